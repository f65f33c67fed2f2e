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

/** The arrays that a question put together by `json_agg`: on its `json_build_array` the cast rests. */
export const radernaI = <Rad extends readonly unknown[]>(text: string): readonly Rad[] =>
  JSON.parse(text) as readonly Rad[];
