import { describe, expect, it } from '@jest/globals';
import { EventIdReused, WrongExpectedRevision, type EventStore, type ExpectedRevision } from '../port.js';
import { anEvent, events, ids, readEverything, withStore, type ConformanceFactory } from './fixtures.js';

/** Revision of the stream's last event, when it exists: two events. */
const EXISTING = 1;

const FITS: readonly (readonly [ExpectedRevision, 'absent' | 'existing'])[] = [
  ['any', 'absent'],
  ['any', 'existing'],
  ['no-stream', 'absent'],
  ['stream-exists', 'existing'],
  [EXISTING, 'existing'],
];

const FITS_NOT: readonly (readonly [ExpectedRevision, 'absent' | 'existing'])[] = [
  ['no-stream', 'existing'],
  ['stream-exists', 'absent'],
  [0, 'absent'],
  [0, 'existing'],
  [2, 'existing'],
];

const prepare = async (store: EventStore, state: 'absent' | 'existing'): Promise<void> => {
  if (state === 'existing') await store.append('prov-1', 'no-stream', events(EXISTING + 1));
};

export const describeExpectedRevision = (factory: ConformanceFactory): void => {
  describe('expected revision', () => {
    it.each(FITS)('I2 %s lets an append to an %s stream through', async (expected, state) => {
      await withStore(factory, async (store) => {
        await prepare(store, state);
        const result = await store.append('prov-1', expected, events(2));
        expect(result).toMatchObject({ revision: state === 'existing' ? 3 : 1, idempotent: false });
        expect((await store.readStream('prov-1')).map((event) => event.revision)).toEqual(
          state === 'existing' ? [0, 1, 2, 3] : [0, 1],
        );
      })();
    });

    it.each(FITS_NOT)('I2 %s refuses an append to an %s stream and writes nothing', async (expected, state) => {
      await withStore(factory, async (store) => {
        await prepare(store, state);
        const actual = state === 'existing' ? EXISTING : 'no-stream';
        const append = store.append('prov-1', expected, events(2));
        await expect(append).rejects.toBeInstanceOf(WrongExpectedRevision);
        await expect(append).rejects.toMatchObject({ stream: 'prov-1', expected, actual });
        expect(await store.readStream('prov-1')).toHaveLength(state === 'existing' ? EXISTING + 1 : 0);
      })();
    });
  });
};

export const describeIdempotency = (factory: ConformanceFactory): void => {
  describe('idempotency', () => {
    it.each(FITS)('I1 a retry with %s on a once %s stream gives the first answer', async (expected, state) => {
      await withStore(factory, async (store) => {
        await prepare(store, state);
        const batch = events(3);
        const first = await store.append('prov-1', expected, batch);
        const again = await store.append('prov-1', expected, batch);
        expect(again).toEqual({ ...first, idempotent: true });
        const others = await store.append('prov-1', first.revision, events(1));
        expect(await store.append('prov-1', expected, batch)).toEqual({ ...first, idempotent: true });
        expect(others.revision).toBe(first.revision + 1);
      })();
    });

    it(
      'I2 refuses ids that are partly used, in another order, or twice in one append',
      withStore(factory, async (store) => {
        const [a, b, c] = [anEvent(), anEvent(), anEvent()];
        await store.append('prov-1', 'no-stream', [a, b]);
        for (const mixed of [
          [b, c],
          [a, b, c],
          [c, a],
          [b, a],
          [c, c],
        ]) {
          await expect(store.append('prov-1', 'any', mixed)).rejects.toBeInstanceOf(EventIdReused);
          await expect(store.append('prov-1', 1, mixed)).rejects.toBeInstanceOf(EventIdReused);
        }
        expect(ids(await store.readStream('prov-1'))).toEqual(ids([a, b]));
      }),
    );

    if (!factory.idsUniqueEverywhere) return;
    it(
      'I2 refuses ids that stand in another stream, also when both come at once',
      withStore(factory, async (store) => {
        const one = anEvent();
        const both = [store.append('prov-1', 'no-stream', [one]), store.append('prov-2', 'no-stream', [one])];
        const settled = await Promise.allSettled(both);
        expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        await expect(store.append('prov-3', 'no-stream', [one, anEvent()])).rejects.toBeInstanceOf(EventIdReused);
        expect((await readEverything(store)).events).toHaveLength(1);
      }),
    );
  });
};

export const describeGroupCommit = (factory: ConformanceFactory): void => {
  describe('group commit', () => {
    it(
      'I1 I2 gives each of the appends that wait together an outcome of its own',
      withStore(factory, async (store) => {
        await store.append('prov-0', 'no-stream', events(1));
        const repeated = events(1);
        await store.append('prov-r', 'no-stream', repeated);
        const settled = await Promise.allSettled(
          Array.from({ length: 40 }, (_, n) => {
            if (n % 4 === 1) return store.append('prov-0', 'no-stream', events(1));
            if (n % 4 === 2) return store.append('prov-r', 'no-stream', repeated);
            return store.append(`prov-x${n}`, 'no-stream', events(2));
          }),
        );
        settled.forEach((outcome, n) => {
          if (n % 4 === 1) expect(outcome).toMatchObject({ reason: { name: 'WrongExpectedRevision', actual: 0 } });
          else if (n % 4 === 2) expect(outcome).toMatchObject({ value: { revision: 0, idempotent: true } });
          else expect(outcome).toMatchObject({ value: { revision: 1, idempotent: false } });
        });
        expect((await readEverything(store)).events).toHaveLength(2 + 20 * 2);
      }),
    );

    it(
      'I2 lets exactly one of those win that expect the same revision at the same moment',
      withStore(factory, async (store) => {
        const settled = await Promise.allSettled(
          Array.from({ length: 16 }, () => store.append('prov-1', 'no-stream', events(2))),
        );
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store.readStream('prov-1')).toHaveLength(2);
      }),
    );

    it(
      'I1 writes a multi-event append whole or not at all, and never mixed with another',
      withStore(factory, async (store) => {
        const used = anEvent();
        await store.append('prov-1', 'no-stream', [used]);
        await expect(store.append('prov-1', 'any', [anEvent(), anEvent(), used])).rejects.toThrow();
        const appends = Array.from({ length: 12 }, () => events(25));
        await Promise.all(appends.map((batch) => store.append('prov-1', 'any', batch)));
        const stored = ids(await store.readStream('prov-1')).slice(1);
        const wanted = appends.map((batch) => ids(batch).join());
        const found = Array.from({ length: 12 }, (_, n) => stored.slice(n * 25, n * 25 + 25).join());
        expect([...found].sort()).toEqual([...wanted].sort());
      }),
    );
  });
};
