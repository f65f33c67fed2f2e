import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { START, StoreClosed, type EventStore, type Position, type RecordedEvent } from '../port.js';
import { anEvent, events, followToEnd, ids, readEverything, withStore, type ConformanceFactory } from './fixtures.js';

const fill = async (store: EventStore, count: number): Promise<readonly RecordedEvent[]> => {
  await Promise.all(Array.from({ length: count }, (_, n) => store.append(`prov-${n % 9}`, 'any', events(1))));
  return (await readEverything(store)).events;
};

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
          if (message.kind === 'batch') {
            expect(message.events.length).toBeLessThanOrEqual(10);
            expect(message.checkpoint).toBe(message.events.at(-1)?.position);
            seen.push(...message.events);
          }
          if (message.kind === 'caught-up') expect(message.checkpoint).toBe(log.at(-1)?.position);
          if (seen.length === 27) break;
          if (seen.length >= 25 && kinds.includes('caught-up')) await store.append('prov-1', 'any', events(1));
        }
        expect(seen.slice(0, 25)).toEqual(log);
        expect(kinds.filter((kind) => kind === 'caught-up')).toHaveLength(1);
        expect(kinds.indexOf('caught-up')).toBeGreaterThanOrEqual(3);
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
          const stop = new AbortController();
          for await (const message of store.subscribe({ after, batchSize: 7, signal: stop.signal })) {
            if (message.kind === 'caught-up') break;
            // Killed while this batch was being handled: neither its effects nor its checkpoint were kept.
            if (life % 2 === 0) stop.abort();
            else ({ checkpoint: after } = keep(handled, message));
            if (life % 3 === 0) break;
          }
          if (factory.durable && life === 3) {
            await store.close();
            store = await log.open();
          }
        }
        if (store !== first) await store.close();
        expect(handled).toEqual(all);
      }),
    );
  });
};

const keep = <Batch extends { readonly events: readonly RecordedEvent[] }>(
  to: RecordedEvent[],
  batch: Batch,
): Batch => {
  to.push(...batch.events);
  return batch;
};

export const describeCancelling = (factory: ConformanceFactory): void => {
  describe('cancelling', () => {
    it(
      'I9 ends quietly at abort: before it starts, mid-batch and asleep at the end',
      withStore(factory, async (store) => {
        await fill(store, 20);
        const taken: number[] = [];
        for (const abortAt of [0, 1, 2, 3, Infinity]) {
          const stop = new AbortController();
          if (abortAt === 0) stop.abort();
          let count = 0;
          for await (const { kind } of store.subscribe({ after: START, batchSize: 10, signal: stop.signal })) {
            count += 1;
            if (count === abortAt) stop.abort();
            if (kind === 'caught-up') setTimeout(() => stop.abort(), 20);
          }
          taken.push(count);
        }
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
