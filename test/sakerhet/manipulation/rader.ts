import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** An event as it lies in the database. */
export interface Rad {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

export const KOLUMNER = ['position', 'stream', 'revision', 'id', 'type', 'data', 'meta'] as const;

/** The rows below the store, for somebody who owns the machine: no trigger and no constraint is in the way. */
export interface Underifran {
  /** Takes away what is in the way; from then on the store only reads. */
  las(): Promise<readonly Rad[]>;
  /** @param huvud what the log says is its last position */
  skriv(rader: readonly Rad[], huvud: number): Promise<void>;
  stang(): Promise<void>;
}

const lista = KOLUMNER.join(', ');

export const iSqlite = (fil: string): Underifran => {
  const db = new DatabaseSync(fil);
  db.exec(`PRAGMA busy_timeout=10000; PRAGMA synchronous=OFF; PRAGMA ignore_check_constraints=ON;
    DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;
    DROP INDEX events_stream_revision; DROP INDEX events_id;
    CREATE INDEX strom ON events (stream, revision)`);
  const ny = db.prepare(`INSERT INTO events (${lista}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  return {
    las: async () => db.prepare(`SELECT ${lista} FROM events ORDER BY position`).all() as unknown as readonly Rad[],
    skriv: async (rader, huvud) => {
      db.exec('BEGIN IMMEDIATE; DELETE FROM events');
      for (const rad of rader) ny.run(...KOLUMNER.map((kolumn) => rad[kolumn]));
      db.exec(`UPDATE head SET position = ${huvud}; COMMIT`);
    },
    stang: async () => db.close(),
  };
};

export const iPostgres = async (connectionString: string): Promise<Underifran> => {
  const klient = new pg.Client({ connectionString, options: '-c search_path=avvikelsenav' });
  await klient.connect();
  return {
    las: async () => {
      await klient.query(`ALTER TABLE events DISABLE TRIGGER USER;
      ALTER TABLE events DROP CONSTRAINT events_id; ALTER TABLE events DROP CONSTRAINT events_stream_revision;
      ALTER TABLE events DROP CONSTRAINT events_revision_check; ALTER TABLE events ALTER COLUMN id TYPE text`);
      const { rows } = await klient.query(
        `SELECT position::int, stream, revision, id, type, data, meta FROM events ORDER BY position`,
      );
      return rows;
    },
    skriv: async (rader, huvud) => {
      await klient.query('BEGIN; DELETE FROM events');
      await klient.query(
        `INSERT INTO events (${lista}) SELECT ${lista} FROM json_to_recordset($1)
         AS r(position bigint, stream text, revision int, id text, type text, data text, meta text)`,
        [JSON.stringify(rader)],
      );
      await klient.query(`UPDATE head SET position = ${huvud}; COMMIT`);
    },
    stang: () => klient.end(),
  };
};
