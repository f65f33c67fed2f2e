import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  START,
  type EventFilter,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '../port.js';
import { allLimit, streamFrom, streamLimit } from '../sql/bounds.js';

const COLUMNS = 'position, stream, revision, id, type, data, meta';
/** Rows come as arrays: 1.4 × faster than objects, and one JSON.parse per column beats one per assembled row. */
type Row = readonly [number, string, number, string, string, string, string];

export interface SqliteReader {
  readStream(stream: string, options: ReadStreamOptions): readonly RecordedEvent[];
  readAll(options: ReadAllOptions): { readonly events: readonly RecordedEvent[]; readonly checkpoint: Position };
  head(): Position;
}

/** Reads on one connection; statements are prepared once. Errors: RangeError beyond `LIMITS`. */
export const prepareReader = (db: DatabaseSync): SqliteReader => {
  const head = db.prepare('SELECT position FROM head WHERE id = 1');
  const forwards = rows(
    db.prepare(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`),
  );
  const backwards = rows(
    db.prepare(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`),
  );
  const selectAll = prepareAll(db);
  const headPosition = (): number => Number(head.get()?.position ?? START);

  return {
    readStream: (stream, { from, limit, direction = 'forwards' }) => {
      const select = direction === 'forwards' ? forwards : backwards;
      return select(stream, streamFrom(from, direction), streamLimit(limit)).map(toEvent);
    },
    readAll: ({ after, limit, filter }) => {
      const first = Number(after);
      const last = Math.min(first + allLimit(limit), headPosition());
      if (last <= first) return { events: [], checkpoint: after };
      return { events: selectAll(first, last, filter).map(toEvent), checkpoint: String(last) as Position };
    },
    head: () => String(headPosition()) as Position,
  };
};

type SelectAll = (first: number, last: number, filter: EventFilter | undefined) => readonly Row[];

const prepareAll = (db: DatabaseSync): SelectAll => {
  const range = `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ?`;
  const ofType = 'type IN (SELECT value FROM json_each(?))';
  const ofStream = 'EXISTS (SELECT 1 FROM json_each(?) WHERE substr(stream, 1, length(value)) = value)';
  const prepare = (...conditions: string[]): ((...values: SQLInputValue[]) => readonly Row[]) =>
    rows(db.prepare(`${[range, ...conditions].join(' AND ')} ORDER BY position`));
  const everything = prepare();
  const byType = prepare(ofType);
  const byStream = prepare(ofStream);
  const byBoth = prepare(ofType, ofStream);
  return (first, last, { types, streamPrefixes } = {}) => {
    const given = [types, streamPrefixes].filter((list) => list !== undefined).map((list) => JSON.stringify(list));
    if (given.length === 2) return byBoth(first, last, ...given);
    if (given.length === 0) return everything(first, last);
    return (types === undefined ? byStream : byType)(first, last, ...given);
  };
};

const rows = (statement: StatementSync): ((...values: SQLInputValue[]) => readonly Row[]) => {
  statement.setReturnArrays(true);
  return (...values) => statement.all(...values) as unknown as readonly Row[];
};

const toEvent = ([position, stream, revision, id, type, data, meta]: Row): RecordedEvent => ({
  id,
  type,
  data: JSON.parse(data),
  meta: JSON.parse(meta),
  stream,
  revision,
  position: String(position) as Position,
});
