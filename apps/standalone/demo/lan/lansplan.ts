import type { Kategori } from '#libs/avvikelse/index.js';
import type { Slump } from './slump.js';
import { AMNEN } from './texter.js';

/** The county as the register knows it. */
export interface Demolan {
  readonly lan: string;
  readonly region: string;
  readonly kommuner: readonly string[];
  /** Agreements of the län, and the huvudmän that are parties to each. */
  readonly avtal: readonly { readonly id: string; readonly parter: readonly string[] }[];
  /** Id in the län's file of its regional arena. */
  readonly arena: string | null;
}

/** One made-up avvikelse: between whom, about what, and how long each step takes. Days from its report. */
export interface Planeradavvikelse {
  readonly nr: number;
  /** RFC 3339 date of its report. */
  readonly dag: string;
  readonly rapporterande: string;
  /** The same as the reporting one where it is a matter of its own line. */
  readonly berord: string;
  readonly kategori: Kategori;
  readonly rubrik: string;
  readonly text: string;
  readonly avtal: string | null;
  readonly allvarlighetsgrad: 1 | 2 | 3 | 4;
  readonly sannolikhet: 1 | 2 | 3 | 4;
  readonly bedomdEfter: number;
  readonly besvaradEfter: number;
  readonly avslutadEfter: number;
  /** Days from what happened to the report of it. */
  readonly handeFore: number;
  /** `avvisas`: the other says that it is not its to bear, and perhaps there is a tvist (`tvistig`). */
  readonly utgang: 'besvaras' | 'uteblir' | 'lyfts' | 'avvisas';
  readonly tvistig: boolean;
  /** With an agreed measure. */
  readonly medAtgard: boolean;
}

export const arEgen = ({ rapporterande, berord }: Pick<Planeradavvikelse, 'rapporterande' | 'berord'>): boolean =>
  rapporterande === berord;

/** What is hidden in the numbers, to be found in the dashboards. */
export interface Avvikande {
  /** A kommun that never reports. */
  readonly tyst: string;
  /** A kommun whose discharges go wrong for three months of the last year. */
  readonly utbrott: { readonly huvudman: string; readonly fran: string; readonly till: string };
}

const DYGN_MS = 86_400_000;
/** Of the reports, so many are a matter of the reporting huvudman's own line. */
const EGNA = 0.3;
const FRAN_KOMMUN = 0.65;
const UTAN_AVTAL = 0.35;
const TVIST_EFTER_AVVISNING = 0.6;
const MED_ATGARD = 0.3;
const UTBROTT_GANGER = 9;
/** From last year's middle: 100 days of it. */
const UTBROTT_DAGAR = 100;
const UTBROTT_FORE_SLUTET_DAGAR = 210;

export const dagEfter = (dag: string, antal: number): string =>
  new Date(Date.parse(dag) + antal * DYGN_MS).toISOString().slice(0, 10);

export const avvikandeI = ({ kommuner }: Demolan, till: string): Avvikande => {
  const [forst = ''] = kommuner;
  const fran = dagEfter(till, -UTBROTT_FORE_SLUTET_DAGAR);
  const tyst = kommuner[Math.floor(kommuner.length / 3)] ?? forst;
  const huvudman = kommuner.filter((kod) => kod !== tyst).at(-5) ?? forst;
  return { tyst, utbrott: { huvudman, fran, till: dagEfter(fran, UTBROTT_DAGAR) } };
};

/** Every avvikelse between the two days, oldest first; the same for the same seed. */
export const planeraAvvikelser = (
  lan: Demolan,
  { fran, till, perArbetsdag }: { readonly fran: string; readonly till: string; readonly perArbetsdag: number },
  slump: Slump,
): readonly Planeradavvikelse[] => {
  const storlek = new Map(lan.kommuner.map((kod) => [kod, 0.4 + slump.tal() * 1.6]));
  const grund = { perArbetsdag, storlek, avvikande: avvikandeI(lan, till) };
  const alla: Planeradavvikelse[] = [];
  for (let dag = fran; dag <= till; dag = dagEfter(dag, 1)) {
    if (arHelg(dag)) continue;
    for (const enhet of dagens(lan, { ...grund, dag }, slump)) {
      alla.push({ ...enhet, ...forlopp(arEgen(enhet), slump), nr: alla.length + 1, dag });
    }
  }
  return alla;
};

const arHelg = (dag: string): boolean => [0, 6].includes(new Date(dag).getUTCDay());

type Dagens = Pick<Planeradavvikelse, 'rapporterande' | 'berord' | 'kategori' | 'rubrik' | 'text' | 'avtal'>;

interface Dagslage {
  readonly dag: string;
  readonly perArbetsdag: number;
  readonly storlek: ReadonlyMap<string, number>;
  readonly avvikande: Avvikande;
}

const dagens = (lan: Demolan, lage: Dagslage, slump: Slump): readonly Dagens[] => {
  const manad = Number(lage.dag.slice(5, 7)) - 1;
  const vikter = AMNEN.map((amne) => [amne, amne.vikt * (amne.sasong[manad] ?? 1)] as const);
  const sasong =
    vikter.reduce((summa, [, vikt]) => summa + vikt, 0) / AMNEN.reduce((summa, { vikt }) => summa + vikt, 0);
  const { tyst } = lage.avvikande;
  const vanliga = Array.from({ length: poisson(lage.perArbetsdag * sasong, slump) }, () => {
    const val = { amne: slump.vagt(vikter), kommun: slump.vagt([...lage.storlek]), tyst };
    return slump.hander(EGNA) ? iEgenLinje(lan, val, slump) : mellan(lan, val, slump);
  });
  return [...vanliga, ...utbrottet(lan, lage, slump)];
};

interface Val {
  readonly amne: (typeof AMNEN)[number];
  readonly kommun: string;
  readonly tyst: string;
}

/** A kommun that never reports is still reported on. */
const mellan = (lan: Demolan, { amne, kommun, tyst }: Val, slump: Slump): Dagens => {
  const franKommun = kommun !== tyst && slump.hander(FRAN_KOMMUN);
  const [rapporterande, berord] = franKommun ? [kommun, lan.region] : [lan.region, kommun];
  const [rubrik, text] = franKommun ? amne.franKommun : amne.franRegion;
  const parter = { rapporterande, berord };
  return { ...parter, kategori: amne.kategori, rubrik, text, avtal: avtalFor(lan, parter, slump) };
};

/** Nobody else is concerned: no joint handling (D4). */
const iEgenLinje = (lan: Demolan, { amne, kommun, tyst }: Val, slump: Slump): Dagens => {
  const egen = kommun !== tyst && slump.hander(FRAN_KOMMUN) ? kommun : lan.region;
  const [rubrik, text] = amne.iEgenLinje;
  const parter = { rapporterande: egen, berord: egen };
  return { ...parter, kategori: amne.kategori, rubrik, text, avtal: avtalFor(lan, parter, slump) };
};

/** None named, or one that both are parties to. */
const avtalFor = (
  { avtal }: Demolan,
  { rapporterande, berord }: Pick<Dagens, 'rapporterande' | 'berord'>,
  slump: Slump,
): string | null => {
  const [forsta, ...andra] = avtal.filter(({ parter }) => [rapporterande, berord].every((kod) => parter.includes(kod)));
  return forsta === undefined || slump.hander(UTAN_AVTAL) ? null : slump.en([forsta, ...andra]).id;
};

const utbrottet = (
  lan: Demolan,
  { dag, perArbetsdag, avvikande: { utbrott, tyst } }: Dagslage,
  slump: Slump,
): readonly Dagens[] => {
  const [utskrivning] = AMNEN;
  if (utskrivning === undefined || dag < utbrott.fran || dag > utbrott.till) return [];
  const andel = (perArbetsdag / lan.kommuner.length) * 0.2 * UTBROTT_GANGER;
  const val = { amne: utskrivning, kommun: utbrott.huvudman, tyst };
  return Array.from({ length: poisson(andel, slump) }, () => mellan(lan, val, slump));
};

const poisson = (vantat: number, slump: Slump): number => {
  const grans = Math.exp(-vantat);
  let antal = 0;
  for (let produkt = slump.tal(); produkt > grans; produkt *= slump.tal()) antal += 1;
  return antal;
};

const SVARIGHET: readonly (readonly [1 | 2 | 3 | 4, number])[] = [
  [1, 35],
  [2, 40],
  [3, 20],
  [4, 5],
];

/** What is answered in the own line is neither refused nor lifted. */
const UTGANGAR = [
  ['besvaras', 83],
  ['uteblir', 4],
  ['lyfts', 6],
  ['avvisas', 7],
] as const;
const EGNA_UTGANGAR = [
  ['besvaras', 96],
  ['uteblir', 4],
] as const;

const forlopp = (egen: boolean, slump: Slump) => {
  const bedomdEfter = 1 + slump.dagar(5);
  const besvaradEfter = bedomdEfter + slump.dagar(9);
  return {
    ...{ bedomdEfter, besvaradEfter, avslutadEfter: besvaradEfter + slump.dagar(6) },
    ...{ allvarlighetsgrad: slump.vagt(SVARIGHET), sannolikhet: slump.vagt(SVARIGHET), handeFore: slump.heltal(0, 5) },
    utgang: slump.vagt<Planeradavvikelse['utgang']>(egen ? EGNA_UTGANGAR : UTGANGAR),
    ...{ tvistig: slump.hander(TVIST_EFTER_AVVISNING), medAtgard: slump.hander(MED_ATGARD) },
  };
};
