import { svenskDag } from '#libs/platform/datum.js';
import type { Berattare } from './berattare.js';
import type { Rost } from './rost.js';

export interface Tvistutfall {
  /** Code with which closing was refused while a system still lacked the decision (D8). */
  readonly refused: string;
  /** Parties whose own system has the decision. */
  readonly receipts: number;
  readonly closed: boolean;
}

const REGION = '20';
/** Its system holds the receipt of the decision until somebody there has registered it. */
export const LEKSAND = '2029';
export const HALLS = 'se.avvikelsenav.tvist.avgjord.v1';
const AVVIKELSE = 'LEK-2022-0017';
const AVTAL = 'dalarna-psykiska-funktionsnedsattningar';

interface Lage {
  readonly berattare: Berattare;
  readonly leksand: Part;
  readonly region: Part;
  readonly tvist: string;
}

interface Part {
  readonly kod: string;
  readonly rost: Rost;
  readonly mandatId: string;
}

/** Leksand and the region on who pays, from a refused responsibility to a decision in both systems. */
export const berattaTvist = async (berattare: Berattare): Promise<Tvistutfall> => {
  berattare.rubrik('En tvist om kostnad i Dalarna (Leksand och regionen)');
  const lage = await oppna(berattare);
  await taStallning(lage);
  await enas(lage);
  return avsluta(lage);
};

const part = async (berattare: Berattare, kod: string): Promise<Part> => {
  const rost = await berattare.rost(kod);
  const behorigheter = ['foretrada', 'besluta'];
  const mandatId = await rost.mandat({ funktion: 'Verksamhetsansvarig', niva: 'verksamhetsniva', behorigheter });
  return { kod, rost, mandatId };
};

const oppna = async (berattare: Berattare): Promise<Lage> => {
  const [leksand, region] = await Promise.all([part(berattare, LEKSAND), part(berattare, REGION)]);
  const lista = `/avvikelser?arendenummer=${AVVIKELSE}`;
  const avvikelse = await leksand.rost.vanta(lista, ({ poster = [] }) => poster[0]?.id);
  const skal = 'Resan ingår inte i regionens uppdrag.';
  await region.rost.gor(`/avvikelser/${avvikelse}`, 'ansvarsavvisningar', { skal, foreslagenHuvudman: LEKSAND });
  berattare.hande(`Regionen avvisar ansvaret i ${AVVIKELSE}, som lästes in nyss.`);
  const tvist = await leksand.rost.skapa('/tvister', {
    parter: [REGION],
    fraga: 'kostnadsansvar',
    beloppKr: '1240.00',
    rubrik: 'Vem betalar resan till behandlingen',
    beskrivning: 'Båda huvudmännen menar att den andra betalar.',
    ...{ avvikelse, overenskommelse: { id: AVTAL }, mandatId: leksand.mandatId },
  });
  berattare.hande('Leksand öppnar en tvist om kostnaden, 1 240 kr. Ingen enskild är part eller namnges.');
  return { berattare, leksand, region, tvist };
};

const gor = ({ tvist }: Lage, { rost, mandatId }: Part, ...[vad, kropp]: [string, object?]): Promise<string> =>
  rost.gor(`/tvister/${tvist}`, vad, { mandatId, ...kropp });

const taStallning = async (lage: Lage): Promise<void> => {
  const { berattare, leksand, region } = lage;
  const hanvisningar = [
    { typ: 'overenskommelse', till: AVTAL },
    { typ: 'delegationsordning', till: 'Delegationsordning för nämnden, punkt 4' },
  ];
  const motivering = 'Enligt överenskommelsen bär den andra huvudmannen kostnaden.';
  for (const den of [leksand, region]) {
    const stallning = { installning: 'bestrider-eget-ansvar', motivering, hanvisningar };
    await gor(lage, den, 'stallningstaganden', stallning);
    berattare.hande(`${den.rost.namn} bestrider eget ansvar, med hänvisning till avtal och delegationsordning.`);
  }
  const omfattning = 'Betalar resorna tills tvisten är löst.';
  await gor(lage, region, 'interimsansvar', { fran: svenskDag(new Date()), omfattning });
  berattare.hande('Regionen betalar under tiden, så att ingen brukare behöver vänta.');
};

const enas = async (lage: Lage): Promise<void> => {
  const { berattare, leksand, region } = lage;
  const losning = await gor(lage, leksand, 'losningar', {
    ansvariga: [LEKSAND, REGION],
    fordelning: [
      { huvudman: LEKSAND, beloppKr: '620.00' },
      { huvudman: REGION, beloppKr: '620.00' },
    ],
    text: 'Kostnaden delas lika.',
  });
  berattare.hande('Leksand föreslår att kostnaden delas lika.');
  await gor(lage, region, `losningar/${losning}/godkannanden`);
  berattare.hande('Regionen godkänner: tvisten är avgjord, och beslutet går till bådas system.');
};

const avsluta = async (lage: Lage): Promise<Tvistutfall> => {
  const { berattare, leksand, region, tvist } = lage;
  const nekat = await region.rost.nekas(`/tvister/${tvist}`, 'avslut', { mandatId: region.mandatId });
  berattare.nekades('Regionen vill avsluta, men Leksands handläggare har inte hunnit registrera beslutet.', nekat);
  berattare.scen.slappKvittens(LEKSAND);
  const receipts = await leksand.rost.vanta(`/tvister/${tvist}`, ({ parter = [] }) => {
    const klara = parter.filter(({ beslutKvitterat }) => Boolean(beslutKvitterat)).length;
    return klara === parter.length ? klara : undefined;
  });
  berattare.hande('Bådas system har kvitterat beslutet.');
  await gor(lage, region, 'avslut');
  berattare.hande('Tvisten är avslutad.');
  const { status } = await leksand.rost.las(`/tvister/${tvist}`);
  return { refused: nekat.kod, receipts, closed: status === 'avslutad' };
};
