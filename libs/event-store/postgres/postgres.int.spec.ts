import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/platform/ids.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { describeEventStore, type ConformanceFactory } from '../conformance/event-store-conformance.js';
import { anEvent, events, readEverything } from '../conformance/fixtures.js';
import type { EventStore } from '../port.js';
import { openPostgresStore } from './index.js';
import { dumpSchema } from './schema-dump.js';

/** Its own: connections are cut here, and only those to this database. */
let databas: Provdatabas;

const onServer = async (sql: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: databas.url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
};

const newSchema = (): string => `prov_${newId().replaceAll('-', '').slice(0, 16)}`;
const drop = async (schema: string): Promise<void> => void (await onServer(`DROP SCHEMA IF EXISTS ${schema} CASCADE`));

const factory: ConformanceFactory = {
  durable: true,
  densePositions: true,
  idsUniqueEverywhere: true,
  create: async () => {
    const schema = newSchema();
    return {
      open: (options) => openPostgresStore({ connectionString: databas.url, schema, ...options }),
      dispose: () => drop(schema),
    };
  },
};

const withPostgres = async (body: (store: EventStore, schema: string) => Promise<void>): Promise<void> => {
  const schema = newSchema();
  const store = await openPostgresStore({ connectionString: databas.url, schema, pollMs: 100 });
  try {
    await body(store, schema);
  } finally {
    await store.close();
    await drop(schema);
  }
};

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'avvikelsenav' AND datname = current_database() AND pid <> pg_backend_pid()`;

const describeOnServer = (): void => {
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());

  describeEventStore('PostgreSQL', factory);

  describe('PostgreSQL', () => {
    it('I1 I2 I10 loses and repeats nothing when all connections are cut again and again', () =>
      withPostgres(async (store) => {
        let done = false;
        const cutting = (async () => {
          for (let cut = 0; cut < 20 && !done; cut += 1) {
            await onServer(TERMINATE);
            await new Promise((resolve) => setTimeout(resolve, 40));
          }
        })();
        const writers = Array.from({ length: 8 }, async (_, writer) => {
          for (let n = 0; n < 60; n += 1)
            await store.append(`prov-${writer}`, n === 0 ? 'no-stream' : n - 1, [anEvent()]);
        });
        await Promise.all(writers);
        done = true;
        await cutting;
        const log = (await readEverything(store)).events;
        expect(log).toHaveLength(8 * 60);
        expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => String(index + 1)));
      }));

    it('I10 a follower hears of new events again after its connection was cut', () =>
      withPostgres(async (store) => {
        await store.append('prov-1', 'no-stream', events(1));
        let batches = 0;
        for await (const { kind } of store.subscribe({
          after: await store.head(),
          signal: AbortSignal.timeout(15_000),
        })) {
          if (kind === 'batch') batches += 1;
          if (batches === 2) break;
          await onServer(TERMINATE);
          await store.append('prov-1', 'any', events(1));
        }
        expect(batches).toBe(2);
      }));

    it('refuses a log of a newer program, and a schema name that is none', () =>
      withPostgres(async (_, schema) => {
        await onServer(`INSERT INTO ${schema}.migrations (version) VALUES (99)`);
        await expect(openPostgresStore({ connectionString: databas.url, schema })).rejects.toThrow('schema version 99');
        await expect(openPostgresStore({ connectionString: databas.url, schema: 'a; DROP' })).rejects.toThrow(
          RangeError,
        );
      }));

    it('makes the committed schema on this server as well', () =>
      withPostgres(async (_, schema) => {
        const connection = { query: onServer, exec: async (sql: string) => void (await onServer(sql)) };
        const committed = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');
        expect(await dumpSchema(connection, schema)).toBe(committed);
      }));

    it('opens one new log from several programs at once', async () => {
      const schema = newSchema();
      const stores = await Promise.all(
        Array.from({ length: 5 }, () => openPostgresStore({ connectionString: databas.url, schema })),
      );
      await Promise.all(stores.map((store) => store.close()));
      await drop(schema);
    });

    it('I6 lets nobody change or remove an event', () =>
      withPostgres(async (store, schema) => {
        await store.append('prov-1', 'no-stream', events(1));
        await expect(onServer(`UPDATE ${schema}.events SET data = '2'`)).rejects.toThrow('immutable');
        await expect(onServer(`DELETE FROM ${schema}.events`)).rejects.toThrow('immutable');
        await expect(onServer(`TRUNCATE ${schema}.events`)).rejects.toThrow('immutable');
      }));
  });
};

if (process.env['DATABASE_URL'] === undefined) {
  const reason = 'PostgreSQL: skipped, DATABASE_URL is not set (npm run test:services starts a server)';
  process.stderr.write(`${reason}\n`);
  describe.skip(reason, () => {
    it('runs the event store conformance suite', () => undefined);
  });
} else {
  describeOnServer();
}
