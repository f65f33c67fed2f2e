import { sql, type RawBuilder } from 'kysely';
import type { Tabell } from '../motor/tabell.js';

/**
 * One count of the statistics, as every view of it keeps them: what is counted, where, when, and by which two codes. A
 * question reads a whole (matt, omrade, period), which holds as many rows as there are codes, however many the cases.
 */
export type Statistikcell = {
  readonly matt: string;
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` or `YYYY-MM`. */
  readonly period: string;
  readonly a: string;
  readonly b: string;
  readonly antal: number;
};

/** Counts of many, of nobody in particular: no row is one huvudman's own. */
export const celltabell = (namn: string): Tabell => ({
  namn,
  kolumner: { matt: 'text', omrade: 'text', period: 'text', a: 'text', b: 'text', antal: 'int' },
  nyckel: ['matt', 'omrade', 'period', 'a', 'b'],
  index: [],
});

export const ARENDESTATISTIK_TABELL = 'arendestatistik';
export const SAMVERKANSTIDER_TABELL = 'samverkanstider';

/** Codes hold no control characters. */
const MELLAN = '\u001f';
const RADSLUT = '\u001e';

/** Rows as one text: to fetch row by row takes ten times as long as to find them, and as JSON twice as long as this. */
export const somText = (kolumner: readonly string[]): RawBuilder<string | null> =>
  sql<string | null>`string_agg(${sql.join(
    kolumner.map((namn) => sql.ref(namn)),
    sql` || ${MELLAN} || `,
  )}, ${RADSLUT})`;

/** The rows that `somText` put together. */
export const radernaI = (text: string | null): readonly (readonly string[])[] =>
  text === null ? [] : text.split(RADSLUT).map((rad) => rad.split(MELLAN));
