import { PAMINNELSER_MAX } from './granser.js';
import { utanSvar } from './svarslage.js';
import type { KandUppfoljning, UppfoljningState } from './uppfoljning.js';

/** `forfaller`: RFC 3339 date, the last day to answer; overdue the day after. */
export interface Frist {
  readonly nyckel: string;
  readonly forfaller: string;
}

/** By which policies know it. One day holds for all that are asked, so that one reminder is one event, however many are silent. */
const ENKATFRIST = 'enkat';

/**
 * U2: who has had the survey and says nothing. Not one that is known to have no access (U5): that is no silence, and a
 * reminder would go where nobody reads it.
 */
export const tysta = (state: KandUppfoljning): readonly string[] => {
  const harFatt = new Set(state.utskick.flatMap(({ till }) => till));
  return utanSvar(state).filter(
    (huvudman) => harFatt.has(huvudman) && state.praxis.get(huvudman)?.praxis !== 'ingen-atkomst',
  );
};

/** The day that the survey waits for. None once all is completed, or once reminded as often as anybody is. */
export const fristerAv = (state: UppfoljningState): readonly Frist[] => {
  if (state.status !== 'oppen' || state.paminns === null || state.paminnelser >= PAMINNELSER_MAX) return [];
  return tysta(state).length === 0 ? [] : [{ nyckel: ENKATFRIST, forfaller: state.paminns }];
};
