import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startaEventstoredbProv } from '../../../test/support/eventstoredb/server.js';
import { anEvent, readEverything } from '../conformance/fixtures.js';
import { START, type EventStore, type RecordedEvent } from '../port.js';
import { openEventStoreDb } from './index.js';

const EVENTS = 30;
const HEALED_MS = 15_000;

const write = async (store: EventStore): Promise<void> => {
  for (let n = 0; n < EVENTS; n += 1) await store.append(`prov-${n % 6}`, 'any', [anEvent({ n })]);
};
const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + HEALED_MS; !holds(); await pause(5)) {
    if (Date.now() > end) throw new Error('not within the bound');
  }
};

describe('EventStoreDB with a subscription that stays open and brings nothing more', () => {
  it.each([
    ['all', {}],
    ['one kind of streams', { filter: { streamPrefixes: ['prov-'] } }],
  ])('I3 I10 the follower of %s finds out and begins anew, and misses nothing', async (_, filter) => {
    const server = await startaEventstoredbProv();
    const store = await openEventStoreDb({ url: server.url, tystMs: 100 });
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const caughtUp = Promise.withResolvers<void>();
    const following = (async () => {
      for await (const message of store.subscribe({ after: START, signal: stop.signal, ...filter })) {
        if (message.kind === 'batch') seen.push(...message.events);
        else caughtUp.resolve();
      }
    })();
    await caughtUp.promise;
    server.fel.dova();
    await write(store);
    await until(() => seen.length >= EVENTS);
    expect(seen).toEqual((await readEverything(store)).events);
    stop.abort();
    await following;
    await store.close();
    await server.stang();
  });

  it('I9 one that has nothing to bring is left alone', async () => {
    const server = await startaEventstoredbProv();
    const store = await openEventStoreDb({ url: server.url, tystMs: 50 });
    await write(store);
    const stop = new AbortController();
    const kinds: string[] = [];
    const following = (async () => {
      const filter = { streamPrefixes: ['saknas-'] };
      for await (const { kind } of store.subscribe({ after: START, filter, signal: stop.signal })) kinds.push(kind);
    })();
    await until(() => kinds.includes('caught-up'));
    const before = kinds.length;
    await pause(500);
    expect(kinds).toHaveLength(before);
    stop.abort();
    await following;
    await store.close();
    await server.stang();
  });
});
