import { describe, expect, it } from '@jest/globals';
import { START, WrongExpectedRevision, type EventStore, type RecordedEvent } from '../port.js';
import { anEvent, events, followToEnd, ids, readEverything, withStore, type ConformanceFactory } from './fixtures.js';
import { orderFaults } from './one-order.js';

const WRITERS = 8;
const APPENDS_EACH = 40;
const STREAMS = 3;

const isFirst = async (append: Promise<unknown>): Promise<boolean> => {
  try {
    await append;
    return true;
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return false;
    throw error;
  }
};

/** Appends like a decider: reads the revision, expects it, tries again when another was first. */
const writeLikeADecider = async (store: EventStore, stream: string): Promise<string[]> => {
  const batch = [anEvent(), anEvent()];
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 });
    if (await isFirst(store.append(stream, last?.revision ?? 'no-stream', batch))) return batch.map(({ id }) => id);
  }
  throw new Error('never first in 1 000 attempts');
};

const write = async (store: EventStore, writer: number): Promise<string[]> => {
  const acknowledged: string[] = [];
  for (let n = 0; n < APPENDS_EACH; n += 1) {
    const stream = `prov-${(writer + n) % STREAMS}`;
    if (n % 2 === 0) {
      acknowledged.push(...(await writeLikeADecider(store, stream)));
    } else {
      const event = anEvent({ writer, n });
      await store.append(stream, 'any', [event]);
      acknowledged.push(event.id);
    }
  }
  return acknowledged;
};

const writeTogether = async (stores: readonly EventStore[]): Promise<readonly string[]> => {
  const all = Array.from({ length: WRITERS }, (_, writer) => write(stores[writer % stores.length]!, writer));
  return (await Promise.all(all)).flat();
};

export const describeOrder = (factory: ConformanceFactory): void => {
  describe(`order under ${WRITERS} writers`, () => {
    it(
      'I1 I2 keeps one gapless order, and a follower sees each event once in it',
      withStore(factory, async (store) => {
        const stop = new AbortController();
        const seen: RecordedEvent[] = [];
        const following = (async () => {
          for await (const message of store.subscribe({ after: START, batchSize: 7, signal: stop.signal })) {
            if (message.kind === 'batch') seen.push(...message.events);
            if (seen.length === (WRITERS * APPENDS_EACH * 3) / 2) stop.abort();
          }
        })();
        const acknowledged = await writeTogether([store]);
        const log = await readEverything(store);
        expect(orderFaults(log.events, { dense: factory.densePositions })).toEqual([]);
        expect([...ids(log.events)].sort()).toEqual([...acknowledged].sort());
        await following;
        expect(seen).toEqual(log.events);
        expect(await store.head()).toBe(log.events.at(-1)?.position);
      }),
    );

    it(
      'I2 gives back the position and revision the log then shows',
      withStore(factory, async (store) => {
        await store.append('prov-1', 'no-stream', events(2));
        const result = await store.append('prov-1', 1, events(3));
        const last = (await followToEnd(store)).seen.at(-1);
        expect(result).toEqual({ revision: last?.revision, position: last?.position, idempotent: false });
      }),
    );

    if (!factory.durable) return;
    it(
      'I1 I2 keeps one gapless order when two stores write to the same log, and each follower wakes for the other',
      withStore(factory, async (store, log) => {
        const other = await log.open();
        try {
          const acknowledged = await writeTogether([store, other]);
          const { events: recorded } = await readEverything(store);
          expect(orderFaults(recorded, { dense: factory.densePositions })).toEqual([]);
          expect([...ids(recorded)].sort()).toEqual([...acknowledged].sort());
          await expectToHear(store, other);
        } finally {
          await other.close();
        }
      }),
    );
  });
};

/** A follower of one store, asleep at the end, gets what the other store appends. */
const expectToHear = async (store: EventStore, other: EventStore): Promise<void> => {
  const late = anEvent();
  const after = await store.head();
  for await (const message of store.subscribe({ after, signal: AbortSignal.timeout(15_000) })) {
    if (message.kind === 'caught-up') await other.append('prov-late', 'no-stream', [late]);
    else return expect(ids(message.events)).toEqual([late.id]);
  }
  throw new Error('the follower never woke');
};
