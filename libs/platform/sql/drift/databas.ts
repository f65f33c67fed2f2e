import type { Vydatabas } from '../vydatabas.js';
import { migrera, type Migreringskoppling } from '../migrering.js';
import { forberedPool, schemapool } from '../pool.js';
import { DRIFTMIGRERINGAR } from './schema.js';

export type Driftdatabas = Pick<Vydatabas, 'las' | 'skriv' | 'stang'>;

export const DRIFTSCHEMA = 'drift';

/** Brings the operational schema up to this program's version. Errors: a schema of a newer program. */
export const migreraDrift = (koppling: Migreringskoppling): Promise<void> =>
  migrera(koppling, { schema: DRIFTSCHEMA, steg: DRIFTMIGRERINGAR, vad: 'the operational schema' });

/**
 * Rows that the services of the distributed profile share, in the schema `drift`. Migrates it when something is missing;
 * otherwise a role that may create nothing can open it. Errors: no connection, no right, a schema of a newer program.
 * @param kopplingarMax default 10
 */
export const oppnaDriftdatabas = async (connectionString: string, kopplingarMax?: number): Promise<Driftdatabas> => {
  const { pool, las, skriv, stang } = schemapool(connectionString, DRIFTSCHEMA, { kopplingarMax });
  await forberedPool(pool, (klient) =>
    migreraDrift({ query: (sql) => klient.query(sql), exec: async (sql) => void (await klient.query(sql)) }),
  );
  return { las, skriv, stang };
};
