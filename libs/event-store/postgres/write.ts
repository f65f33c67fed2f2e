import type { PoolClient } from 'pg';
import { failpoint } from '#libs/platform/failpoints.js';
import { judge, WRITE, type EncodedAppend, type Outcome, type Place } from '../sql/judge.js';

/** Rows a prepared insert takes: each batch is cut into these, largest first (7 parameters a row). */
const INSERT_SIZES: readonly number[] = [128, 64, 32, 16, 8, 4, 2, 1];

export interface WriteStatements {
  readonly lock: string;
  readonly setHead: string;
  readonly revisions: string;
  readonly places: string;
  readonly inserts: ReadonlyMap<number, string>;
  readonly commit: string;
}

export const writeStatements = (schema: string, notify: string): WriteStatements => ({
  lock: `UPDATE ${schema}.head SET position = position + $1 WHERE id = 1 RETURNING position`,
  setHead: `UPDATE ${schema}.head SET position = $1 WHERE id = 1`,
  revisions: `SELECT s.stream, (SELECT max(e.revision) FROM ${schema}.events e WHERE e.stream = s.stream)
    FROM unnest($1::text[]) AS s (stream)`,
  places: `SELECT id, stream, revision, position FROM ${schema}.events WHERE id = ANY ($1::uuid[])`,
  inserts: new Map(INSERT_SIZES.map((size) => [size, insertOf(schema, size)])),
  commit: `${notify}; COMMIT`,
});

const insertOf = (schema: string, rows: number): string => {
  const row = (n: number): string => `(${Array.from({ length: 7 }, (_, k) => `$${n * 7 + k + 1}`).join()})`;
  const values = Array.from({ length: rows }, (_, n) => row(n)).join();
  return `INSERT INTO ${schema}.events (position, stream, revision, id, type, data, meta) VALUES ${values}`;
};

/** What the locked log says of the batch; kept up to date while the batch is judged. */
interface Facts {
  head: number;
  readonly revisions: Map<string, number>;
  readonly places: Map<string, Place>;
}

type Parameters = (string | number)[];

/**
 * One transaction under the lock of the head row: durable when it resolves. Statements are sent without waiting where
 * the answer does not matter yet (two round trips in all). Rejects when nothing was written, or when that is unknown.
 */
export const writeBatch = async (
  client: PoolClient,
  statements: WriteStatements,
  batch: readonly EncodedAppend[],
): Promise<readonly Outcome[]> => {
  const wanted = batch.reduce((sum, append) => sum + append.ids.length, 0);
  const facts = await lockAndLook(client, statements, { batch, wanted });
  const before = facts.head;
  const rows: Parameters[] = [];
  const outcomes = batch.map((append) => judgeAndKeep(append, facts, rows));
  if (rows.length === 0) {
    await client.query('ROLLBACK');
    return outcomes;
  }
  const sent: Promise<unknown>[] = insertAll(client, statements, rows);
  if (facts.head !== before + wanted)
    sent.push(run(client, { name: 'es-head', text: statements.setHead, values: [facts.head] }));
  failpoint('append.before-commit');
  sent.push(client.query(statements.commit));
  await Promise.all(sent);
  failpoint('append.after-commit');
  return outcomes;
};

interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const run = async (client: PoolClient, prepared: Prepared): Promise<string[][]> => {
  const { rows } = await client.query<string[]>({ ...prepared, rowMode: 'array' });
  return rows;
};

/** READ COMMITTED: each statement after the lock sees all that was committed before the lock was ours. */
const lockAndLook = async (
  client: PoolClient,
  statements: WriteStatements,
  { batch, wanted }: { readonly batch: readonly EncodedAppend[]; readonly wanted: number },
): Promise<Facts> => {
  const streams = [...new Set(batch.map(({ stream }) => stream))];
  const [, locked, revisions, places] = await Promise.all([
    client.query('BEGIN ISOLATION LEVEL READ COMMITTED'),
    run(client, { name: 'es-lock', text: statements.lock, values: [wanted] }),
    run(client, { name: 'es-revisions', text: statements.revisions, values: [streams] }),
    run(client, { name: 'es-places', text: statements.places, values: [batch.flatMap(({ ids }) => ids)] }),
  ]);
  const after = Number(locked[0]?.[0]);
  if (!Number.isSafeInteger(after)) throw new Error('the head row of the event log is missing');
  return {
    head: after - wanted,
    revisions: new Map(revisions.map(([stream, revision]) => [stream!, revision === null ? -1 : Number(revision)])),
    places: new Map(
      places.map(([id, stream, revision, position]) => [
        id!,
        { stream: stream!, revision: Number(revision), position: String(position) },
      ]),
    ),
  };
};

const judgeAndKeep = (append: EncodedAppend, facts: Facts, rows: Parameters[]): Outcome => {
  const { stream, ids, types, data, meta } = append;
  const actual = facts.revisions.get(stream) ?? -1;
  const verdict = judge(
    append,
    actual,
    ids.map((id) => facts.places.get(id)),
  );
  if (verdict !== WRITE) return verdict;
  ids.forEach((id, index) => {
    facts.head += 1;
    const revision = actual + 1 + index;
    rows.push([facts.head, stream, revision, id, types[index]!, data[index]!, meta[index]!]);
    facts.places.set(id, { stream, revision, position: String(facts.head) });
  });
  const revision = actual + ids.length;
  facts.revisions.set(stream, revision);
  return { kind: 'appended', revision, position: String(facts.head), idempotent: false };
};

const insertAll = (
  client: PoolClient,
  { inserts }: WriteStatements,
  rows: readonly Parameters[],
): Promise<unknown>[] => {
  const sent: Promise<unknown>[] = [];
  let next = 0;
  for (const [size, text] of inserts) {
    while (rows.length - next >= size) {
      sent.push(run(client, { name: `es-insert-${size}`, text, values: rows.slice(next, next + size).flat() }));
      next += size;
    }
  }
  return sent;
};
