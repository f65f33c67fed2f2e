import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { AppendInvalid, START, StoreClosed, StoreOverloaded } from '../port.js';
import { anEvent, events, ids, readEverything, withStore, type ConformanceFactory } from './fixtures.js';

const ODD: unknown = JSON.parse(
  '{"ensam":"\\ud800x\\udfff","nul":"\\u0000","rad":"a\\u2028b\\r\\n","emoji":"👩🏽‍⚕️","svenska":"Åsa Öberg","__proto__":{"x":1},' +
    '"tal":[0.1,-1.5,1e308,9007199254740991,1e-7],"tomt":{"":[]},"null":null,"djup":[[[[[[["ö"]]]]]]]}',
);

export const describeReading = (factory: ConformanceFactory): void => {
  describe('reading', () => {
    it(
      'I5 gives back any JSON as it was, and the whole event around it',
      withStore(factory, async (store) => {
        const event = anEvent(ODD, 'UdtProv');
        const plain = ['', 'text "citat" \\', 0, false, null, []].map((data) => anEvent(data));
        await store.append('prov-å.ä:ö_1', 'no-stream', [event, ...plain]);
        const read = await store.readStream('prov-å.ä:ö_1');
        expect(read[0]).toEqual({ ...event, stream: 'prov-å.ä:ö_1', revision: 0, position: read[0]?.position });
        expect(JSON.stringify(read[0]?.data)).toBe(JSON.stringify(ODD));
        expect(read.slice(1).map(({ data }) => data)).toEqual(plain.map(({ data }) => data));
        expect((await readEverything(store)).events).toEqual(read);
      }),
    );

    it(
      'pages a stream in both directions',
      withStore(factory, async (store) => {
        await store.append('prov-1', 'no-stream', events(10));
        await store.append('prov-10', 'no-stream', events(1));
        const revisions = async (options: Parameters<typeof store.readStream>[1]): Promise<readonly number[]> =>
          (await store.readStream('prov-1', options)).map(({ revision }) => revision);
        expect(await revisions({ from: 3, limit: 2 })).toEqual([3, 4]);
        expect(await revisions({ from: 8 })).toEqual([8, 9]);
        expect(await revisions({ from: 10 })).toEqual([]);
        expect(await revisions({ direction: 'backwards', limit: 3 })).toEqual([9, 8, 7]);
        expect(await revisions({ direction: 'backwards', from: 1 })).toEqual([1, 0]);
        expect(await store.readStream('prov-saknas')).toEqual([]);
      }),
    );

    it(
      'filters by type and stream prefix, and moves the checkpoint past what it leaves out',
      withStore(factory, async (store) => {
        const wanted = anEvent({}, 'Ratt');
        await store.append('prov-1', 'no-stream', [anEvent({}, 'Fel'), wanted, ...events(3)]);
        await store.append('annan_1', 'no-stream', [anEvent({}, 'Ratt')]);
        const filter = { types: ['Ratt', 'Saknas'], streamPrefixes: ['prov-', 'tom-'] };
        const both = await readEverything(store, { filter, limit: 2 });
        expect(ids(both.events)).toEqual([wanted.id]);
        expect(both.checkpoint).toBe(await store.head());
        expect((await readEverything(store, { filter: { types: ['Ratt'] } })).events).toHaveLength(2);
        expect((await readEverything(store, { filter: { streamPrefixes: ['annan_', 'PROV'] } })).events).toHaveLength(
          1,
        );
        expect((await readEverything(store, { filter: { types: [] } })).events).toHaveLength(0);
      }),
    );

    it(
      'is empty, and stands at START, before the first event',
      withStore(factory, async (store) => {
        expect(await store.head()).toBe(START);
        expect(await store.readAll({ after: START })).toEqual({ events: [], checkpoint: START });
      }),
    );
  });
};

export const describeLimits = (factory: ConformanceFactory): void => {
  describe('limits', () => {
    it(
      'I9 refuses what breaks a limit and writes nothing of it',
      withStore(factory, async (store) => {
        const tooLarge = anEvent('x'.repeat(LIMITS.eventChars));
        const refused: [string, ReturnType<typeof events>][] = [
          ['prov-1', []],
          ['prov-1', events(LIMITS.eventsPerAppend + 1)],
          ['prov-1', [anEvent(), tooLarge]],
          ['prov-1', Array.from({ length: 20 }, () => anEvent('x'.repeat(LIMITS.eventChars / 2)))],
          ['prov-1', [anEvent(undefined), anEvent(() => 1)]],
          ['prov-1', [{ ...anEvent(), id: 'inte-en-uuid' }]],
          ['prov-1', [anEvent({}, '')]],
          ['', events(1)],
          ['prov 1', events(1)],
          ['prov-\ud800', events(1)],
          ['prov-\u0000', events(1)],
          ['p'.repeat(LIMITS.streamNameChars + 1), events(1)],
        ];
        for (const [stream, batch] of refused) {
          await expect(store.append(stream, 'any', batch)).rejects.toBeInstanceOf(AppendInvalid);
        }
        await expect(store.append('prov-1', -1, events(1))).rejects.toBeInstanceOf(AppendInvalid);
        await expect(store.append('prov-1', 0.5, events(1))).rejects.toBeInstanceOf(AppendInvalid);
        expect(await store.head()).toBe(START);
      }),
    );

    it(
      'I9 takes what just fits',
      withStore(factory, async (store) => {
        const { meta } = anEvent();
        const room = LIMITS.eventChars - JSON.stringify(meta).length - 2;
        await store.append('p'.repeat(LIMITS.streamNameChars), 'no-stream', [anEvent('x'.repeat(room))]);
        const result = await store.append('prov-1', 'no-stream', events(LIMITS.eventsPerAppend));
        expect(result.revision).toBe(LIMITS.eventsPerAppend - 1);
        expect((await readEverything(store, { limit: LIMITS.readAll })).events).toHaveLength(1_001);
      }),
    );

    it(
      'I9 refuses pages beyond the limit',
      withStore(factory, async (store) => {
        for (const limit of [0, LIMITS.readStream + 1, 1.5]) {
          await expect(store.readStream('prov-1', { limit })).rejects.toBeInstanceOf(RangeError);
        }
        for (const limit of [0, LIMITS.readAll + 1, Number.NaN]) {
          await expect(store.readAll({ after: START, limit })).rejects.toBeInstanceOf(RangeError);
        }
      }),
    );

    it(
      'I1 I9 says overloaded when the queue is full, and keeps exactly what it acknowledged',
      withStore(
        factory,
        async (store) => {
          const batches = Array.from({ length: 40 }, () => events(1));
          const settled = await Promise.allSettled(
            batches.map((batch, n) => store.append(`prov-${n}`, 'no-stream', batch)),
          );
          const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
          expect(refused.length).toBeGreaterThan(0);
          expect(refused.every((reason) => reason instanceof StoreOverloaded)).toBe(true);
          const kept = batches.filter((_, n) => settled[n]?.status === 'fulfilled').flat();
          expect(kept.length).toBeGreaterThanOrEqual(8);
          expect([...ids((await readEverything(store)).events)].sort()).toEqual([...ids(kept)].sort());
          expect(await store.append('prov-efter', 'no-stream', events(1))).toMatchObject({ revision: 0 });
        },
        8,
      ),
    );
  });
};

export const describeClosing = (factory: ConformanceFactory): void => {
  describe('closing', () => {
    it(
      'I1 waits for appends under way, then refuses everything, and may be called again',
      withStore(factory, async (store) => {
        const underWay = Array.from({ length: 20 }, (_, n) => store.append(`prov-${n}`, 'no-stream', events(1)));
        await store.close();
        await expect(Promise.all(underWay)).resolves.toHaveLength(20);
        await expect(store.append('prov-1', 'any', events(1))).rejects.toBeInstanceOf(StoreClosed);
        await expect(store.readStream('prov-1')).rejects.toBeInstanceOf(StoreClosed);
        await expect(store.readAll({ after: START })).rejects.toBeInstanceOf(StoreClosed);
        await expect(store.head()).rejects.toBeInstanceOf(StoreClosed);
        await store.close();
      }),
    );

    if (!factory.durable) return;
    it(
      'I1 I5 shows the same log when opened again, and goes on in it',
      withStore(factory, async (store, log) => {
        const batch = [anEvent(ODD), ...events(4)];
        const first = await store.append('prov-1', 'no-stream', batch);
        const before = await readEverything(store);
        await store.close();
        const again = await log.open();
        try {
          expect(await readEverything(again)).toEqual(before);
          expect(await again.append('prov-1', 'no-stream', batch)).toEqual({ ...first, idempotent: true });
          expect(await again.append('prov-1', 4, events(1))).toMatchObject({ revision: 5, idempotent: false });
        } finally {
          await again.close();
        }
      }),
    );
  });
};
