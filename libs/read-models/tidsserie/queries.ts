import { KATEGORIER } from '#libs/avvikelse/kodverk.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Statistikcell } from '../arendestatistik/cell.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { lanomrade } from '../arendestatistik/omraden.js';
import { lasBristtal } from '../bristunderlag/avvikelsetal.js';
import { visadeKategorier, type Manadstal } from './kategorier.js';

export interface Tidsseriefraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  readonly kategori?: string | undefined;
  /** `YYYY-MM`, inclusive, of the event; at most `MANADER_MAX` months. */
  readonly fran: string;
  readonly till: string;
  readonly aggregat?: boolean;
}

/** Ten years. */
export const MANADER_MAX = 120;

export interface Tidsserie {
  /** Every month from the first to the last, also those with none. */
  readonly manader: readonly { readonly manad: string; readonly antal: Smatal }[];
  readonly dolda: boolean;
}

/**
 * Cases a month. To one who sees numbers alone the months of a kategori are shown for a whole year or not at all
 * (`visadeKategorier`), whatever part of it is asked for: the same month shows the same in every question. Throws
 * `RangeError` for more than `MANADER_MAX` months.
 */
export const lasTidsserie = async (db: Vydatabas, fraga: Tidsseriefraga): Promise<Tidsserie> => {
  const { omrade, kategori, fran, till, aggregat = false } = fraga;
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
      const visade = aggregat ? await skyddade(db, aret, kategori) : aretsSumma(aret.tal, kategori);
      return manaderI(ar).map((manad, nr) => ({ manad, antal: visade[nr] ?? 0 }));
    }),
  );
  const manader = alla.flat().filter(({ manad }) => manad >= fran && manad <= till);
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
  kategori: string | undefined,
): Promise<readonly Smatal[]> => {
  const antal = aretsSumma(tal, kategori);
  if (kategori !== undefined) {
    const arstal = await lasBristtal(db, { lan: lanI(omrade), overenskommelse: null, ar, aggregat: true });
    const visas = visadeKategorier(tal, (kod) => arDold(arstal(`kategori:${kod}`))).has(kategori);
    return visas ? antal : antal.map(() => 'dolt');
  }
  const manader = manaderI(ar);
  const tabell = new Taltabell([manader]);
  antal.forEach((ett, nr) => tabell.lagg([manader[nr] ?? ''], ett));
  const visa = tabell.visa(true, [[null]]);
  return manader.map((manad) => visa([manad]));
};

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

const manaderI = (ar: string): readonly string[] =>
  Array.from({ length: 12 }, (_, nr) => `${ar}-${String(nr + 1).padStart(2, '0')}`);

const aretsTal = (ar: string, celler: readonly Statistikcell[]): Manadstal => {
  const tal = new Map(Object.keys(KATEGORIER).map((kod) => [kod, Array.from({ length: 12 }, () => 0)]));
  for (const { period, a, antal } of celler) {
    const manader = period.startsWith(ar) ? tal.get(a) : undefined;
    const nr = Number(period.slice(5)) - 1;
    if (manader !== undefined) manader[nr] = (manader[nr] ?? 0) + antal;
  }
  return tal;
};
