import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, jest } from '@jest/globals';
import { describeEventStore, type ConformanceFactory } from '../conformance/event-store-conformance.js';
import { StoreUnavailable } from '../port.js';
import { openSqliteStore } from './index.js';

const promises = { densePositions: true, idsUniqueEverywhere: true };

const memory: ConformanceFactory = {
  ...promises,
  durable: false,
  create: async () => ({
    open: (options) => openSqliteStore({ path: ':memory:', ...options }),
    dispose: async () => undefined,
  }),
};

const file: ConformanceFactory = {
  ...promises,
  durable: true,
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-store-'));
    return {
      open: (options) => openSqliteStore({ path: join(folder, 'ny', 'log.db'), pollMs: 100, ...options }),
      dispose: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

describeEventStore('SQLite in memory', memory);
describeEventStore('SQLite in a file', file);

const inFolder = async (body: (path: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'event-store-'));
  try {
    await body(join(folder, 'log.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const alter = (path: string, sql: string): void => {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
};

describe('SQLite file', () => {
  it('is made for its owner alone, its side files too: unit and exact time stand there in the clear', () =>
    inFolder(async (path) => {
      const store = await openSqliteStore({ path });
      const filer = readdirSync(dirname(path)).filter((namn) => namn.startsWith('log.db'));
      expect(filer).toContain('log.db-wal');
      const rattigheter = filer.map((namn) => statSync(join(dirname(path), namn)).mode & 0o777);
      await store.close();
      expect(new Set(rattigheter)).toEqual(new Set([0o600]));
    }));

  it('refuses a log of a newer program', () =>
    inFolder(async (path) => {
      await (await openSqliteStore({ path })).close();
      alter(path, 'PRAGMA user_version=99');
      await expect(openSqliteStore({ path })).rejects.toThrow('schema version 99');
    }));

  it('refuses a file that is not an event log, and leaves it as it was', () =>
    inFolder(async (path) => {
      alter(path, 'CREATE TABLE annat (x)');
      await expect(openSqliteStore({ path })).rejects.toThrow('not an event log');
      alter(path, 'INSERT INTO annat VALUES (1)');
    }));

  it('I6 lets nobody change or remove an event', () =>
    inFolder(async (path) => {
      const store = await openSqliteStore({ path });
      await store.close();
      const row = "INSERT INTO events VALUES (1, 's', 0, 'i', 'T', '1', '1')";
      expect(() => alter(path, `${row}; UPDATE events SET data = '2'`)).toThrow('immutable');
      expect(() => alter(path, 'DELETE FROM events')).toThrow('immutable');
    }));

  it('I10 tells once that its writer thread has died, and refuses every append from then on', () =>
    inFolder(async (path) => {
      const sent = jest.spyOn(Worker.prototype, 'postMessage');
      const reasons: unknown[] = [];
      const dead = Promise.withResolvers<void>();
      const broken = (reason: unknown): void => {
        reasons.push(reason);
        dead.resolve();
      };
      const store = await openSqliteStore({ path, broken });
      const event = {
        type: 'T',
        data: {},
        meta: { v: 1, tid: 't', aktor: { klient: 'k', huvudman: '20' }, kommando: 'c' },
      };
      await store.append('s', 'any', [{ ...event, id: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' }]);
      const [thread] = sent.mock.contexts;
      sent.mockRestore();
      if (!(thread instanceof Worker)) throw new Error('no thread was written to');
      await thread.terminate();
      await dead.promise;
      const later = store.append('s', 'any', [{ ...event, id: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605143' }]);
      await expect(later).rejects.toThrow(StoreUnavailable);
      await store.close();
      expect(reasons).toHaveLength(1);
    }));

  it('does not call a close or a failed opening a death', () =>
    inFolder(async (path) => {
      const reasons: unknown[] = [];
      const broken = (reason: unknown): unknown => reasons.push(reason);
      await (await openSqliteStore({ path, broken })).close();
      alter(path, 'PRAGMA user_version=99');
      await expect(openSqliteStore({ path, broken })).rejects.toThrow('schema version 99');
      expect(reasons).toEqual([]);
    }));
});
