import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { retried } from './lost-connection.js';
import { sakraSchema } from './migrering.js';
import { forberedPool, schemapool, type Poolval } from './pool.js';
import { enITaget, lasbild } from './ogonblick.js';
import type { Cell, Vydatabas } from './vydatabas.js';

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
    ogonblick: (arbete) => ettOgonblick(() => retried(koppla), arbete),
    skriv,
    iSchema: (namn) => schemapool(connectionString, namn),
    // Without checkpoints every view is built anew.
    underkann: (medan = []) => skriv([...medan, { sql: 'DROP TABLE IF EXISTS vy_checkpoint', parametrar: [] }]),
    stang,
  };
};

/** In a transaction that sees what stood when its first question was asked. */
const ettOgonblick = async <T>(
  koppla: () => Promise<pg.PoolClient>,
  arbete: (bild: Vydatabas) => Promise<T>,
): Promise<T> => {
  const klient = await koppla();
  const tur = enITaget();
  const las = <Rad>(sql: string, parametrar: readonly Cell[] = []): Promise<Rad[]> =>
    // The driver is untyped: the caller names the shape its own statement returns.
    tur(async () => (await klient.query(sql, [...parametrar])).rows as Rad[]);
  try {
    await klient.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const svar = await arbete(lasbild('postgres', las));
    await tur(() => klient.query('COMMIT'));
    klient.release();
    return svar;
  } catch (fel) {
    // With its transaction.
    klient.release(true);
    throw fel;
  }
};
