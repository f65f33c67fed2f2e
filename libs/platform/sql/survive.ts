import type { Pool } from 'pg';

/**
 * A connection that breaks, idle or between two statements of a transaction, must not end the process: the pool drops
 * it, and the statement that meets it next is retried or reported.
 */
export const survive = (pool: Pool): void => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
};
