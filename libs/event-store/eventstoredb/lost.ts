import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../port.js';

/** The way to the server failed: whether the server did anything is unknown, a retry may help. */
export class Lost extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the event store does not answer (${reason})`, options);
    this.name = 'Lost';
  }
}

/** Pauses before each new attempt, in ms; about 6 s in all. */
const PAUSES_MS: readonly number[] = [20, 100, 300, 800, 1_600, 3_200];

/** Runs again what may be run twice, a bounded number of times. Errors: `StoreUnavailable` after the last. */
export const retried = async <Result>(run: (attempt: number) => Promise<Result>): Promise<Result> => {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tried(() => run(attempt));
    if ('result' in outcome) return outcome.result;
    const ms = PAUSES_MS[attempt];
    if (ms === undefined) throw new StoreUnavailable(outcome.lost);
    await pause(ms);
  }
};

const tried = async <Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly lost: Lost }> => {
  try {
    return { result: await run() };
  } catch (error) {
    if (error instanceof Lost) return { lost: error };
    throw error;
  }
};
