import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { newId } from '#libs/platform/index.js';
import { FilCheckpoint } from '#libs/policies/index.js';
import { fill } from '../histories.js';
import { interleaved, median, over, perSecond, shown, type Measured, type Scope } from '../measure.js';
import { appendRate, fdatasyncRate, oneKilobyte, WRITERS } from './append.js';
import { readLog, readNdjson, writeNdjson } from './catch-up.js';

const TURN_MS = 250;
const COLUMNS = 7;

/** A schema of the bench's own on the server that DATABASE_URL names, dropped afterwards. */
interface Server {
  readonly connectionString: string;
  readonly schema: string;
  readonly store: EventStore;
  readonly client: pg.Client;
}

const open = async (connectionString: string): Promise<Server> => {
  const schema = `bench_${newId().replaceAll('-', '').slice(0, 12)}`;
  const store = await openPostgresStore({ connectionString, schema });
  const client = new pg.Client({ connectionString });
  await client.connect();
  return { connectionString, schema, store, client };
};

const close = async ({ store, client, schema }: Server): Promise<void> => {
  await store.close();
  await client.query(`DROP SCHEMA ${schema} CASCADE`);
  await client.end();
};

/** What is least possible: `WRITERS` rows a statement into a table with the log's columns and indexes, nothing asked of it. */
const rawInsertRate = async ({ client, schema }: Server, milliseconds: number): Promise<number> => {
  const row = (n: number): string => `(${Array.from({ length: COLUMNS }, (_, k) => `$${n * COLUMNS + k + 1}`).join()})`;
  const text = `INSERT INTO ${schema}.raw VALUES ${Array.from({ length: WRITERS }, (_, n) => row(n)).join()}`;
  const start = performance.now();
  const { rows } = await client.query<{ position: string }>(
    `SELECT coalesce(max(position), 0) AS position FROM ${schema}.raw`,
  );
  let position = Number(rows[0]?.position ?? 0);
  const first = position;
  while (performance.now() - start < milliseconds) {
    const values = Array.from({ length: WRITERS }, () => {
      const { id, type, data, meta } = oneKilobyte();
      return [(position += 1), `bench-${newId()}`, 0, id, type, JSON.stringify(data), JSON.stringify(meta)];
    }).flat();
    await client.query({ name: 'raw', text, values });
  }
  return ((position - first) / (performance.now() - start)) * 1_000;
};

const appends = async (server: Server, { folder, quick, rounds }: Scope): Promise<readonly Measured[]> => {
  const { client, schema, store } = server;
  await client.query(`CREATE TABLE ${schema}.raw (LIKE ${schema}.events INCLUDING ALL)`);
  await appendRate(store, TURN_MS);
  await rawInsertRate(server, TURN_MS);
  const { log, raw, disk } = await interleaved(
    { rounds, turns: quick ? 2 : 8 },
    {
      log: () => appendRate(store, TURN_MS),
      raw: () => rawInsertRate(server, TURN_MS),
      disk: () => Promise.resolve(fdatasyncRate(join(folder, 'postgres', 'raw'), TURN_MS)),
    },
  );
  const below = `Below: ${WRITERS} writers, one event of 1 KB an append, each to a new stream, version checked, durable when answered. `;
  return [
    {
      name: 'postgresAppendOfRawBatchInsert',
      title: `Appends to PostgreSQL by ${WRITERS} writers, of raw batched inserts of the same rows`,
      target: 0.6,
      atMost: false,
      samples: over(log, raw),
      figures: `${shown(median(log))} appends/s; ${shown(median(raw))} rows/s`,
      contents: `${below}Above: a prepared INSERT of ${WRITERS} such rows a transaction on one connection, same columns and indexes.`,
    },
    {
      name: 'postgresAppendOfRawFdatasync',
      title: `Appends to PostgreSQL by ${WRITERS} writers, of raw fdatasync, 1 KB each`,
      target: 2.4,
      atMost: false,
      samples: over(log, disk),
      figures: `${shown(median(log))} appends/s; ${shown(median(disk))} synced lines/s`,
      contents: `${below}Above: one line of 1 KB written to a file and fdatasync, one after another.`,
    },
  ];
};

const catchUp = async ({ store }: Server, { folder, quick, rounds }: Scope): Promise<readonly Measured[]> => {
  const events = quick ? 20_000 : 200_000;
  const ndjson = join(folder, 'postgres', 'events.ndjson');
  const checkpoint = new FilCheckpoint(join(folder, 'postgres', 'checkpoint'));
  await fill(store, events);
  await writeNdjson(ndjson, events);
  const { log, file } = await interleaved(
    { rounds },
    {
      log: () => perSecond(events, () => readLog(store, checkpoint)),
      file: () => perSecond(events, () => readNdjson(ndjson, checkpoint)),
    },
  );
  return [
    {
      name: 'postgresCatchUpOfNdjson',
      title: 'Catch-up read of the log (PostgreSQL), of parsing the same events from an NDJSON file',
      target: 0.6,
      atMost: false,
      samples: over(log, file),
      figures: `${shown(median(log))} of ${shown(median(file))} events/s`,
      contents: 'As for SQLite, over one connection to the server on the same machine.',
    },
  ];
};

/** Nothing without DATABASE_URL. */
export const postgres = async (scope: Scope): Promise<readonly Measured[]> => {
  const connectionString = process.env['DATABASE_URL'];
  if (connectionString === undefined || connectionString === '') return [];
  scope.tell('PostgreSQL: appends and catch-up');
  await mkdir(join(scope.folder, 'postgres'), { recursive: true });
  const [reading, writing] = [await open(connectionString), await open(connectionString)];
  try {
    return [...(await appends(writing, scope)), ...(await catchUp(reading, scope))];
  } finally {
    await close(reading);
    await close(writing);
  }
};
