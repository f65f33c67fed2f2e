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
        sedda.push(sekunder());
        if (bud.kind === 'caught-up') avbrott.abort();
      }
      expect([...sedda, sekunder()]).toEqual([30, 0, 0]);
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
