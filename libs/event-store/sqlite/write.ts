import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { EncodedAppend, Outcome, Place, judge as Judge } from '../sql/judge.js';

// Loaded by the writer thread as it stands, also from source: only erasable TypeScript, only node: imports.

/** What the writer needs from files it cannot import by itself (see writer-worker). */
export interface WriterParts {
  readonly judge: typeof Judge;
  readonly migrations: readonly string[];
  readonly applicationId: number;
  readonly failpoint: (name: string) => void;
}

export interface SqliteWriter {
  readonly db: DatabaseSync;
  /** One transaction: durable when it returns; throws when nothing of it was written. */
  write(batch: readonly EncodedAppend[]): readonly Outcome[];
  close(): void;
}

/** 16 MiB of WAL before it is folded into the file: fewer, larger writes under load. */
const WAL_PAGES = 4_000;
const CACHE_KIB = 65_536;
const BUSY_MS = 10_000;

/** Opens and migrates the file. Errors: a file that is not ours, or written by a newer program. */
export const openWriter = (path: string, parts: WriterParts): SqliteWriter => {
  if (path !== ':memory:') makePrivate(path);
  const db = new DatabaseSync(path);
  try {
    db.exec(`PRAGMA busy_timeout=${BUSY_MS}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON;
      PRAGMA wal_autocheckpoint=${WAL_PAGES}; PRAGMA cache_size=-${CACHE_KIB};`);
    migrate(db, parts);
    return prepareWriter(db, parts);
  } catch (error) {
    db.close();
    throw error;
  }
};

/** A new file is its owner's alone, and SQLite gives its side files the same mode; one that is there keeps what it has. */
const makePrivate = (path: string): void => closeSync(openSync(path, 'a', 0o600));

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0]);

const migrate = (db: DatabaseSync, { migrations, applicationId }: WriterParts): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(db, 'user_version');
    const ours = pragma(db, 'application_id') === applicationId;
    const empty = pragma(db, 'schema_version') === 0;
    if (!ours && !empty) throw new Error('the SQLite file is not an event log of this program');
    if (version > migrations.length) {
      throw new Error(
        `the event log has schema version ${version}, this program knows up to ${migrations.length}: run a newer program`,
      );
    }
    migrations.slice(version).forEach((sql) => db.exec(sql));
    db.exec(`PRAGMA application_id=${applicationId}; PRAGMA user_version=${migrations.length}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

const prepareStatements = (db: DatabaseSync) => ({
  head: db.prepare('SELECT position FROM head WHERE id = 1'),
  setHead: db.prepare('UPDATE head SET position = ? WHERE id = 1'),
  revision: db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1'),
  place: db.prepare('SELECT stream, revision, position FROM events WHERE id = ?'),
  insert: db.prepare(
    'INSERT INTO events (position, stream, revision, id, type, data, meta) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
});

const prepareWriter = (db: DatabaseSync, { judge, failpoint }: WriterParts): SqliteWriter => {
  const statements = prepareStatements(db);

  const placeOf = (id: string): Place | undefined => {
    const row = statements.place.get(id);
    return row && { stream: String(row.stream), revision: Number(row.revision), position: String(row.position) };
  };

  const insert = (append: EncodedAppend, actual: number, head: number): Outcome => {
    const { stream, ids, types, data, meta } = append;
    for (let i = 0; i < ids.length; i += 1) {
      statements.insert.run(head + 1 + i, stream, actual + 1 + i, ids[i]!, types[i]!, data[i]!, meta[i]!);
    }
    const revision = actual + ids.length;
    return { kind: 'appended', revision, position: String(head + ids.length), idempotent: false };
  };

  const writeAll = (batch: readonly EncodedAppend[]): readonly Outcome[] => {
    const before = Number(statements.head.get()!.position);
    let head = before;
    const outcomes = batch.map((append) => {
      const actual = Number(statements.revision.get(append.stream)?.revision ?? -1);
      const verdict = judge(append, actual, append.ids.map(placeOf));
      if (verdict !== 'write') return verdict;
      const outcome = insert(append, actual, head);
      head += append.ids.length;
      return outcome;
    });
    if (head > before) statements.setHead.run(head);
    return outcomes;
  };

  return {
    db,
    write: (batch) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const outcomes = writeAll(batch);
        failpoint('append.before-commit');
        db.exec('COMMIT');
        failpoint('append.after-commit');
        return outcomes;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => db.close(),
  };
};
