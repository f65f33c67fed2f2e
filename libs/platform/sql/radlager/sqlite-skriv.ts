import { closeSync, fchmodSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

// Loaded by the writer thread as it stands, also from source: only erasable TypeScript, only node: imports.

export interface Tradsats {
  readonly sql: string;
  readonly varden: readonly SQLInputValue[];
  readonly kraverRader: number | null;
}

/** What became of a set; errors cross the threads by their words alone. */
export type Utfall =
  | { readonly slag: 'skrivet' }
  | { readonly slag: 'villkor'; readonly index: number }
  | { readonly slag: 'fel'; readonly fel: string };

export interface Radskrivare {
  readonly db: DatabaseSync;
  /** One commit, durable when it returns; throws when nothing of it was written. */
  skriv(omgang: readonly (readonly Tradsats[])[]): readonly Utfall[];
  /** Folds the write-ahead log into the file and empties it. */
  utplana(): void;
  stang(): void;
}

/** "avvr" in ASCII: tells our stores of rows from any other SQLite file. */
const APPLICATION_ID = 0x61767672;
const BUSY_MS = 10_000;
/** Prepared statements kept. */
const SATSER_MAX = 200;
const MEMORY = ':memory:';

/** Opens and migrates the file. Errors: a file that is not ours, or written by a newer program. */
export const oppnaRadskrivare = (fil: string, steg: readonly string[]): Radskrivare => {
  if (fil !== MEMORY) enskild(fil);
  const db = new DatabaseSync(fil);
  try {
    db.exec(`PRAGMA busy_timeout=${BUSY_MS}; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;
      PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON;`);
    migrera(db, steg);
    return skrivare(db);
  } catch (fel) {
    db.close();
    throw fel;
  }
};

/** SQLite gives its side files the mode of the file itself. */
const enskild = (fil: string): void => {
  const handtag = openSync(fil, 'a', 0o600);
  fchmodSync(handtag, 0o600);
  closeSync(handtag);
};

const pragma = (db: DatabaseSync, namn: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${namn}`).get() ?? {})[0]);

const migrera = (db: DatabaseSync, steg: readonly string[]): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(db, 'user_version');
    const egen = pragma(db, 'application_id') === APPLICATION_ID;
    if (!egen && pragma(db, 'schema_version') !== 0) throw new Error('the SQLite file is not a store of this program');
    if (version > steg.length) {
      throw new Error(
        `the store has schema version ${version}, this program knows up to ${steg.length}: run a newer program`,
      );
    }
    steg.slice(version).forEach((sql) => db.exec(sql));
    db.exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${steg.length}; COMMIT`);
  } catch (fel) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw fel;
  }
};

const skrivare = (db: DatabaseSync): Radskrivare => {
  const forberedda = new Map<string, StatementSync>();
  const sats = (sql: string): StatementSync => {
    const kand = forberedda.get(sql);
    if (kand !== undefined) return kand;
    const ny = db.prepare(sql);
    if (forberedda.size < SATSER_MAX) forberedda.set(sql, ny);
    return ny;
  };

  const enSats = ({ sql, varden, kraverRader }: Tradsats): boolean => {
    const { changes } = sats(sql).run(...varden);
    return kraverRader === null || Number(changes) === kraverRader;
  };

  const enUppsattning = (satser: readonly Tradsats[]): Utfall => {
    db.exec('SAVEPOINT uppsattning');
    try {
      const brutet = satser.findIndex((en) => !enSats(en));
      if (brutet >= 0) db.exec('ROLLBACK TO uppsattning');
      db.exec('RELEASE uppsattning');
      return brutet >= 0 ? { slag: 'villkor', index: brutet } : { slag: 'skrivet' };
    } catch (fel) {
      // A full disk or the like has undone the whole transaction.
      if (!db.isTransaction) throw fel;
      db.exec('ROLLBACK TO uppsattning; RELEASE uppsattning');
      return { slag: 'fel', fel: fel instanceof Error ? fel.message : String(fel) };
    }
  };

  return {
    db,
    skriv: (omgang) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const utfall = omgang.map(enUppsattning);
        db.exec('COMMIT');
        return utfall;
      } catch (fel) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw fel;
      }
    },
    utplana: () => {
      if (pragma(db, 'wal_checkpoint(TRUNCATE)') === 1) throw new Error('database is locked: its log was not emptied');
    },
    stang: () => db.close(),
  };
};
