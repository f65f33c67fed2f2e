import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { GallringCommand } from './commands.js';
import { gallringStream } from './events.js';
import { UtforGallring, utforGallring } from './gallring.handler.js';
import { UtforSparr, utforSparr } from './sparr.handler.js';
import { sparrStream } from './sparr-events.js';
import {
  aterkalla,
  besluta,
  ETT,
  foresla,
  FORSLAGSSTALLARE,
  GALLRINGEN,
  LEKSAND,
  paborja,
  REGION,
  verkstall,
} from './testing/fall.js';

const meta = (kommando: string, huvudman = LEKSAND): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'p-x', huvudman },
  kommando,
});

describe('an erasure on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());
  const utfor = (command: GallringCommand, kommando: string, huvudman = LEKSAND) =>
    utforGallring(store, new UtforGallring(GALLRINGEN, command, meta(kommando, huvudman)));

  it('walks from the proposal over the decision to its end', async () => {
    await utfor(foresla(), 'k1');
    await utfor(besluta(), 'k2');
    await utfor(paborja(), 'k3', 'nav');
    expect(await utfor(verkstall(), 'k4', 'nav')).toMatchObject({ revision: 3, state: { status: 'verkstalld' } });
    expect(await utfor(verkstall(), 'k4', 'nav')).toMatchObject({ repeated: true });
    expect(await store.readStream(gallringStream(GALLRINGEN))).toHaveLength(4);
  });
  it('I1 of a withdrawal and a beginning at once, one wins and the other is told', async () => {
    await utfor(foresla(), 'k1');
    await utfor(besluta(), 'k2');
    const utfall = await Promise.allSettled([utfor(aterkalla(), 'k3'), utfor(paborja(), 'k4', 'nav')]);
    expect(utfall.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.readStream(gallringStream(GALLRINGEN))).toHaveLength(3);
  });
  it('I4 no command speaks for another huvudman', async () => {
    await expect(utfor(foresla(), 'k1', REGION)).rejects.toThrow('another huvudman');
  });
  it('a hold stands in a stream of its own for the huvudman and case', async () => {
    const data = { huvudman: LEKSAND, arende: ETT, hanvisning: 'dnr 1', av: FORSLAGSSTALLARE, involverad: true };
    const sparr = await utforSparr(store, new UtforSparr({ type: 'SparraGallring', data }, meta('k1')));
    expect(sparr).toMatchObject({ revision: 0, state: { status: 'sparrad' } });
    expect(await store.readStream(sparrStream(LEKSAND, ETT))).toHaveLength(1);
  });
});
