import type { Pool } from 'pg';
import {
  START,
  type EventFilter,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '../port.js';
import { allLimit, streamFrom, streamLimit } from '../sql/bounds.js';

/** Every value as the text PostgreSQL sends: positions stay text, the rest is turned once. */
const asText = { getTypeParser: () => (value: string) => value };
const REVISION_MAX = 2_147_483_647;

type Row = readonly [string, string, string, string, string, string, string];
type Select = (name: string, text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export interface PostgresReader {
  readStream(stream: string, options: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }>;
  head(): Promise<Position>;
}

/** Reads on the pool, each with a prepared statement. Errors: RangeError beyond `LIMITS`. */
export const prepareReader = (pool: Pool, schema: string): PostgresReader => {
  const select: Select = async (name, text, values) => {
    const query = { name, text, values: [...values], rowMode: 'array' as const, types: asText };
    return (await pool.query<[string, string, string, string, string, string, string]>(query)).rows;
  };
  const from = `SELECT position, stream, revision, id, type, data, meta FROM ${schema}.events`;
  const head = async (): Promise<Position> => {
    const [row] = await select('es-head', `SELECT position FROM ${schema}.head WHERE id = 1`, []);
    return (row?.[0] ?? START) as Position;
  };

  return {
    head,
    readStream: async (stream, options) => {
      const { text, values } = streamQuery(from, stream, options);
      return (await select(`es-stream-${options.direction ?? 'forwards'}`, text, values)).map(toEvent);
    },
    readAll: async ({ after, limit, filter }) => {
      const count = allLimit(limit);
      // The log is dense: without a filter the last row is as far as was looked. With one, the head is read first.
      const end = filter && (await head());
      const last = Math.min(Number(after) + count, Number(end ?? Number.MAX_SAFE_INTEGER));
      if (last <= Number(after)) return { events: [], checkpoint: after };
      const rows = await select(...allQuery(from, { after, last, filter }));
      const checkpoint = filter ? String(last) : (rows.at(-1)?.[0] ?? after);
      return { events: rows.map(toEvent), checkpoint: checkpoint as Position };
    },
  };
};

const streamQuery = (
  from: string,
  stream: string,
  { from: first, limit, direction = 'forwards' }: ReadStreamOptions,
) => {
  const [sign, order] = direction === 'forwards' ? ['>=', 'ASC'] : ['<=', 'DESC'];
  return {
    text: `${from} WHERE stream = $1 AND revision ${sign} $2 ORDER BY revision ${order} LIMIT $3`,
    values: [stream, Math.min(streamFrom(first, direction), REVISION_MAX), streamLimit(limit)],
  };
};

const allQuery = (
  from: string,
  {
    after,
    last,
    filter,
  }: { readonly after: Position; readonly last: number; readonly filter: EventFilter | undefined },
): [string, string, readonly unknown[]] => {
  const range = `${from} WHERE position > $1 AND position <= $2`;
  if (filter === undefined) return ['es-all', `${range} ORDER BY position`, [after, last]];
  const condition = `($3::text[] IS NULL OR type = ANY ($3::text[])) AND ($4::text[] IS NULL OR EXISTS (
    SELECT FROM unnest($4::text[]) AS p (prefix) WHERE starts_with(stream, p.prefix)))`;
  const values = [after, last, filter.types ?? null, filter.streamPrefixes ?? null];
  return ['es-all-filtered', `${range} AND ${condition} ORDER BY position`, values];
};

const toEvent = ([position, stream, revision, id, type, data, meta]: Row): RecordedEvent => ({
  id,
  type,
  data: JSON.parse(data),
  meta: JSON.parse(meta),
  stream,
  revision: Number(revision),
  position: position as Position,
});
