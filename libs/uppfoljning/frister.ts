import { dagarEfter } from '#libs/kernel/index.js';
import { PAMINNELSE_DAGAR_MAX, PAMINNELSER_MAX } from './granser.js';
import { utanSvar } from './svarslage.js';
import type { KandUppfoljning, UppfoljningState } from './uppfoljning.js';

/** `forfaller`: RFC 3339 date, the last day to answer; overdue the day after. */
export interface Frist {
  readonly nyckel: string;
  readonly forfaller: string;
}

/** By which policies know it: one of each day, so that one reminder is one event, however many are silent. */
const ENKATFRIST = 'enkat:';

/**
 * U2: who has had the survey and says nothing. Not one that is known to have no access (U5): that is no silence, and a
 * reminder would go where nobody reads it.
 */
const tysta = (state: KandUppfoljning): readonly string[] =>
  utanSvar(state).filter(
    (huvudman) => state.enkatdagar.has(huvudman) && state.praxis.get(huvudman)?.praxis !== 'ingen-atkomst',
  );

/** The silent by the day after which each is reminded next, the earliest first. Nobody is reminded oftener than the limit. */
const vantade = (state: UppfoljningState): ReadonlyMap<string, readonly string[]> => {
  if (state.status !== 'oppen') return new Map();
  const poster = tysta(state).flatMap((huvudman) => {
    const { paminns, paminnelser } = state.enkatdagar.get(huvudman) ?? UTAN_DAG;
    return paminns === null || paminnelser >= PAMINNELSER_MAX ? [] : [{ huvudman, paminns }];
  });
  const dagar = Map.groupBy(poster, ({ paminns }) => paminns);
  return new Map([...dagar.keys()].toSorted().map((dag) => [dag, (dagar.get(dag) ?? []).map((en) => en.huvudman)]));
};
const UTAN_DAG = { paminns: null, paminnelser: 0 };

/** The days that the survey waits for. None once all is completed, nor of who has been reminded as often as anybody is. */
export const fristerAv = (state: UppfoljningState): readonly Frist[] =>
  [...vantade(state).keys()].map((forfaller) => ({ nyckel: `${ENKATFRIST}${forfaller}`, forfaller }));

export interface Vantan {
  /** RFC 3339 date: the reminder goes the day after. */
  readonly efter: string;
  /** Those that are silent now. */
  readonly till: readonly string[];
}

/** The reminders to come, the first first: not of a day that lies too far back. @param idag RFC 3339 date in Sweden */
export const attPaminna = (state: UppfoljningState, idag: string): readonly Vantan[] => {
  const forsta = dagarEfter(idag, -PAMINNELSE_DAGAR_MAX);
  return [...vantade(state)].filter(([dag]) => dag >= forsta).map(([efter, till]) => ({ efter, till }));
};
