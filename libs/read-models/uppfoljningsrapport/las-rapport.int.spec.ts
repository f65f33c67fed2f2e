import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { deterministicId } from '#libs/platform/ids.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream } from '#libs/uppfoljning/events.js';
import { startaProjektor, type Projektor } from '../motor/projektor.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { VYER } from '../vyer.js';
import { lasRapportbild } from './las-rapport.js';

jest.setTimeout(60_000);
const ID = deterministicId('uppfoljning', 'stadigt');
const DAG = '2026-03-10';
let store: EventStore;
let db: Vydatabas;
let projektor: Projektor;

const oppna = async (id: string): Promise<void> => {
  const meta = { v: 1, tid: '2026-03-10T08:00:00Z', aktor: { klient: 'k', huvudman: '20' }, kommando: id };
  await store.append(uppfoljningStream(id), 'any', [{ ...uppfoljningOppnad(), id: deterministicId(id), meta }]);
};

beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  await oppna(ID);
  projektor = startaProjektor({ store, db, vyer: VYER, clock: systemClock });
  await projektor.ikapp;
});
afterAll(async () => {
  await projektor.stang();
  await Promise.all([db.stang(), store.close()]);
});

describe('the report of one place in the log', () => {
  it('is read as the views stood there, while others write without a pause', async () => {
    const register = await laddaModeller();
    const slut = new AbortController();
    let skrivna = 0;
    const skriver = (async () => {
      while (!slut.signal.aborted) await oppna(deterministicId('annan', String((skrivna += 1))));
    })();
    const platser: number[] = [];
    for (let gang = 0; gang < 3; gang += 1) {
      const bild = await lasRapportbild({ store, db, register }, { id: ID, dag: DAG });
      if (bild === null || bild === 'vantar') throw new Error(`no report: ${bild}`);
      expect(bild.rapport.om.uppfoljning).toBe(ID);
      platser.push(Number(bild.position));
    }
    slut.abort();
    await skriver;
    expect(skrivna).toBeGreaterThan(10);
    expect(platser.toSorted((a, b) => a - b)).toEqual(platser);
  });

  it('is of nothing that is not there', async () => {
    const register = await laddaModeller();
    expect(await lasRapportbild({ store, db, register }, { id: deterministicId('ingen'), dag: DAG })).toBeNull();
  });
});
