// Loaded by the writer thread as it stands, also from source: only erasable TypeScript, no imports.

/** "avvn" in ASCII: tells our file from any other SQLite file. */
export const APPLICATION_ID = 0x6176766e;

/** Migration n lifts `user_version` from n to n + 1. Never edit one that has been released: add the next. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  position INTEGER NOT NULL
) STRICT;
INSERT INTO head (id, position) VALUES (1, 0);
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  meta TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_stream_revision ON events (stream, revision);
CREATE UNIQUE INDEX events_id ON events (id);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'events are immutable');
END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'events are immutable');
END;`,
];
