import { setTimeout as pause } from 'node:timers/promises';

/** Pauses before each new attempt, in ms; about 6 s in all. */
const PAUSES_MS: readonly number[] = [20, 100, 300, 800, 1_600, 3_200];

const NODE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);
/** Connection exceptions; serialisation and deadlock; too many connections; shutdown, crash, cannot connect now. */
const SQL_STATES = /^(08...|40001|40P01|53300|57P0[1-3])$/;
const DRIVER_MESSAGES =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|not queryable/;

/** True for a fault of the way to the database: whether the statement was carried out is unknown, a retry may help. */
export const isLostConnection = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isLostConnection);
  const code = 'code' in error ? String(error.code) : '';
  return NODE_CODES.has(code) || SQL_STATES.test(code) || DRIVER_MESSAGES.test(error.message);
};

/** For work that goes on by itself: long enough for a server to be started anew. */
export const PATIENT_MS: readonly number[] = Array.from({ length: 10 }, () => 2_000);

/** Runs what may be run twice (reads; appends, by their ids) again after a lost connection, a bounded number of times. */
export const retried = async <Result>(run: () => Promise<Result>, pausesMs = PAUSES_MS): Promise<Result> => {
  for (const ms of pausesMs) {
    const attempt = await tried(run);
    if (attempt !== 'lost') return attempt.result;
    await pause(ms);
  }
  return run();
};

const tried = async <Result>(run: () => Promise<Result>): Promise<{ readonly result: Result } | 'lost'> => {
  try {
    return { result: await run() };
  } catch (error) {
    if (isLostConnection(error)) return 'lost';
    throw error;
  }
};
