import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as arena from '#libs/arena/testing/fall.js';
import { iSamverkan, paborjad } from '#libs/eskalering/testing/fall.js';
import { UMEA } from '#libs/eskalering/testing/stegar.js';
import { START, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { tystLogg, type Logg } from '#libs/platform/logg.js';
import { Processor } from './processor.js';
import { gor, MinnesCheckpoint } from './testing/kedja.js';
import { PROVSTEGVAL } from './testing/stege.js';

let store: EventStore;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
});
afterEach(() => store.close());

/** Matters lifted to one arena, all at once. */
const LYFTA = 100;

describe('many lifts to one arena', () => {
  it('I1 I10 all come onto its list, and the processor gives up on none', async () => {
    await gor(store, { kontext: 'arena', id: arena.LSG, command: arena.oppna() });
    for (let nr = 0; nr < LYFTA; nr += 1) {
      const id = newId();
      const start = paborjad();
      const meta = { v: 1, tid: '2026-11-22T08:00:00Z', aktor: { klient: 'x', huvudman: UMEA }, kommando: newId() };
      const handelser = [
        { ...start, data: { ...start.data, arende: { slag: 'fraga', id } } },
        iSamverkan('lansamverkansgrupp', { arena: arena.LSG }),
      ];
      const nya = handelser.map(({ type, data }) => ({ id: newId(), type, data, meta }));
      await store.append(`eskalering-${id}`, 'any', nya);
    }
    const fel: string[] = [];
    const logg: Logg = { ...tystLogg, fel: (handelse) => void fel.push(handelse) };
    const avbrott = new AbortController();
    const processor = new Processor({
      store,
      checkpoint: new MinnesCheckpoint(),
      clock: systemClock,
      logg,
      stegval: PROVSTEGVAL,
      vidIkapp: () => avbrott.abort(),
    });
    await processor.kor(avbrott.signal);
    const { events } = await store.readAll({ after: START, limit: 20_000, filter: { streamPrefixes: ['arena-'] } });
    expect(events.filter(({ type }) => type === 'ArendeAnmalt')).toHaveLength(LYFTA);
    expect(fel).toEqual([]);
  });
});
