import { setTimeout } from 'node:timers/promises';
import { TILL_SLUT, FORLOPP, type Planerad } from './atgarder.js';
import { laggForloppet } from './genomforande.js';
import { dagEfter } from './lansplan.js';
import type { Lansscen } from './scen.js';

/** Kommuner that draw up a local plan of their own. */
const LOKALA_MAX = 3;
/** Of the brister, so many are a kommun's own to do something about. */
const LOKALA_BRISTER = 2;
const FORSTA_DAG = 100;
const MELLAN_DAGAR = 45;
const OVERFORDA_KLARA_EFTER_DAGAR = 80;
/** While others write, the views may not have come to rest in the time that freezing waits. */
const FRYSFORSOK_MAX = 5;
const FRYSPAUS_MS = 1_000;

export interface Planunderlag {
  /** The follow-up that it answers, its year and the day its brister were settled. */
  readonly uppfoljning: string;
  readonly ar: number;
  readonly dag: string;
  readonly brister: readonly { readonly id: string; readonly lan: Planerad; readonly lokal: Planerad }[];
}

interface Plan {
  readonly niva: 'lan' | 'lokal';
  /** Who draws it up, by the id of its key. */
  readonly av: string;
  readonly kommun: string | null;
  readonly godkannare: readonly string[];
}

/**
 * A plan for the län and some for a kommun, each beginning with what the year before left undone; approved, begun and
 * reported on. Then the follow-up is complete (N8) and frozen.
 */
export const laggPlaner = (scen: Lansscen, underlag: Planunderlag): void => {
  const { lan, region, kommuner } = scen.lan;
  const [forsta = region] = kommuner;
  const planer: readonly Plan[] = [
    { niva: 'lan', av: `koordinator-${lan}`, kommun: null, godkannare: [region, forsta] },
    ...kommuner.slice(0, LOKALA_MAX).map((kod): Plan => ({ niva: 'lokal', av: kod, kommun: kod, godkannare: [kod] })),
  ];
  for (const plan of planer) scen.tidslinje.lagg(dagEfter(underlag.dag, 7), () => laggPlan(scen, plan, underlag));
  scen.tidslinje.lagg(dagEfter(underlag.dag, 40), () => slutfor(scen, underlag.uppfoljning));
};

const laggPlan = async (scen: Lansscen, plan: Plan, underlag: Planunderlag): Promise<void> => {
  const forra = scen.planer.get(plan.av);
  const id =
    forra === undefined ? await uppratta(scen, plan, underlag) : await overfor(scen, plan, { ...underlag, forra });
  scen.planer.set(plan.av, id);
  for (const [nr, brist] of valda(scen, plan, underlag).entries())
    await laggTill(scen, plan, { id, nr, brist, dag: underlag.dag });
  await scen.rost(plan.av).utfor(`/handlingsplaner/${id}`, 'godkannandebegaran');
  for (const kod of plan.godkannare)
    scen.tidslinje.lagg(dagEfter(underlag.dag, 14), () => godkann(scen, { id, kod, dag: underlag.dag }));
};

/** All of them in the län's own plan; in a kommun's, another choice for each. */
const valda = (scen: Lansscen, { kommun }: Plan, { brister }: Planunderlag): Planunderlag['brister'] => {
  if (kommun === null) return brister;
  const forsta = scen.lan.kommuner.indexOf(kommun);
  return brister.filter((_, nr) => (nr + forsta) % brister.length < LOKALA_BRISTER);
};

const arsplan = (ar: number) => ({ ar: ar + 1, rubrik: `Handlingsplan ${ar + 1}` });

const uppratta = (scen: Lansscen, plan: Plan, { uppfoljning, ar }: Planunderlag): Promise<string> => {
  const { niva, av, kommun, godkannare } = plan;
  return scen.rost(av).skapa('/handlingsplaner', {
    ...{ niva, uppfoljning, ...arsplan(ar) },
    ...(kommun !== null && { kommun, parter: [kommun, scen.lan.region] }),
    godkannare: godkannare.map((huvudman) => ({ huvudman })),
  });
};

/** What is not done goes on in this year's plan, and last year's is closed. */
const overfor = async (
  scen: Lansscen,
  plan: Plan,
  { forra, uppfoljning, ar, dag }: Planunderlag & { readonly forra: string },
): Promise<string> => {
  const rost = scen.rost(plan.av);
  const id = await rost.utfor(`/handlingsplaner/${forra}`, 'overforing', { uppfoljning, ...arsplan(ar) });
  const overforda = await rost.vanta(`/handlingsplaner/${id}`, ({ atgarder }) => atgarder);
  for (const { atgardId } of overforda)
    laggForloppet(scen, {
      ...{ vag: `/handlingsplaner/${id}/atgarder/${atgardId}`, av: ansvarig(scen, plan), forlopp: TILL_SLUT },
      klartSenast: dagEfter(dag, OVERFORDA_KLARA_EFTER_DAGAR),
    });
  const kvar = overforda.length === 0 ? 'Allt i planen är avslutat.' : `${overforda.length} åtgärder går vidare.`;
  await rost.utfor(`/handlingsplaner/${forra}`, 'avslut', { arsrapport: `${kvar} (Påhittat exempel.)` });
  return id;
};

const ansvarig = ({ lan }: Lansscen, { kommun }: Plan): string => kommun ?? lan.region;

interface Tillagg {
  readonly id: string;
  readonly nr: number;
  readonly brist: Planunderlag['brister'][number];
  readonly dag: string;
}

const laggTill = async (scen: Lansscen, plan: Plan, { id, nr, brist, dag }: Tillagg): Promise<void> => {
  const { mal, atgard, funktion } = brist[plan.niva];
  const av = ansvarig(scen, plan);
  const klartSenast = dagEfter(dag, FORSTA_DAG + MELLAN_DAGAR * nr);
  const atgardId = await scen.rost(plan.av).utfor(`/handlingsplaner/${id}`, 'atgarder', {
    ...{ mal: `${mal} (Påhittat exempel.)`, atgard, brister: [brist.id] },
    ...{ ansvarigHuvudman: av, ansvarigFunktion: funktion, klartSenast },
  });
  const vag = `/handlingsplaner/${id}/atgarder/${atgardId}`;
  laggForloppet(scen, { vag, av, klartSenast, forlopp: scen.slump(`åtgärd ${plan.av} ${dag} ${nr}`).vagt(FORLOPP) });
};

const godkann = async (
  scen: Lansscen,
  { id, kod, dag }: { readonly id: string; readonly kod: string; readonly dag: string },
): Promise<void> => {
  const rost = scen.rost(kod);
  const funktion = { funktion: 'Verksamhetschef', behorigheter: ['besluta'], giltigFran: dagEfter(dag, 14) };
  const mandatId = await rost.mandat(funktion);
  await rost.utfor(`/handlingsplaner/${id}`, 'godkannanden', { svar: 'godkand', mandatId });
};

const slutfor = async (scen: Lansscen, uppfoljning: string): Promise<void> => {
  const koordinator = scen.rost(`koordinator-${scen.lan.lan}`);
  await koordinator.utfor(`/uppfoljningar/${uppfoljning}`, 'slutforande');
  for (let forsok = 1; forsok <= FRYSFORSOK_MAX; forsok += 1) {
    const fryst = await koordinator.utfor(`/uppfoljningar/${uppfoljning}`, 'frysningar').then(
      () => true,
      (error: unknown) => arVantan(error, forsok),
    );
    if (fryst) return;
    await setTimeout(FRYSPAUS_MS);
  }
};

/** False: try again. */
const arVantan = (error: unknown, forsok: number): false => {
  if (forsok < FRYSFORSOK_MAX && error instanceof Error && error.message.includes('VYERNA_EJ_IKAPP')) return false;
  throw error;
};
