import { setTimeout } from 'node:timers/promises';
import { dagEfter } from './lansplan.js';
import type { Lansscen } from './scen.js';

/** Kommuner that draw up a local plan of their own. */
const LOKALA_MAX = 3;
const FORSENAS = 0.2;
/** While others write, the views may not have come to rest in the time that freezing waits. */
const FRYSFORSOK_MAX = 5;
const FRYSPAUS_MS = 1_000;

export interface Planunderlag {
  /** The follow-up that it answers, its year and the day its brister were settled. */
  readonly uppfoljning: string;
  readonly ar: number;
  readonly dag: string;
  readonly brister: readonly string[];
}

interface Plan {
  readonly niva: 'lan' | 'lokal';
  /** Who draws it up, by the id of its key. */
  readonly av: string;
  readonly kommun: string | null;
  readonly godkannare: readonly string[];
}

/** A plan for the län and some for a kommun, approved, begun and reported on; then the follow-up is complete (N8) and frozen. */
export const laggPlaner = (scen: Lansscen, underlag: Planunderlag): void => {
  const { lan, region, kommuner } = scen.lan;
  const [forsta = region] = kommuner;
  const planer: readonly Plan[] = [
    { niva: 'lan', av: `koordinator-${lan}`, kommun: null, godkannare: [region, forsta] },
    ...kommuner.slice(0, LOKALA_MAX).map((kod): Plan => ({ niva: 'lokal', av: kod, kommun: kod, godkannare: [kod] })),
  ];
  for (const plan of planer) scen.tidslinje.lagg(dagEfter(underlag.dag, 7), () => upprattaPlan(scen, plan, underlag));
  scen.tidslinje.lagg(dagEfter(underlag.dag, 40), () => slutfor(scen, underlag.uppfoljning));
};

const upprattaPlan = async (scen: Lansscen, plan: Plan, underlag: Planunderlag): Promise<void> => {
  const { niva, av, kommun, godkannare } = plan;
  const { uppfoljning, ar, dag, brister } = underlag;
  const rost = scen.rost(av);
  const id = await rost.skapa('/handlingsplaner', {
    ...{ niva, uppfoljning, ar: ar + 1, rubrik: `Handlingsplan ${ar + 1}` },
    ...(kommun !== null && { kommun, parter: [kommun, scen.lan.region] }),
    godkannare: godkannare.map((huvudman) => ({ huvudman })),
  });
  for (const [nr, brist] of brister.entries()) {
    const klartSenast = dagEfter(dag, 120 + 60 * nr);
    const atgard = await rost.utfor(`/handlingsplaner/${id}`, 'atgarder', {
      mal: 'Färre avvikelser av samma slag än året före. (Påhittat exempel.)',
      atgard: 'Gemensam rutin tas fram och gås igenom på arbetsplatserna.',
      ...{
        ansvarigHuvudman: kommun ?? scen.lan.region,
        ansvarigFunktion: 'Verksamhetschef',
        klartSenast,
        brister: [brist],
      },
    });
    laggGenomforandet(scen, {
      vag: `/handlingsplaner/${id}/atgarder/${atgard}`,
      av: kommun ?? scen.lan.region,
      klartSenast,
    });
  }
  await rost.utfor(`/handlingsplaner/${id}`, 'godkannandebegaran');
  for (const kod of godkannare) scen.tidslinje.lagg(dagEfter(dag, 14), () => godkann(scen, { id, kod, dag }));
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

/** Begun, and done about the day that was said; some late. */
const laggGenomforandet = (
  scen: Lansscen,
  { vag, av, klartSenast }: { readonly vag: string; readonly av: string; readonly klartSenast: string },
): void => {
  const sen = scen.slump.hander(FORSENAS) ? 45 : -10;
  const rapportera = (dag: string, status: string, rapport: string): void =>
    scen.tidslinje.lagg(dag, async () => void (await scen.rost(av).utfor(vag, 'status', { status, rapport })));
  rapportera(dagEfter(klartSenast, -60), 'pagar', 'Arbetet har börjat.');
  rapportera(dagEfter(klartSenast, sen), 'klar', 'Rutinen är införd.');
  scen.tidslinje.lagg(dagEfter(klartSenast, sen + 90), async () => {
    const beskrivning = 'Antalet avvikelser har följts i ett kvartal. (Påhittat exempel.)';
    await scen.rost(av).utfor(vag, 'effekter', { effekt: 'delvis', beskrivning });
  });
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
