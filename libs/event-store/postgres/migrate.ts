import { MIGRATIONS } from './schema.js';

/** One connection of any PostgreSQL: the driver's client, or PGlite for the schema dump. */
export interface Connection {
  query(sql: string): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
  /** Several statements, no result. */
  exec(sql: string): Promise<void>;
}

/** "avvn" in ASCII: any program that migrates a log takes this advisory lock. */
const LOCK = 0x6176766e;
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,47}$/;

/** The schema's name, safe to stand in SQL. Errors: RangeError. */
export const checkedSchema = (schema: string): string => {
  if (!SCHEMA_NAME.test(schema)) throw new RangeError('a schema name is 1…48 of a-z, 0-9 and _');
  return schema;
};

/** Brings the schema up to this program's version, one program at a time. Errors: a log of a newer program. */
export const migrate = async (connection: Connection, schema: string): Promise<void> => {
  await connection.exec('BEGIN');
  try {
    await connection.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await createSchema(connection, schema);
    await connection.exec(`SET LOCAL search_path TO ${schema};
      CREATE TABLE IF NOT EXISTS migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())`);
    await applyMissing(connection);
    await connection.exec('COMMIT');
  } catch (error) {
    await connection.exec('ROLLBACK');
    throw error;
  }
};

/** Only when missing: a role that may not create schemas can be given one. */
const createSchema = async (connection: Connection, schema: string): Promise<void> => {
  const { rows } = await connection.query(`SELECT 1 AS found FROM pg_namespace WHERE nspname = '${schema}'`);
  if (rows.length === 0) await connection.exec(`CREATE SCHEMA ${schema}`);
};

const applyMissing = async (connection: Connection): Promise<void> => {
  const { rows } = await connection.query('SELECT coalesce(max(version), 0) AS version FROM migrations');
  const version = Number(rows[0]?.version);
  if (version > MIGRATIONS.length) {
    throw new Error(
      `the event log has schema version ${version}, this program knows up to ${MIGRATIONS.length}: run a newer program`,
    );
  }
  for (const [index, sql] of MIGRATIONS.slice(version).entries()) {
    await connection.exec(`${sql}; INSERT INTO migrations (version) VALUES (${version + index + 1})`);
  }
};
