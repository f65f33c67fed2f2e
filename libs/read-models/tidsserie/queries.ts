import { KATEGORIER } from '#libs/avvikelse/kodverk.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Statistikcell } from '../arendestatistik/cell.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { lanomrade } from '../arendestatistik/omraden.js';
import { lasBristtal } from '../bristunderlag/avvikelsetal.js';
import { iSteg, visadeKategorier, type Manadstal } from './kategorier.js';

export interface Tidsseriefraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  readonly kategori?: string | undefined;
  /** `YYYY-MM`, inclusive, of the event; at most `MANADER_MAX` months. */
  readonly fran: string;
  readonly till: string;
  readonly aggregat?: boolean;
  /** Months in a period; one unless told. Only whole periods between the two are answered. */
  readonly steg?: Steg;
}

/** Months, quarters, half-years, years. */
export type Steg = 1 | 3 | 6 | 12;

/** Ten years. */
export const MANADER_MAX = 120;

export interface Tidsserie {
  /** Every period from the first to the last, by its first month; also those with none. */
  readonly manader: readonly { readonly manad: string; readonly antal: Smatal }[];
  readonly dolda: boolean;
}

/**
 * Cases a month. To one who sees numbers alone the months of a kategori are shown for a whole year or not at all
 * (`visadeKategorier`), whatever part of it is asked for: the same month shows the same in every question, and so does every longer period. Throws
 * `RangeError` for more than `MANADER_MAX` months.
 */
export const lasTidsserie = async (db: Vydatabas, fraga: Tidsseriefraga): Promise<Tidsserie> => {
  const { omrade, kategori, fran, till, aggregat = false, steg = 1 } = fraga;
  const aren = arMellan(fran, till);
  const celler = await lasCeller(db, {
    matt: 'manad',
    omrade,
    fran: `${fran.slice(0, 4)}-01`,
    till: `${till.slice(0, 4)}-12`,
  });
  const alla = await Promise.all(
    aren.map(async (ar) => {
      const aret = { omrade, ar, tal: aretsTal(ar, celler) };
      const visade = aggregat
        ? await skyddade(db, aret, { kategori, steg })
        : iSteg(aretsSumma(aret.tal, kategori), steg);
      return visade.map((antal, nr) => ({ ...perioden(ar, nr, steg), antal }));
    }),
  );
  const manader = alla
    .flat()
    .filter(({ manad, sista }) => manad >= fran && sista <= till)
    .map(({ manad, antal }) => ({ manad, antal }));
  return { manader, dolda: manader.some(({ antal }) => arDold(antal)) };
};

interface Aret {
  readonly omrade: string;
  readonly ar: string;
  readonly tal: Manadstal;
}

const skyddade = async (
  db: Vydatabas,
  { omrade, ar, tal }: Aret,
  { kategori, steg }: Pick<Tidsseriefraga, 'kategori'> & { readonly steg: Steg },
): Promise<readonly Smatal[]> => {
  const antal = aretsSumma(tal, kategori);
  if (kategori !== undefined) {
    const arstal = await lasBristtal(db, { lan: lanI(omrade), overenskommelse: null, ar, aggregat: true });
    const visas = visadeKategorier(tal, (kod) => arDold(arstal(`kategori:${kod}`)), steg).has(kategori);
    return iSteg(antal, steg).map((ett) => (visas ? ett : 'dolt'));
  }
  const tabell = new Taltabell(AXLAR);
  antal.forEach((ett, nr) => tabell.lagg(manadens(nr), ett));
  const visa = tabell.visa(true, [[null, null, null]]);
  return iSteg(antal, steg).map((_, nr) =>
    visa(manadens(nr * steg).map((kod, dim) => (dim < DJUP[steg] ? kod : null))),
  );
};

/** Half-year, quarter in it, month in that: hidden together, so that no period tells a month or a quarter in it. */
const AXLAR = [
  ['0', '1'],
  ['0', '1'],
  ['0', '1', '2'],
];
const DJUP: Readonly<Record<Steg, number>> = { 1: 3, 3: 2, 6: 1, 12: 0 };
const manadens = (nr: number): readonly string[] =>
  [Math.floor(nr / 6), Math.floor(nr / 3) % 2, nr % 3].map((kod) => String(kod));

/** A region has nearly the same cases as its län: what the one hides the other does not tell. */
const lanI = (omrade: string): string => omrade.replace(lanomrade(''), '').slice(0, 2);

/** Of one kategori, or of all. */
const aretsSumma = (tal: Manadstal, kategori: string | undefined): readonly number[] => {
  const valda = kategori === undefined ? [...tal.values()] : [tal.get(kategori) ?? []];
  return Array.from({ length: 12 }, (_, nr) => valda.reduce((summa, manader) => summa + (manader[nr] ?? 0), 0));
};

const arMellan = (fran: string, till: string): readonly string[] => {
  const [forsta, sista] = [Number(fran.slice(0, 4)), Number(till.slice(0, 4))];
  if ((sista - forsta - 1) * 12 > MANADER_MAX) throw new RangeError('too many months');
  return Array.from({ length: Math.max(0, sista - forsta + 1) }, (_, nr) => String(forsta + nr));
};

const perioden = (ar: string, nr: number, steg: Steg) => ({
  manad: manaden(ar, nr * steg),
  sista: manaden(ar, (nr + 1) * steg - 1),
});
const manaden = (ar: string, nr: number): string => `${ar}-${String(nr + 1).padStart(2, '0')}`;

const aretsTal = (ar: string, celler: readonly Statistikcell[]): Manadstal => {
  const tal = new Map(Object.keys(KATEGORIER).map((kod) => [kod, Array.from({ length: 12 }, () => 0)]));
  for (const { period, a, antal } of celler) {
    const manader = period.startsWith(ar) ? tal.get(a) : undefined;
    const nr = Number(period.slice(5)) - 1;
    if (manader !== undefined) manader[nr] = (manader[nr] ?? 0) + antal;
  }
  return tal;
};
