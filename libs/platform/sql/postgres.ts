import { Kysely, PostgresDialect } from 'kysely';
import { retried } from './lost-connection.js';
import { sakraSchema } from './migrering.js';
import { forberedPool, schemapool, type Poolval } from './pool.js';
import type { Vydatabas } from './vydatabas.js';

/** @param schema holds the views alone; created when missing */
export const oppnaPostgres = async (
  connectionString: string,
  schema: string,
  val: Pick<Poolval, 'radskydd'> = {},
): Promise<Vydatabas> => {
  const { pool, koppla, las, skriv, stang } = schemapool(connectionString, schema, val);
  await forberedPool(pool, (klient) =>
    sakraSchema({ query: (sql) => klient.query(sql), exec: async (sql) => void (await klient.query(sql)) }, schema),
  );
  const vantande = { options: pool.options, connect: () => retried(koppla), end: () => pool.end() };
  return {
    profil: 'postgres',
    kysely: new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: vantande }) }),
    aterstalld: null,
    las,
    skriv,
    iSchema: (namn) => schemapool(connectionString, namn),
    // Without checkpoints every view is built anew.
    underkann: (medan = []) => skriv([...medan, { sql: 'DROP TABLE IF EXISTS vy_checkpoint', parametrar: [] }]),
    stang,
  };
};
