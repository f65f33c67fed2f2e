import {
  fyllerFunktion,
  mandatbrist,
  type Foretradare,
  type Mandatbrist,
  type Mandatfakta,
} from '#libs/kernel/index.js';
import { avvisning, type Avvisningskod } from './avvisningar.js';
import type { Planaktor } from './commands.js';
import type { Godkannare, PlanUpprattad } from './events.js';
import {
  godkannarnyckel,
  type Godkannandepost,
  type HandlingsplanState,
  type KandPlan,
  type Planpost,
} from './handlingsplan.js';

/** The plan as a party or the koordinator sees it. Who is neither is told that it does not exist. */
export const deltagares = (state: HandlingsplanState, { huvudman, koordinator }: Planaktor): KandPlan => {
  const kand = state.status !== 'okand' && (koordinator || state.data.parter.includes(huvudman));
  if (!kand) throw avvisning('PLAN_FINNS_EJ');
  return state;
};

/** One that is not yet closed. */
export const pagaende = (state: HandlingsplanState, aktor: Planaktor): KandPlan => {
  const plan = deltagares(state, aktor);
  if (plan.status === 'avslutad') throw avvisning('PLAN_AVSLUTAD');
  return plan;
};

/** Whoever drew it up, the kommun of a local one, or the koordinator. */
export const kravPlanansvarig = ({ data }: KandPlan, { huvudman, koordinator }: Planaktor): void => {
  const leder = koordinator || huvudman === data.av || huvudman === data.huvudman;
  if (!leder) throw avvisning('EJ_PLANANSVARIG', ansvariga(data));
};

const ansvariga = ({ av, huvudman }: PlanUpprattad['data']): readonly string[] => [
  ...new Set(huvudman === null ? [av] : [huvudman, av]),
];

/** For reading and leading alike: the plan, still going on, to one that leads it. */
export const ledd = (state: HandlingsplanState, aktor: Planaktor): KandPlan => {
  const plan = deltagares(state, aktor);
  kravPlanansvarig(plan, aktor);
  if (plan.status === 'avslutad') throw avvisning('PLAN_AVSLUTAD');
  return plan;
};

export const kravPost = ({ atgarder }: KandPlan, atgardId: string): Planpost => {
  const post = atgarder.get(atgardId);
  if (post === undefined) throw avvisning('ATGARD_FINNS_EJ');
  return post;
};

interface Svarande extends Godkannare {
  readonly mandat: Mandatfakta | null;
}
export interface Godkannanderatt {
  readonly plan: KandPlan;
  readonly post: Godkannandepost;
  readonly av: Foretradare;
}

/** V5, V8: only the one asked answers, by somebody with its own mandate to decide, in the function the model names. */
export const godkannanderatt = (state: HandlingsplanState, vem: Svarande): Godkannanderatt => {
  const plan = pagaende(state, { huvudman: vem.huvudman, koordinator: false });
  const post = plan.godkannanden.get(godkannarnyckel(vem));
  if (post === undefined) throw avvisning('VERKSAMHET_GODKANNER_EJ', verksamheter(plan, vem.huvudman));
  const { huvudman, mandatId, funktion } = kravMandat(vem, plan);
  if (!plan.begard) throw avvisning('GODKANNANDE_EJ_BEGART');
  return { plan, post, av: { huvudman, mandatId, funktion } };
};

const verksamheter = ({ godkannanden }: KandPlan, huvudman: string): readonly string[] => {
  const egna = [...godkannanden.values()].filter((post) => post.huvudman === huvudman);
  return egna.length === 0 ? ['andra huvudmän'] : egna.map(({ verksamhet }) => verksamhet ?? 'huvudmannen som helhet');
};

const BRISTKODER: Readonly<Record<Mandatbrist, Avvisningskod>> = {
  saknas: 'MANDAT_SAKNAS',
  'galler-ej': 'MANDAT_GALLER_EJ',
  'racker-ej': 'MANDAT_RACKER_EJ',
};

const kravMandat = ({ huvudman, verksamhet, mandat }: Svarande, { data }: KandPlan): Mandatfakta => {
  const brist = mandatbrist(mandat, { huvudman, behorighet: 'besluta' });
  if (brist !== null || mandat === null) throw avvisning(BRISTKODER[brist ?? 'saknas'], ['behörigheten besluta']);
  // One verksamhet's mandate is neither another's nor the whole huvudman's.
  if (![null, verksamhet].includes(mandat.verksamhet)) {
    throw avvisning('MANDAT_RACKER_EJ', [
      verksamhet === null ? 'huvudmannen som helhet' : `verksamheten ${verksamhet}`,
    ]);
  }
  kravFunktion(mandat, data);
  return mandat;
};

const kravFunktion = (mandat: Mandatfakta, { godkannandeAv }: PlanUpprattad['data']): void => {
  if (godkannandeAv === null || fyllerFunktion(mandat, godkannandeAv.funktion, godkannandeAv.niva)) return;
  throw avvisning('FEL_GODKANNARFUNKTION', [godkannandeAv.funktion]);
};
