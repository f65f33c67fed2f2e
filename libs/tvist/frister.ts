import type { TvistState } from './tvist.js';

export interface Frist {
  /** `stallning:<huvudman>`. */
  readonly nyckel: string;
  /** RFC 3339 date: the last day to answer; overdue the day after. */
  readonly forfaller: string;
}

/** What an open tvist still waits for: the position of each party that has neither taken one nor been reminded. */
export const fristerAv = (state: TvistState): readonly Frist[] =>
  state.status !== 'oppen'
    ? []
    : [...state.parter].flatMap(([huvudman, { stallning, paminnd, svarSenast }]) =>
        stallning !== null || paminnd || svarSenast === null
          ? []
          : [{ nyckel: `stallning:${huvudman}`, forfaller: svarSenast }],
      );
