import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { comparePositions, START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { deterministicId } from '#libs/platform/ids.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream } from '#libs/uppfoljning/events.js';
import { vymotorer } from '../../../test/support/vydatabaser.js';
import { forbered } from '../motor/checkpoint.js';
import { startaProjektor, type Projektor } from '../motor/projektor.js';
import { tillampa } from '../motor/tillampa.js';
import { slumphistoria } from '../testing/historia.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { VYER } from '../vyer.js';
import { frys } from './frysning.js';
import { lasRapport, lasRapportbild, type Rapportbild } from './las-rapport.js';

jest.setTimeout(120_000);
const ID = deterministicId('uppfoljning', 'stadigt');
const DAG = '2026-03-10';
const GANGER = 3;
/** PostgreSQL where DATABASE_URL names a server, else PGlite. */
const oppnade = vymotorer('rapportprov');

describe.each(oppnade)('the report of one place in the log, of %s', (_namn, oppna) => {
  let store: EventStore;
  let db: Vydatabas;
  let projektor: Projektor;
  let register: Huvudmannaregister;

  beforeAll(async () => {
    register = await laddaModeller();
    store = await openSqliteStore({ path: ':memory:' });
    db = await oppna();
    await db.underkann();
    const meta = { v: 1, tid: '2026-03-10T08:00:00Z', aktor: { klient: 'k', huvudman: '20' }, kommando: ID };
    const oppnad = { ...uppfoljningOppnad({ ar: 2026 }), id: deterministicId('oppnad'), meta };
    await store.append(uppfoljningStream(ID), 'any', [oppnad]);
    projektor = startaProjektor({ store, db, vyer: VYER, clock: systemClock });
    await projektor.ikapp;
  });
  afterAll(async () => {
    await projektor.stang();
    await Promise.all([db.stang(), store.close()]);
  });

  /** Cases of all kinds, an event at a time. */
  const skriv = async (slut: AbortSignal): Promise<void> => {
    for (const { stream, revision: _revision, position: _position, ...event } of slumphistoria(11, 80).events) {
      if (slut.aborted) return;
      await store.append(stream, 'any', [event]);
      await new Promise((klar) => setTimeout(klar, 2));
    }
  };

  /** The log as it was up to each place, folded anew by nobody who was there. */
  const aterskapade = async (bilder: readonly Rapportbild[]): Promise<readonly string[]> => {
    const ny = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    const hela: RecordedEvent[] = [];
    for await (const event of helaLoggen()) hela.push(event);
    let punkter = await forbered(ny, store, VYER);
    let efter = START;
    const texter: string[] = [];
    for (const { position } of bilder) {
      const fran = efter;
      const events = hela.filter(
        (en) => comparePositions(en.position, fran) > 0 && comparePositions(en.position, position) <= 0,
      );
      punkter = await tillampa({ db: ny, vyer: VYER }, { events, checkpoint: position }, punkter);
      efter = position;
      const rapport = await lasRapport({ store, db: ny, register }, { id: ID, dag: DAG, till: position });
      texter.push(rapport === null ? 'none' : frys(rapport).rapport);
    }
    await ny.stang();
    return texter;
  };
  async function* helaLoggen(): AsyncGenerator<RecordedEvent> {
    for (let after = START, last = 1; last > 0;) {
      const { events } = await store.readAll({ after, limit: 100 });
      yield* events;
      last = events.length;
      after = events.at(-1)?.position ?? after;
    }
  }

  it('is what a replay to that place gives, byte for byte, while cases are written without a pause', async () => {
    const slut = new AbortController();
    const skriver = skriv(slut.signal);
    const bilder: Rapportbild[] = [];
    for (let gang = 0; gang < GANGER; gang += 1) {
      const bild = await lasRapportbild({ store, db, register }, { id: ID, dag: DAG });
      if (bild === null || bild === 'vantar') throw new Error(`no report: ${bild}`);
      bilder.push(bild);
      // So that the views move on between two.
      await new Promise((klar) => setTimeout(klar, 100));
    }
    slut.abort();
    await skriver;
    const frysta = bilder.map(({ rapport }) => frys(rapport).rapport);
    expect(await aterskapade(bilder)).toEqual(frysta);
    expect(new Set(frysta).size).toBeGreaterThan(1);
  });

  it('is of nothing that is not there', async () => {
    expect(await lasRapportbild({ store, db, register }, { id: deterministicId('ingen'), dag: DAG })).toBeNull();
  });
});
