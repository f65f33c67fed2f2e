import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comparePositions, START, type EventStore, type NewEvent, type Position } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { handlingsplanStream } from '#libs/handlingsplan/events.js';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream } from '#libs/uppfoljning/events.js';
import { forbered, type Checkpoint } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import { planatgard, planUpprattad } from '../testing/handlingsplan.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { VYER } from '../vyer.js';
import { frys } from './frysning.js';
import { lasRapport, lasRapportbild, lasRapportkopia } from './las-rapport.js';

const ID = deterministicId('uppfoljning', 'kopia');
const PLAN = deterministicId('plan', 'kopia');
const DAG = '2026-03-10';
const VAL = { id: ID, dag: DAG };

describe('the working copy of a report', () => {
  let store: EventStore;
  let db: Vydatabas;
  let register: Huvudmannaregister;
  let punkter: readonly Checkpoint[];
  let nr = 0;

  const skriv = async (stream: string, event: Pick<NewEvent, 'data' | 'type'>): Promise<void> => {
    const meta = { v: 1, tid: '2026-03-10T08:00:00Z', aktor: { klient: 'k', huvudman: '20' }, kommando: ID };
    await store.append(stream, 'any', [{ ...event, id: deterministicId('kopia', String((nr += 1))), meta }]);
  };
  /** Takes all views to the end of the log. */
  const vik = async (): Promise<Position> => {
    const { events } = await store.readAll({ after: START, limit: 100 });
    const checkpoint = events.at(-1)?.position ?? START;
    punkter = await tillampa({ db, vyer: VYER }, { events, checkpoint }, punkter);
    return checkpoint;
  };
  const slut = async (): Promise<Position> => (await store.readAll({ after: START, limit: 100 })).checkpoint;

  /** Takes no gate, and counts how often it is asked where the views stand. */
  const bevakad = (efterForsta: () => Promise<unknown> = () => Promise.resolve()) => {
    let fragor = 0;
    const las: Vydatabas['las'] = async <Rad>(sql: string, parametrar?: Parameters<Vydatabas['las']>[1]) => {
      const svar = await db.las<Rad>(sql, parametrar);
      if (!sql.includes('vy_checkpoint')) return svar;
      fragor += 1;
      if (fragor === 1) await efterForsta();
      return svar;
    };
    const ogonblick = () => Promise.reject(new Error('the gate is taken'));
    return { db: { ...db, las, ogonblick }, fragor: () => fragor };
  };
  const kopia = async (vakt = bevakad()) => ({
    ...{ kopia: await lasRapportkopia({ store, db: vakt.db, register }, VAL), fragor: vakt.fragor() },
  });

  beforeAll(async () => {
    register = await laddaModeller();
    store = await openSqliteStore({ path: ':memory:' });
    db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    punkter = await forbered(db, store, VYER);
    await skriv(uppfoljningStream(ID), uppfoljningOppnad({ ar: 2026 }));
    await skriv(handlingsplanStream(PLAN), planUpprattad({ uppfoljning: ID }));
    const koppling = { handlingsplan: PLAN, niva: 'lan', huvudman: null };
    await skriv(uppfoljningStream(ID), { type: 'PlanKopplad', data: koppling });
  });
  afterAll(() => Promise.all([db.stang(), store.close()]));

  it('tells the place where all views stood still, and is what a freeze there would be, without the gate', async () => {
    const plats = await vik();
    const { kopia: funnen, fragor } = await kopia();
    expect([funnen?.position, fragor]).toEqual([plats, 2]);
    const bild = await lasRapportbild({ store, db, register }, VAL);
    if (funnen === null || bild === null || bild === 'vantar') throw new Error('no report');
    expect(frys(funnen.rapport)).toEqual(frys(bild.rapport));
  });

  it('has no place while a view is built anew: asked once, waits for nothing, and is the plain report', async () => {
    await vik();
    await db.skriv([{ sql: "UPDATE vy_checkpoint SET version = 'annan' WHERE namn = 'frister'", parametrar: [] }]);
    const { kopia: funnen, fragor } = await kopia();
    expect([funnen?.position, fragor]).toEqual([null, 1]);
    expect(funnen?.rapport).toEqual(await lasRapport({ store, db, register }, { ...VAL, till: null }));
    const tillbaka = punkter.find(({ namn }) => namn === 'frister')?.version ?? '';
    await db.skriv([{ sql: "UPDATE vy_checkpoint SET version = $1 WHERE namn = 'frister'", parametrar: [tillbaka] }]);
    expect((await kopia()).kopia?.position).toBe(await slut());
  });

  it('has no place when the views move on while it is read', async () => {
    await vik();
    const rorelse = async (): Promise<void> => {
      await skriv(handlingsplanStream(deterministicId('en annan')), planUpprattad());
      await vik();
    };
    const { kopia: funnen, fragor } = await kopia(bevakad(rorelse));
    expect([funnen?.position, fragor]).toEqual([null, 2]);
  });

  it('holds what the views have not come to, and has then no place: of the follow-up, and of its plans', async () => {
    await vik();
    const atgard = { ...planatgard('a1'), av: '20', overford: null };
    await skriv(handlingsplanStream(PLAN), { type: 'AtgardTillagd', data: atgard });
    const medPlan = (await kopia()).kopia;
    expect([medPlan?.position, medPlan?.rapport.planer[0]?.atgarder.length]).toEqual([null, 1]);
    const plats = await vik();
    expect((await kopia()).kopia?.position).toBe(plats);
    const beslut = { av: '20', andring: 'ingen-andring', skal: 'Den håller.' };
    await skriv(uppfoljningStream(ID), { type: 'RevisionsbeslutFattat', data: beslut });
    const medBeslut = (await kopia()).kopia;
    expect([medBeslut?.position, medBeslut?.rapport.revisionsbeslut?.andring]).toEqual([null, 'ingen-andring']);
    expect(comparePositions(await slut(), plats)).toBe(1);
  });

  it('is of nothing that is not there', async () => {
    expect(await lasRapportkopia({ store, db, register }, { ...VAL, id: deterministicId('ingen') })).toBeNull();
  });
});
