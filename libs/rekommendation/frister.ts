import { PAMINNELSER_MAX } from './granser.js';
import { arAvgjord, beslutsnyckel, type RekommendationState } from './rekommendation.js';

/** `forfaller`: RFC 3339 date, the last day to answer; overdue the day after. */
export interface Frist {
  /** `beslutsnyckel` of the one that is to decide. */
  readonly nyckel: string;
  readonly forfaller: string;
}

/** Days that still wait for a decision; none once it is withdrawn, or reminded as often as anybody is. */
export const fristerAv = (state: RekommendationState): readonly Frist[] =>
  state.status === 'oppen'
    ? [...state.poster.values()]
        .filter(({ status, paminnelser }) => !arAvgjord(status) && paminnelser < PAMINNELSER_MAX)
        .map((post) => ({ nyckel: beslutsnyckel(post), forfaller: post.forfaller }))
    : [];
