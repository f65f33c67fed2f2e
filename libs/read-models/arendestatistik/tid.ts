import { sql, type RawBuilder } from 'kysely';
import type { Statistikcell } from './cell.js';

/** A stretch of time that is measured: days, RFC 3339 dates in Sweden. */
export interface Stracka {
  readonly start: string;
  /** Null: it goes on. */
  readonly slut: string | null;
  /** Days to answer by of what was to be answered on the way, each with the day that it was. */
  readonly frister: readonly { readonly senast: string; readonly klar: string | null }[];
}

const DYGN = 86_400_000;
/** Whole days between two dates, never below nought. */
export const dagar = (fran: string, till: string): number =>
  Math.max(0, Math.round((Date.parse(till) - Date.parse(fran)) / DYGN));

/** Exact days to here, then whole weeks, and all beyond a year together: so many rows and no more, whatever the number of cases. */
const EXAKT_MAX = 60;
export const OVER_ETT_AR = 366;

/** The first day of the bucket that a number of days falls in. */
export const hink = (antal: number): number => {
  if (antal <= EXAKT_MAX) return antal;
  if (antal >= OVER_ETT_AR) return OVER_ETT_AR;
  return EXAKT_MAX + 1 + 7 * Math.floor((antal - EXAKT_MAX - 1) / 7);
};

/** The same in SQL, of an expression of whole days. */
export const hinkSql = (antal: RawBuilder<number>): RawBuilder<number> => sql`CASE
  WHEN ${antal} <= ${sql.lit(EXAKT_MAX)} THEN ${antal}
  WHEN ${antal} >= ${sql.lit(OVER_ETT_AR)} THEN ${sql.lit(OVER_ETT_AR)}
  ELSE ${sql.lit(EXAKT_MAX + 1)} + 7 * ((${antal} - ${sql.lit(EXAKT_MAX + 1)}) / 7) END`;

type Tidcell = Pick<Statistikcell, 'a' | 'b'>;

/**
 * What a stretch counts for: `klar` by its days, `oppen` by the day it began (so that any later day tells how long it
 * has lasted); beside it `inom`, `efter`, or `frist` by the day that is waited for.
 */
export const tidceller = ({ start, slut, frister }: Stracka): readonly Tidcell[] => [
  slut === null ? { a: 'oppen', b: start } : { a: 'klar', b: String(hink(dagar(start, slut))).padStart(3, '0') },
  ...fristcell(frister),
];

const fristcell = (frister: Stracka['frister']): readonly Tidcell[] => {
  if (frister.length === 0) return [];
  if (frister.some(({ senast, klar }) => klar !== null && klar > senast)) return [{ a: 'efter', b: '' }];
  const vantar = frister.filter(({ klar }) => klar === null).map(({ senast }) => senast);
  const [forst] = vantar.sort();
  return [forst === undefined ? { a: 'inom', b: '' } : { a: 'frist', b: forst }];
};
