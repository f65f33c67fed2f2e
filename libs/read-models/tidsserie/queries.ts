import { KATEGORIER } from '#libs/avvikelse/kodverk.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Statistikcell } from '../arendestatistik/cell.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';

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
 * Cases a month. Small numbers are hidden in whole years of every kategori, whatever is asked for: the same month shows
 * the same in every question. Throws `RangeError` for more than `MANADER_MAX` months.
 */
export const lasTidsserie = async (db: Vydatabas, fraga: Tidsseriefraga): Promise<Tidsserie> => {
  const { omrade, kategori = null, fran, till, aggregat = false } = fraga;
  const aren = arMellan(fran, till);
  const celler = await lasCeller(db, {
    matt: 'manad',
    omrade,
    fran: `${fran.slice(0, 4)}-01`,
    till: `${till.slice(0, 4)}-12`,
  });
  const manader = aren.flatMap((ar) => {
    const visa = aret(ar, celler).visa(aggregat, [[null, null]]);
    return manaderI(ar)
      .filter((manad) => manad >= fran && manad <= till)
      .map((manad) => ({ manad, antal: visa([manad, kategori]) }));
  });
  return { manader, dolda: manader.some(({ antal }) => arDold(antal)) };
};

const arMellan = (fran: string, till: string): readonly string[] => {
  const [forsta, sista] = [Number(fran.slice(0, 4)), Number(till.slice(0, 4))];
  if ((sista - forsta - 1) * 12 > MANADER_MAX) throw new RangeError('too many months');
  return Array.from({ length: Math.max(0, sista - forsta + 1) }, (_, nr) => String(forsta + nr));
};

const manaderI = (ar: string): readonly string[] =>
  Array.from({ length: 12 }, (_, nr) => `${ar}-${String(nr + 1).padStart(2, '0')}`);

const aret = (ar: string, celler: readonly Statistikcell[]): Taltabell => {
  const tabell = new Taltabell([manaderI(ar), Object.keys(KATEGORIER)]);
  for (const { period, a, antal } of celler) if (period.startsWith(ar)) tabell.lagg([period, a], antal);
  return tabell;
};
