import type { Bevakning, EskaleringState } from './eskalering.js';

/** A day that is waited for. */
export interface Frist {
  /** `part:<huvudman>` or `samverkan`. */
  readonly nyckel: string;
  /** RFC 3339 date: last day to answer; overdue the day after. */
  readonly forfaller: string;
}

/** The days waited for now: first the one to answer by, after the reminder the one after which lifting is proposed. */
export const fristerAv = (state: EskaleringState): readonly Frist[] => {
  if (state.status !== 'pagaende') return [];
  const parter = [...state.parter].flatMap(([huvudman, part]) => frist(`part:${huvudman}`, part));
  return state.samverkan === null ? parter : [...parter, ...frist('samverkan', state.samverkan)];
};

const frist = (nyckel: string, { svarSenast, paminnd, lyftForeslaget }: Bevakning): readonly Frist[] => {
  const forfaller = paminnd ?? svarSenast;
  return svarSenast === null || forfaller === null || lyftForeslaget ? [] : [{ nyckel, forfaller }];
};
