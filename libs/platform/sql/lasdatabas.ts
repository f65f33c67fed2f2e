import { schemapool } from './pool.js';
import type { Cell, Vydatabas } from './vydatabas.js';

/** What stands in PostgreSQL, to be read and never made or changed: for operations. */
export interface Lasdatabas extends Pick<Vydatabas, 'las' | 'stang'> {
  /** The database as it stands now, however much is written meanwhile; names without a schema are those of `schema`. */
  ogonblick(schema: string): Promise<Ogonblicksbild>;
}

export interface Ogonblicksbild extends Pick<Vydatabas, 'las'> {
  slapp(): void;
}

const SCHEMA = /^[a-z][a-z0-9_]{0,40}$/;

/** Opens nothing yet. Statements name their schemas. */
export const oppnaLasdatabas = (connectionString: string): Lasdatabas => {
  const { pool, las, stang } = schemapool(connectionString, 'drift');
  const ogonblick = async (schema: string): Promise<Ogonblicksbild> => {
    if (!SCHEMA.test(schema)) throw new Error(`schema ${schema} is not a plain lower-case name`);
    const klient = await pool.connect();
    try {
      await klient.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await klient.query(`SET LOCAL search_path TO ${schema}`);
    } catch (fel) {
      klient.release(true);
      throw fel;
    }
    return {
      las: async <Rad>(sql: string, parametrar: readonly Cell[] = []): Promise<Rad[]> =>
        // The driver is untyped: the caller names the shape its own statement returns.
        (await klient.query(sql, [...parametrar])).rows as Rad[],
      slapp: () => klient.release(true),
    };
  };
  return { las, ogonblick, stang };
};
