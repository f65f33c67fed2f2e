import type { Driftdatabas } from './databas.js';

const RADER_MAX = 5_000;

/**
 * Forgets messages received before `fore`, at most 5 000 at a time; returns how many. A message that comes again later
 * than that meets the stream's own truth instead of the inbox.
 */
export const stadaInkommet = async (drift: Driftdatabas, fore: Date): Promise<number> => {
  const [rad] = await drift.las<{ readonly antal: number }>(
    `WITH borta AS (
       DELETE FROM inkommet WHERE (konsument, id) IN (
         SELECT konsument, id FROM inkommet WHERE tid < $1 ORDER BY tid LIMIT ${RADER_MAX})
       RETURNING 1)
     SELECT count(*)::int AS antal FROM borta`,
    [fore.toISOString()],
  );
  return rad?.antal ?? 0;
};
