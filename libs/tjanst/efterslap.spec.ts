import { describe, expect, it } from '@jest/globals';
import { START, type EventStore, type Position } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { matFoljare, mattLogg, sedanIkapp } from './efterslap.js';

const TID = '2026-01-15T08:00:00.000Z';
const META = { v: 1, tid: TID, aktor: { klient: 'prov', huvudman: '20' }, kommando: 'k' };
const klocka = () => {
  let nu = Date.parse(TID);
  return { clock: { now: () => new Date(nu) }, ga: (sekunder: number) => (nu += sekunder * 1_000) };
};
const medMetoder = (store: EventStore): EventStore => ({
  append: (...val) => store.append(...val),
  readStream: (...val) => store.readStream(...val),
  readAll: (val) => store.readAll(val),
  subscribe: (val) => store.subscribe(val),
  head: () => store.head(),
  close: () => store.close(),
});
const medLogg = async (prov: (store: EventStore) => Promise<void>): Promise<void> => {
  const store = await openSqliteStore({ path: ':memory:' });
  await store.append('a-1', 'any', [{ id: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', type: 'A', data: {}, meta: META }]);
  await prov(store);
  await store.close();
};

describe('how far behind the log a follower is', () => {
  it('is the age of the batch in hand, and nothing once the next is asked for', () =>
    medLogg(async (store) => {
      const { clock, ga } = klocka();
      const { logg, sekunder } = mattLogg(store, clock);
      const avbrott = new AbortController();
      const sedda: number[] = [];
      for await (const bud of logg.subscribe({ after: START, signal: avbrott.signal })) {
        ga(30);
        sedda.push(await sekunder());
        if (bud.kind === 'caught-up') avbrott.abort();
      }
      expect([...sedda, await sekunder()]).toEqual([30, 0, 0]);
    }));

  it('is the age of what stands in the log and never came, over a log that has gone silent', () =>
    medLogg(async (store) => {
      const { clock, ga } = klocka();
      const nytt = Promise.withResolvers<void>();
      const dov: EventStore['subscribe'] = async function* () {
        yield { kind: 'caught-up', checkpoint: await store.head() };
        await nytt.promise;
      };
      const { logg, sekunder } = mattLogg({ ...medMetoder(store), subscribe: dov }, clock);
      const val = { after: START, filter: { streamPrefixes: ['a-'] }, signal: new AbortController().signal };
      const foljd = logg.subscribe(val)[Symbol.asyncIterator]();
      await foljd.next();
      const slut = foljd.next();
      await store.append('b-1', 'any', [
        { id: '1b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', type: 'B', data: {}, meta: META },
      ]);
      ga(40);
      expect(await sekunder()).toBe(0);
      await store.append('a-1', 'any', [
        { id: '2b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e', type: 'A', data: {}, meta: META },
      ]);
      expect(await sekunder()).toBe(40);
      nytt.resolve();
      await slut;
      expect(await sekunder()).toBe(0);
    }));

  it('is the time since a position was at the head; following nothing is not behind', () =>
    medLogg(async (store) => {
      const { clock, ga } = klocka();
      let position: Position | null = START;
      const sekunder = sedanIkapp(store, clock, () => position);
      ga(60);
      expect(await sekunder()).toBe(60);
      position = await store.head();
      expect(await sekunder()).toBe(0);
      position = null;
      ga(60);
      expect(await sekunder()).toBe(0);
    }));

  it('stands in the metrics, with who leads', async () => {
    const matvarden = new Matvarden({ processvarden: false });
    const leder = matFoljare({ matvarden, foljare: 'router', sekunder: () => 7 });
    leder(true);
    const text = await matvarden.register.metrics();
    expect(text).toContain('avvikelsenav_leder{foljare="router"} 1');
    expect(text).toContain('avvikelsenav_efterslap_sekunder{foljare="router"} 7');
  });
});
