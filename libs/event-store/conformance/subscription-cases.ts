import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  START,
  StoreClosed,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionMessage,
} from '../port.js';
import {
  anEvent,
  events,
  followToEnd,
  ids,
  readEverything,
  withStore,
  type ConformanceFactory,
  type LogUnderTest,
} from './fixtures.js';

const eventsOf = (message: SubscriptionMessage): readonly RecordedEvent[] =>
  message.kind === 'batch' ? message.events : [];

const fill = async (store: EventStore, count: number): Promise<readonly RecordedEvent[]> => {
  await Promise.all(Array.from({ length: count }, (_, n) => store.append(`prov-${n % 9}`, 'any', events(1))));
  return (await readEverything(store)).events;
};

/** Streams and types of a log that each filter lets a part of through. */
const BEFORE = [
  ['prov-1', 'RattNog'],
  ['prov-1', 'Ratt'],
  ['annan-1', 'Ratt'],
  ['prov-1', 'Fel'],
] as const;

export const describeSubscription = (factory: ConformanceFactory): void => {
  describe('subscription', () => {
    it(
      'catches up in batches, says so once, then follows',
      withStore(factory, async (store) => {
        const log = await fill(store, 25);
        const kinds: string[] = [];
        const seen: RecordedEvent[] = [];
        for await (const message of store.subscribe({ after: START, batchSize: 10, signal: timely() })) {
          kinds.push(message.kind);
          seen.push(...eventsOf(message));
          if (seen.length === 27) break;
          if (kinds.includes('caught-up')) await store.append('prov-1', 'any', events(1));
        }
        expect(seen.slice(0, 25)).toEqual(log);
        expect(kinds.slice(0, 4)).toEqual(['batch', 'batch', 'batch', 'caught-up']);
        expect(kinds.slice(4)).not.toContain('caught-up');
      }),
    );

    it(
      'I9 gives batches no larger than asked for, each with the checkpoint of its last event',
      withStore(factory, async (store) => {
        await fill(store, 25);
        const sizes: number[] = [];
        for await (const message of store.subscribe({ after: START, batchSize: 10, signal: timely() })) {
          expect(message.checkpoint).toBe(eventsOf(message).at(-1)?.position ?? (await store.head()));
          if (message.kind === 'caught-up') break;
          sizes.push(message.events.length);
        }
        expect(sizes).toEqual([10, 10, 5]);
      }),
    );

    it(
      'I5 moves the checkpoint also when the filter lets nothing through',
      withStore(factory, async (store) => {
        await fill(store, 25);
        const filter = { types: ['Saknas'] };
        const { seen, kinds, checkpoint } = await followToEnd(store, { filter, batchSize: 10 });
        expect(seen).toEqual([]);
        expect(kinds.filter((kind) => kind === 'batch').length).toBeGreaterThan(0);
        expect(checkpoint).toBe(await store.head());
      }),
    );

    it.each([
      [{ types: ['Ratt'] }, ['prov-1', 'annan-1', 'prov-2']],
      [{ streamPrefixes: ['prov-'] }, ['prov-1', 'prov-1', 'prov-1', 'prov-2']],
      [{ types: ['Ratt', 'Saknas'], streamPrefixes: ['prov-', 'tom-'] }, ['prov-1', 'prov-2']],
    ])('I3 gives exactly what passes the filter %j, before and after it has caught up', (filter, streams) =>
      withStore(factory, async (store) => {
        const write = (stream: string, type: string) => store.append(stream, 'any', [anEvent({}, type)]);
        for (const [stream, type] of BEFORE) await write(stream, type);
        const seen: string[] = [];
        for await (const message of store.subscribe({ after: START, filter, signal: timely() })) {
          seen.push(...eventsOf(message).map(({ stream }) => stream));
          if (message.kind === 'caught-up') await write('annan-2', 'Fel').then(() => write('prov-2', 'Ratt'));
          if (seen.includes('prov-2')) break;
        }
        expect(seen).toEqual(streams);
      })(),
    );

    it(
      'catches up at once on an empty log',
      withStore(factory, async (store) => {
        expect(await followToEnd(store)).toEqual({ seen: [], kinds: ['caught-up'], checkpoint: START });
      }),
    );
  });
};

export const describeResuming = (factory: ConformanceFactory): void => {
  describe('resuming', () => {
    it(
      'I3 I5 sees each event exactly once when killed again and again mid-batch and resumed from its checkpoint',
      withStore(factory, async (first, log) => {
        const all = await fill(first, 60);
        let store = first;
        let after: Position = START;
        const handled: RecordedEvent[] = [];
        for (let life = 0; life < 100 && handled.length < all.length; life += 1) {
          const [batch] = await liveUntilKilled(store, { after, batches: 1 + (life % 3) });
          handled.push(...(batch?.events ?? []));
          after = batch?.checkpoint ?? after;
          if (life === 3) store = await restarted(store, factory, log);
        }
        await store.close();
        expect(handled).toEqual(all);
      }),
    );
  });
};

type Batch = Extract<SubscriptionMessage, { kind: 'batch' }>;

/** Handles one batch, and is killed while it handles a later one: of that neither effect nor checkpoint was kept. */
const liveUntilKilled = async (
  store: EventStore,
  { after, batches }: { readonly after: Position; readonly batches: number },
): Promise<readonly Batch[]> => {
  const stop = new AbortController();
  const seen: Batch[] = [];
  for await (const message of store.subscribe({ after, batchSize: 7, signal: stop.signal })) {
    if (message.kind === 'caught-up') break;
    seen.push(message);
    if (seen.length === batches) stop.abort();
  }
  return seen.slice(0, 1);
};

const restarted = async (store: EventStore, factory: ConformanceFactory, log: LogUnderTest): Promise<EventStore> => {
  if (!factory.durable) return store;
  await store.close();
  return log.open();
};

export const describeCancelling = (factory: ConformanceFactory): void => {
  describe('cancelling', () => {
    it(
      'I9 ends quietly at abort: before it starts, mid-batch and asleep at the end',
      withStore(factory, async (store) => {
        await fill(store, 20);
        const taken: number[] = [];
        for (const abortAt of [0, 1, 2, 3, Infinity]) taken.push(await countUntilAbort(store, abortAt));
        expect(taken).toEqual([0, 1, 2, 3, 3]);
      }),
    );

    it(
      'I9 leaves no listener and nothing active behind, however it ends',
      withStore(factory, async (store) => {
        await fill(store, 20);
        const stop = new AbortController();
        await followToEnd(store, { signal: stop.signal });
        await pause(50);
        const before = process.getActiveResourcesInfo().length;
        for (let round = 0; round < 50; round += 1) {
          await followToEnd(store, { signal: stop.signal, batchSize: 10 });
          await untilAborted(store);
        }
        await pause(50);
        expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
        expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before + 1);
      }),
    );

    it(
      'reads on for a consumer however slow, and tells one asleep that the store was closed',
      withStore(factory, async (store) => {
        const log = await fill(store, 30);
        const seen: RecordedEvent[] = [];
        const closing: Promise<void>[] = [];
        const reading = (async () => {
          for await (const message of store.subscribe({ after: START, batchSize: 10, signal: timely() })) {
            await pause(5);
            if (message.kind === 'batch') seen.push(...message.events);
            else closing.push(pause(20).then(() => store.close()));
          }
        })();
        await expect(reading).rejects.toBeInstanceOf(StoreClosed);
        await Promise.all(closing);
        expect(ids(seen)).toEqual(ids(log));
      }),
    );
  });
};

/** Messages taken when the signal aborts at the n-th of them, or while asleep at the end. */
const countUntilAbort = async (store: EventStore, abortAt: number): Promise<number> => {
  const stop = new AbortController();
  if (abortAt === 0) stop.abort();
  let count = 0;
  for await (const { kind } of store.subscribe({ after: START, batchSize: 10, signal: stop.signal })) {
    count += 1;
    if (count === abortAt) stop.abort();
    if (kind === 'caught-up') setTimeout(() => stop.abort(), 20);
  }
  return count;
};

/** Follows to the end, falls asleep there and is aborted. */
const untilAborted = async (store: EventStore): Promise<void> => {
  const stop = new AbortController();
  for await (const { kind } of store.subscribe({ after: START, signal: stop.signal })) {
    if (kind === 'caught-up') setImmediate(() => stop.abort());
  }
  expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
  await store.append('prov-1', 'any', [anEvent()]);
};

/** Ends a test that waits in vain before jest's own limit does. */
const timely = (): AbortSignal => AbortSignal.timeout(20_000);
