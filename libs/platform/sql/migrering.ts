/** One connection of any PostgreSQL: the driver's client, or PGlite for schema dumps. */
export interface Migreringskoppling {
  query(sql: string): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
  /** Several statements, no result. */
  exec(sql: string): Promise<void>;
}

export interface Migrering {
  readonly schema: string;
  /** Step n (from 1), run in the schema; a released one is never edited. */
  readonly steg: readonly string[];
  /** What the schema holds, in English, for the error. */
  readonly vad: string;
}

/** "avvn" in ASCII: any program that migrates a schema takes this advisory lock. */
const LAS = 0x6176766e;
const SCHEMANAMN = /^[a-z_][a-z0-9_]{0,47}$/;

/** The schema's name, safe to stand in SQL. Errors: RangeError. */
export const provatSchemanamn = (schema: string): string => {
  if (!SCHEMANAMN.test(schema)) throw new RangeError('a schema name is 1…48 of a-z, 0-9 and _');
  return schema;
};

/**
 * Brings the schema up to this program's version in one transaction, one program at a time. Where nothing is missing it
 * only reads, so a role that may create nothing can open what stands. Errors: a schema of a newer program.
 */
export const migrera = (koppling: Migreringskoppling, migrering: Migrering): Promise<void> =>
  ensam(koppling, () => utfor(koppling, migrering));

/** Makes the schema when it is missing; several programs may start at once. */
export const sakraSchema = (koppling: Migreringskoppling, schema: string): Promise<void> =>
  ensam(koppling, () => skapaSchema(koppling, provatSchemanamn(schema)));

/** In a transaction, one program at a time. */
const ensam = async (koppling: Migreringskoppling, arbete: () => Promise<void>): Promise<void> => {
  await koppling.exec('BEGIN');
  try {
    await koppling.query(`SELECT pg_advisory_xact_lock(${LAS})`);
    await arbete();
    await koppling.exec('COMMIT');
  } catch (fel) {
    await koppling.exec('ROLLBACK');
    throw fel;
  }
};

const utfor = async (koppling: Migreringskoppling, migrering: Migrering): Promise<void> => {
  const schema = provatSchemanamn(migrering.schema);
  await skapaSchema(koppling, schema);
  await koppling.exec(`SET LOCAL search_path TO ${schema}`);
  const version = await versionI(koppling, schema);
  const { steg, vad } = migrering;
  if (version > steg.length) {
    throw new Error(
      `${vad} has schema version ${version}, this program knows up to ${steg.length}: run a newer program`,
    );
  }
  for (const [index, sql] of steg.slice(version).entries()) {
    await koppling.exec(`${sql}; INSERT INTO migrations (version) VALUES (${version + index + 1})`);
  }
  if (version < steg.length) await tilldela(koppling, schema);
};

/** Where roles have been given out (deploy/database/roles.sql), they get their rights on the new tables. */
const tilldela = async (koppling: Migreringskoppling, schema: string): Promise<void> => {
  const { rows } = await koppling.query(
    `SELECT 1 AS finns FROM pg_proc WHERE proname = 'tilldela' AND pronamespace = '${schema}'::regnamespace`,
  );
  if (rows.length > 0) await koppling.exec(`SELECT ${schema}.tilldela()`);
};

/** Asked for first: `IF NOT EXISTS` wants the right to create also where there is nothing to create. */
const skapaSchema = async (koppling: Migreringskoppling, schema: string): Promise<void> => {
  const { rows } = await koppling.query(`SELECT 1 AS finns FROM pg_namespace WHERE nspname = '${schema}'`);
  if (rows.length === 0) await koppling.exec(`CREATE SCHEMA ${schema}`);
};

const versionI = async (koppling: Migreringskoppling, schema: string): Promise<number> => {
  const { rows: tabell } = await koppling.query(
    `SELECT 1 AS finns FROM pg_class WHERE relname = 'migrations' AND relnamespace = '${schema}'::regnamespace`,
  );
  if (tabell.length === 0) {
    await koppling.exec(
      'CREATE TABLE migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())',
    );
  }
  const { rows } = await koppling.query('SELECT coalesce(max(version), 0) AS version FROM migrations');
  return Number(rows[0]?.version);
};
