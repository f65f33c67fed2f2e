import type { OverenskommelseState } from './overenskommelse.js';

/** A day that is watched. `forfaller`: RFC 3339 date, the last day to answer; overdue the day after. */
export interface Frist {
  readonly nyckel: string;
  readonly forfaller: string;
}

export const REVISIONSFRIST = 'revision';

/** The revision that somebody owns, until a later version has been adopted. */
export const fristerAv = (state: OverenskommelseState): readonly Frist[] => {
  const forfaller = state.status === 'okand' ? null : (state.revision?.pamindSenast ?? null);
  return forfaller === null ? [] : [{ nyckel: REVISIONSFRIST, forfaller }];
};
