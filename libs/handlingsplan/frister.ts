import type { Planatgard } from './events.js';
import { PAMINNELSER_MAX } from './granser.js';
import { arOppen, type HandlingsplanState } from './handlingsplan.js';

/** `forfaller`: RFC 3339 date, the last day; overdue the day after. */
export interface Frist {
  readonly nyckel: string;
  readonly forfaller: string;
}

/** `<responsible huvudman>/<item>` */
export const fristnyckel = ({
  ansvarigHuvudman,
  atgardId,
}: Pick<Planatgard, 'ansvarigHuvudman' | 'atgardId'>): string => `${ansvarigHuvudman}/${atgardId}`;

/** Days by which items are to be done. None of a draft: nobody has been told of it, or once reminded as often as anybody is. */
export const fristerAv = (state: HandlingsplanState): readonly Frist[] =>
  state.status === 'pagaende' && state.begard
    ? [...state.atgarder.values()]
        .filter((post) => arOppen(post) && post.paminnelser < PAMINNELSER_MAX)
        .map(({ atgard, forfaller }) => ({ nyckel: fristnyckel(atgard), forfaller }))
    : [];
