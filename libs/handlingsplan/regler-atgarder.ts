import { arKalenderdatum, lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AndraAtgard, LaggTillAtgard } from './commands.js';
import type { GodkannandeBegart, HandlingsplanEvent, Planatgard } from './events.js';
import { ANDRINGAR_MAX, ATGARDER_MAX, SPAR_MAX } from './granser.js';
import { atgardAv, type HandlingsplanState, type KandPlan, type Planpost } from './handlingsplan.js';
import { kravTexter, valfri } from './texter.js';
import { kravPost, ledd } from './tilltrade.js';

/** N8, V6: an item with its goal, direktiv and responsible function, and what it answers to. */
export const laggTill = (data: LaggTillAtgard['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const plan = ledd(state, data);
  const atgard = atgardAv(data);
  const kand = plan.atgarder.get(atgard.atgardId);
  if (kand !== undefined) {
    if (arSamma(kand.atgard, atgard)) return [];
    throw avvisning('ATGARD_FINNS_REDAN');
  }
  kravEjOverford(plan);
  if (plan.atgarder.size >= ATGARDER_MAX) throw avvisning('FOR_MANGA_ATGARDER');
  kravAtgard(plan, atgard);
  return [
    { type: 'AtgardTillagd', data: { ...atgard, av: data.huvudman, overford: null } },
    ...begartPaNytt(plan, data.huvudman, atgard.atgardId),
  ];
};

/** Whole, as it is to be. What was said before stays in the history, and each approver is asked anew of this one. */
export const andra = (data: AndraAtgard['data'], state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  const plan = ledd(state, data);
  const atgard = atgardAv(data);
  const post = kravPost(plan, atgard.atgardId);
  if (arSamma(post.atgard, atgard)) return [];
  kravAndringsbar(plan, post);
  kravAtgard(plan, atgard);
  kravTexter(['skal', data.skal]);
  return [
    { type: 'AtgardAndrad', data: { ...atgard, av: data.huvudman, skal: data.skal } },
    ...begartPaNytt(plan, data.huvudman, atgard.atgardId),
  ];
};

const kravEjOverford = ({ overforing }: KandPlan): void => {
  if (overforing !== null) throw avvisning('PLAN_OVERFORD');
};

const kravAndringsbar = (plan: KandPlan, { status, andringar }: Planpost): void => {
  kravEjOverford(plan);
  if (status === 'klar' || status === 'avbruten') throw avvisning('ATGARD_AVSLUTAD');
  if (andringar >= ANDRINGAR_MAX) throw avvisning('FOR_MANGA_ANDRINGAR');
};

const kravAtgard = ({ data }: KandPlan, atgard: Planatgard): void => {
  const { ansvarigHuvudman, klartSenast, brister, avvikelser, utanBrist } = atgard;
  if (!data.parter.includes(ansvarigHuvudman)) throw avvisning('ANSVARIG_EJ_PART');
  if (!arKalenderdatum(klartSenast)) throw avvisning('OGILTIGT_DATUM', ['klartSenast']);
  if (brister.length > SPAR_MAX || avvikelser.length > SPAR_MAX) throw avvisning('FOR_MANGA_SPAR');
  if (brister.length + avvikelser.length === 0 && utanBrist === null) throw avvisning('SPAR_SAKNAS');
  kravTexter(
    ['mal', atgard.mal],
    ['atgard', atgard.atgard],
    ['ansvarigFunktion', atgard.ansvarigFunktion],
    ...valfri('direktiv', atgard.direktiv),
    ...valfri('utanBrist', utanBrist),
  );
};

/** V5: a plan that has been sent for approval is not changed in silence. */
const begartPaNytt = ({ begard }: KandPlan, av: string, atgardId: string): readonly GodkannandeBegart[] =>
  begard ? [{ type: 'GodkannandeBegart', data: { av, atgarder: [atgardId] } }] : [];

const arSamma = (en: Planatgard, annan: Planatgard): boolean =>
  lika(Object.values(atgardAv(en)), Object.values(atgardAv(annan)));
