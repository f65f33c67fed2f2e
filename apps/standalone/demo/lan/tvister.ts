import { dagEfter, type Planeradavvikelse } from './lansplan.js';
import { kanLyftas, lyftSaken, type Lyftsak } from './lyft.js';
import type { Lansscen } from './scen.js';
import type { Slump } from './slump.js';

/** So many tvister are never settled before the last day. */
const OLOST = 0.2;
/** Of those that the län's model lets be lifted, so many are. */
const LYFTS = 0.6;
const LYFTS_EFTER_DAGAR = 7;
const AVSLUT_EFTER_DAGAR = 20;
const BEHORIGHETER = ['foretrada', 'besluta', 'lyfta'];

interface Tvisten {
  readonly id: string;
  readonly parter: readonly [Part, Part];
  readonly oppnad: string;
  readonly rubrik: string;
  readonly slump: Slump;
}

interface Part {
  readonly kod: string;
  readonly mandatId: string;
}

/** Who pays for what one says that the other is to bear: from opened to settled, or still open. */
export const berattaTvist = async (
  scen: Lansscen,
  { en, id }: { readonly en: Planeradavvikelse; readonly id: string },
): Promise<void> => {
  const oppnad = dagEfter(en.dag, en.bedomdEfter + 5);
  const slump = scen.slump(`tvist ${en.nr}`);
  const parter: [Part, Part] = [await part(scen, en.rapporterande, oppnad), await part(scen, en.berord, oppnad)];
  const tvist = await scen.rost(en.rapporterande).skapa('/tvister', {
    parter: [en.berord],
    fraga: slump.hander(0.5) ? 'kostnadsansvar' : 'verksamhetsansvar',
    rubrik: en.rubrik,
    beskrivning: 'Båda huvudmännen menar att den andra ansvarar. (Påhittat exempel.)',
    ...{ avvikelse: id, mandatId: parter[0].mandatId },
    ...(en.avtal !== null && { overenskommelse: { id: en.avtal } }),
  });
  laggFortsattning(scen, { id: tvist, parter, oppnad, rubrik: en.rubrik, slump });
};

/** The representative of the day, with its mandate recorded then (D6). */
const part = async (scen: Lansscen, kod: string, dag: string): Promise<Part> => {
  const uppdrag = { funktion: 'Verksamhetsansvarig', behorigheter: BEHORIGHETER, giltigFran: dag };
  return { kod, mandatId: await scen.rost(kod).mandat(uppdrag) };
};

const laggFortsattning = (scen: Lansscen, tvist: Tvisten): void => {
  const { oppnad, slump } = tvist;
  const stallning = slump.dagar(10);
  for (const den of tvist.parter) scen.tidslinje.lagg(dagEfter(oppnad, stallning), () => taStallning(scen, tvist, den));
  const [lyfts, olost, losning] = [slump.hander(LYFTS), slump.hander(OLOST), stallning + slump.dagar(35)];
  const los = (dag: string): void => {
    if (!olost) laggLosning(scen, tvist, dag);
  };
  if (!lyfts || !kanLyftas(scen, { slag: 'tvist', parter: koder(tvist) })) return los(dagEfter(oppnad, losning));
  const dag = dagEfter(oppnad, stallning + LYFTS_EFTER_DAGAR);
  scen.tidslinje.lagg(dag, async () => void (await lyftSaken(scen, lyftbar(tvist, los), dag)));
};

const koder = ({ parter }: Tvisten): readonly string[] => parter.map(({ kod }) => kod);

/** Once the arena has said what it recommends, the two agree. */
const lyftbar = (tvist: Tvisten, klart: (dag: string) => void): Lyftsak => ({
  ...{ id: tvist.id, slag: 'tvist', parter: koder(tvist), rubrik: tvist.rubrik },
  klart: (dag) => klart(dagEfter(dag, tvist.slump.dagar(15))),
});

const laggLosning = (scen: Lansscen, tvist: Tvisten, dag: string): void => {
  scen.tidslinje.lagg(dag, () => enas(scen, tvist));
  const avslut = dagEfter(dag, AVSLUT_EFTER_DAGAR);
  scen.tidslinje.lagg(avslut, () => avsluta(scen, tvist, avslut));
};

const taStallning = async (scen: Lansscen, { id }: Tvisten, { kod, mandatId }: Part): Promise<void> => {
  await scen.rost(kod).utfor(`/tvister/${id}`, 'stallningstaganden', {
    installning: 'bestrider-eget-ansvar',
    motivering: 'Enligt vår tolkning av överenskommelsen ansvarar den andra huvudmannen.',
    hanvisningar: [
      { typ: 'delegationsordning', till: 'Delegationsordning för nämnden, punkt 4' },
      { typ: 'lag', till: 'HSL 12 kap. 1 §' },
    ],
    mandatId,
  });
};

const enas = async (scen: Lansscen, { id, parter: [ena, andra] }: Tvisten): Promise<void> => {
  const ansvariga = [ena.kod, andra.kod];
  const forslag = { ansvariga, text: 'Ansvaret delas lika och följs upp efter ett halvår.', mandatId: ena.mandatId };
  const losning = await scen.rost(ena.kod).utfor(`/tvister/${id}`, 'losningar', forslag);
  const vag = `losningar/${losning}/godkannanden`;
  await scen.rost(andra.kod).utfor(`/tvister/${id}`, vag, { mandatId: andra.mandatId });
};

/** D8: not before every party's own system has the decision; where one has not, it is tried again some weeks later. */
const avsluta = async (scen: Lansscen, tvist: Tvisten, dag: string): Promise<void> => {
  const { id, parter } = tvist;
  const [{ kod, mandatId }] = parter;
  try {
    await scen.rost(kod).utfor(`/tvister/${id}`, 'avslut', { mandatId });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('BESLUT_EJ_KVITTERAT'))) throw error;
    const senare = dagEfter(dag, AVSLUT_EFTER_DAGAR);
    scen.tidslinje.lagg(senare, () => avsluta(scen, tvist, senare));
  }
};
