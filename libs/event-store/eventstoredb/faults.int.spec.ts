import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startaEventstoredbProv, type EventstoredbProv } from '../../../test/support/eventstoredb/server.js';
import { anEvent, ids, readEverything } from '../conformance/fixtures.js';
import { orderFaults } from '../conformance/one-order.js';
import { START, StoreUnavailable, type EventStore, type RecordedEvent } from '../port.js';
import { openEventStoreDb } from './index.js';

const ANSWER_MS = 250;
const STREAMS = 6;
const APPENDS_EACH = 12;
/** I10: no fault of one second keeps anything waiting longer. */
const HEALED_MS = 15_000;

interface Setting {
  readonly server: EventstoredbProv;
  readonly other: EventstoredbProv;
  readonly store: EventStore;
}

type Fault = (setting: Setting) => void | Promise<void>;

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['lost answers', ({ server }) => server.fel.forloraSvar(5)],
  ['answers given twice', ({ server }) => server.fel.dubbelSvar(30)],
  ['UNAVAILABLE', ({ server }) => server.fel.otillganglig(3)],
  ['every call broken', ({ server }) => server.fel.bryt()],
  ['every call ended cleanly', ({ server }) => server.fel.avsluta()],
  [
    'a change of leader',
    ({ server, other }) => {
      server.fel.inteLedare(1, { host: '127.0.0.1', port: other.port });
      server.fel.bryt();
    },
  ],
  ['a narrow live window', ({ server }) => server.fel.smaltFonster(2)],
  [
    'answers later than anybody waits for',
    async ({ server }) => {
      server.fel.fordroj(2 * ANSWER_MS);
      await pause(4 * ANSWER_MS);
      server.fel.fordroj(0);
    },
  ],
];

const setting: { now?: Setting } = {};
const now = (): Setting => {
  if (setting.now === undefined) throw new Error('before the first test');
  return setting.now;
};

beforeEach(async () => {
  const server = await startaEventstoredbProv();
  const other = await server.nod();
  setting.now = { server, other, store: await openEventStoreDb({ url: server.url, svarMs: ANSWER_MS }) };
});
afterEach(async () => {
  await now().store.close();
  await Promise.all([now().server.stang(), now().other.stang()]);
});

const openCalls = (): number => now().server.oppnaStrommar() + now().other.oppnaStrommar();

const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + HEALED_MS; !holds(); await pause(5)) {
    if (Date.now() > end) throw new Error('not within the bound');
  }
};

/** One writer a stream, each expecting the revision it wrote last: what it was told must hold. */
const writeStream = async (store: EventStore, stream: string): Promise<readonly string[]> => {
  const acknowledged: string[] = [];
  for (let n = 0; n < APPENDS_EACH; n += 1) {
    const event = anEvent({ n });
    const { revision } = await store.append(stream, n === 0 ? 'no-stream' : n - 1, [event]);
    expect(revision).toBe(n);
    acknowledged.push(event.id);
    await pause(5);
  }
  return acknowledged;
};

const writeAll = async (store: EventStore): Promise<readonly string[]> =>
  (await Promise.all(Array.from({ length: STREAMS }, (_, n) => writeStream(store, `prov-${n}`)))).flat();

const underWay = async (): Promise<void> => pause(30);

describe.each(FAULTS)('EventStoreDB under fault: %s', (_, strike) => {
  it('I1 I2 I10 appends: nothing acknowledged is lost, nothing stands twice, every writer gets on', async () => {
    const { store } = now();
    const started = Date.now();
    const writing = writeAll(store);
    await underWay();
    await strike(now());
    const acknowledged = await writing;
    expect(Date.now() - started).toBeLessThan(HEALED_MS);
    const log = await readEverything(store);
    expect([...ids(log.events)].sort()).toEqual([...acknowledged].sort());
    expect(orderFaults(log.events, { dense: false })).toEqual([]);
    expect(openCalls()).toBe(1);
  });

  it('I5 I10 reads: whole and in order, or the next attempt is', async () => {
    const { store } = now();
    const written = await writeAll(store);
    await strike(now());
    const started = Date.now();
    for (let round = 0; round < 5; round += 1) {
      expect([...ids((await readEverything(store, { limit: 17 })).events)].sort()).toEqual([...written].sort());
      expect(await store.readStream('prov-0')).toHaveLength(APPENDS_EACH);
      expect(await store.readStream('prov-saknas')).toEqual([]);
    }
    expect(Date.now() - started).toBeLessThan(HEALED_MS);
    expect(openCalls()).toBeLessThanOrEqual(1);
  });

  it('I2 I3 I10 a follower sees every event once and in order, and leaves no call behind', async () => {
    const { store } = now();
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = (async () => {
      for await (const message of store.subscribe({ after: START, batchSize: 5, signal: stop.signal })) {
        if (message.kind === 'batch') seen.push(...message.events);
      }
    })();
    const writing = writeAll(store);
    await underWay();
    await strike(now());
    await writing;
    await until(() => seen.length >= STREAMS * APPENDS_EACH);
    expect(seen).toEqual((await readEverything(store)).events);
    stop.abort();
    await following;
    await until(() => openCalls() <= 1);
  });
});

describe('EventStoreDB that does not come back', () => {
  it('I9 I10 an append gives up with StoreUnavailable, after a bounded time', async () => {
    const { store, server } = now();
    server.fel.otillganglig(1_000);
    const asked = [store.append('prov-1', 'no-stream', [anEvent()]), store.head(), store.readStream('prov-1')];
    for (const outcome of await Promise.allSettled(asked)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    }
    server.fel.otillganglig(0);
    expect(await store.append('prov-1', 'no-stream', [anEvent()])).toMatchObject({ revision: 0 });
  });

  it('I9 a follower told to stop does so also while the server is away', async () => {
    const { store, server } = now();
    const stop = new AbortController();
    server.fel.otillganglig(1_000, 'prenumerera');
    const following = (async () => {
      for await (const message of store.subscribe({ after: START, signal: stop.signal })) expect(message).toBeDefined();
    })();
    await pause(300);
    stop.abort();
    await following;
    expect(openCalls()).toBe(0);
  });
});

describe('EventStoreDB of an older version, that never says that a subscription has caught up', () => {
  it.each([
    ['nothing is hidden', {}],
    ['the filter hides all', { filter: { types: ['Saknas'] } }],
    ['the filter hides the last', { filter: { streamPrefixes: ['prov-0'] } }],
  ])('I10 the follower finds out by itself when %s', async (_, filter) => {
    const { store, server } = now();
    server.fel.tigOmIkapp(true);
    await writeAll(store);
    const kinds: string[] = [];
    for await (const message of store.subscribe({ after: START, signal: AbortSignal.timeout(HEALED_MS), ...filter })) {
      kinds.push(message.kind);
      if (message.kind === 'caught-up') {
        expect(message.checkpoint).toBe(await store.head());
        break;
      }
    }
    expect(kinds.at(-1)).toBe('caught-up');
  });
});

describe('EventStoreDB killed and started anew on its folder', () => {
  it('I1 I2 I3 I10 writers and followers go on where they were, and retries give the first answer', async () => {
    const mapp = await mkdtemp(join(tmpdir(), 'eventstoredb-'));
    let server = await startaEventstoredbProv({ mapp });
    const store = await openEventStoreDb({ url: server.url, svarMs: ANSWER_MS });
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = (async () => {
      for await (const message of store.subscribe({ after: START, batchSize: 5, signal: stop.signal })) {
        if (message.kind === 'batch') seen.push(...message.events);
      }
    })();
    const first = [anEvent(), anEvent()];
    const answer = await store.append('prov-forst', 'no-stream', first);
    const writing = writeAll(store);
    await underWay();
    await server.stang();
    server = await startaEventstoredbProv({ mapp, port: server.port });
    const acknowledged = await writing;
    expect(await store.append('prov-forst', 'any', first)).toEqual({ ...answer, idempotent: true });
    const log = (await readEverything(store)).events;
    expect([...ids(log)].sort()).toEqual([...acknowledged, ...ids(first)].sort());
    await until(() => seen.length >= log.length);
    expect(seen).toEqual(log);
    stop.abort();
    await following;
    await store.close();
    await server.stang();
    await rm(mapp, { recursive: true });
  });
});
