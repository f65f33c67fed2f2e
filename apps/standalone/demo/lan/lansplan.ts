import type { Kategori } from '#libs/avvikelse/index.js';
import type { Slump } from './slump.js';
import { AMNEN } from './texter.js';

/** The county as the register knows it. */
export interface Demolan {
  readonly lan: string;
  readonly region: string;
  readonly kommuner: readonly string[];
  /** Agreements of the län. */
  readonly avtal: readonly string[];
}

/** One made-up avvikelse: between whom, about what, and how long each step takes. Days from its report. */
export interface Planeradavvikelse {
  readonly nr: number;
  /** RFC 3339 date of its report. */
  readonly dag: string;
  readonly rapporterande: string;
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
  /** The other says that it is not its to bear: no answer, and perhaps a tvist. */
  readonly avvisas: boolean;
}

/** What is hidden in the numbers, to be found in the dashboards. */
export interface Avvikande {
  /** A kommun that never reports. */
  readonly tyst: string;
  /** A kommun whose discharges go wrong for three months of the last year. */
  readonly utbrott: { readonly huvudman: string; readonly fran: string; readonly till: string };
}

const DYGN_MS = 86_400_000;
/** Reports of the whole county in a working day of ordinary season. */
const PER_ARBETSDAG = 1.35;
const UTBROTT_GANGER = 9;
/** From last year's middle: 100 days of it. */
const UTBROTT_DAGAR = 100;
const UTBROTT_FORE_SLUTET_DAGAR = 210;

export const dagEfter = (dag: string, antal: number): string =>
  new Date(Date.parse(dag) + antal * DYGN_MS).toISOString().slice(0, 10);

export const avvikandeI = ({ kommuner }: Demolan, till: string): Avvikande => {
  const [forst = ''] = kommuner;
  const fran = dagEfter(till, -UTBROTT_FORE_SLUTET_DAGAR);
  return {
    tyst: kommuner[Math.floor(kommuner.length / 3)] ?? forst,
    utbrott: { huvudman: kommuner.at(-5) ?? forst, fran, till: dagEfter(fran, UTBROTT_DAGAR) },
  };
};

/** Every avvikelse between the two days, oldest first; the same for the same seed. */
export const planeraAvvikelser = (
  lan: Demolan,
  { fran, till }: { readonly fran: string; readonly till: string },
  slump: Slump,
): readonly Planeradavvikelse[] => {
  const avvikande = avvikandeI(lan, till);
  const storlek = new Map(lan.kommuner.map((kod) => [kod, 0.4 + slump.tal() * 1.6]));
  const alla: Planeradavvikelse[] = [];
  for (let dag = fran; dag <= till; dag = dagEfter(dag, 1)) {
    if (arHelg(dag)) continue;
    for (const enhet of dagens(lan, { dag, storlek, avvikande }, slump)) {
      alla.push({ ...enhet, ...forlopp(slump), nr: alla.length + 1, dag });
    }
  }
  return alla;
};

const arHelg = (dag: string): boolean => [0, 6].includes(new Date(dag).getUTCDay());

type Dagens = Pick<Planeradavvikelse, 'rapporterande' | 'berord' | 'kategori' | 'rubrik' | 'text' | 'avtal'>;

const dagens = (
  lan: Demolan,
  lage: { readonly dag: string; readonly storlek: ReadonlyMap<string, number>; readonly avvikande: Avvikande },
  slump: Slump,
): readonly Dagens[] => {
  const manad = Number(lage.dag.slice(5, 7)) - 1;
  const vikter = AMNEN.map((amne) => [amne, amne.vikt * (amne.sasong[manad] ?? 1)] as const);
  const sasong =
    vikter.reduce((summa, [, vikt]) => summa + vikt, 0) / AMNEN.reduce((summa, { vikt }) => summa + vikt, 0);
  const antal = poisson(PER_ARBETSDAG * sasong, slump);
  const vanliga = Array.from({ length: antal }, () =>
    mellan(lan, { amne: slump.vagt(vikter), kommun: slump.vagt([...lage.storlek]), tyst: lage.avvikande.tyst }, slump),
  );
  return [...vanliga, ...utbrottet(lan, lage, slump)];
};

/** A kommun that never reports is still reported on. */
const mellan = (
  { region, avtal }: Demolan,
  { amne, kommun, tyst }: { readonly amne: (typeof AMNEN)[number]; readonly kommun: string; readonly tyst: string },
  slump: Slump,
): Dagens => {
  const franKommun = kommun !== tyst && slump.hander(0.65);
  const [rubrik, text] = franKommun ? amne.franKommun : amne.franRegion;
  const [rapporterande, berord] = franKommun ? [kommun, region] : [region, kommun];
  const [forsta] = avtal;
  return {
    ...{ rapporterande, berord, kategori: amne.kategori, rubrik, text },
    avtal: forsta === undefined || slump.hander(0.35) ? null : slump.en([forsta, ...avtal.slice(1)]),
  };
};

const utbrottet = (
  lan: Demolan,
  { dag, avvikande: { utbrott, tyst } }: { readonly dag: string; readonly avvikande: Avvikande },
  slump: Slump,
): readonly Dagens[] => {
  const [utskrivning] = AMNEN;
  if (utskrivning === undefined || dag < utbrott.fran || dag > utbrott.till) return [];
  const andel = (PER_ARBETSDAG / lan.kommuner.length) * 0.2 * UTBROTT_GANGER;
  const antal = poisson(andel, slump);
  const val = { amne: utskrivning, kommun: utbrott.huvudman, tyst };
  return Array.from({ length: antal }, () => mellan(lan, val, slump));
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

const forlopp = (slump: Slump) => {
  const bedomdEfter = 1 + slump.dagar(5);
  const besvaradEfter = bedomdEfter + slump.dagar(9);
  return {
    ...{ bedomdEfter, besvaradEfter, avslutadEfter: besvaradEfter + slump.dagar(6) },
    allvarlighetsgrad: slump.vagt(SVARIGHET),
    sannolikhet: slump.vagt(SVARIGHET),
    avvisas: slump.hander(0.07),
  };
};
