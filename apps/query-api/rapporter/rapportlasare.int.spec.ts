import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { startaProjektor, VYER } from '#libs/read-models/index.js';
import { uppfoljningStream, type UppfoljningOppnad } from '#libs/uppfoljning/events.js';
import { rapportdokument } from './rapportdokument.js';
import { Sifferminne } from '../sidor/statistik/sifferminne.js';
import { Rapportlasare } from './rapportlasare.js';

const ID = deterministicId('uppfoljning', 'hamtad');
const OPPNAD: UppfoljningOppnad = {
  type: 'UppfoljningOppnad',
  data: {
    ...{ av: '20', lan: '20', overenskommelse: 'o-1', ar: 2026, rubrik: 'Uppföljning', omfattning: 'Allt' },
    kriterielista: { id: 'gemensamma-kriterier', version: '2' },
    ...{ parter: ['20', '2062'], tillfragade: ['2062'], formular: { id: 'f', version: '1' }, svarSenast: '2026-02-28' },
  },
};

describe('a report that is downloaded', () => {
  let store: EventStore;
  let db: Vydatabas;
  let lasare: Rapportlasare;
  let platsfragor = 0;

  beforeAll(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    const meta = { v: 1, tid: '2026-03-10T08:00:00Z', aktor: { klient: 'k', huvudman: '20' }, kommando: ID };
    await store.append(uppfoljningStream(ID), 'any', [{ ...OPPNAD, id: deterministicId('hamtad'), meta }]);
    const projektor = startaProjektor({ store, db, vyer: VYER, clock: systemClock });
    await projektor.ikapp;
    await projektor.stang();
    const las: Vydatabas['las'] = (sql, parametrar) => {
      if (sql.includes('vy_checkpoint')) platsfragor += 1;
      return db.las(sql, parametrar);
    };
    const ogonblick = () => Promise.reject(new Error('the gate is taken'));
    const last = { ...db, las, ogonblick };
    lasare = new Rapportlasare(store, last, await laddaModeller(), systemClock, new Sifferminne(db));
  });
  afterAll(() => Promise.all([db.stang(), store.close()]));

  it('as JSON, which shows no place, does not ask for one', async () => {
    platsfragor = 0;
    expect((await lasare.las(ID, 'json')).rapport.om.uppfoljning).toBe(ID);
    expect(platsfragor).toBe(0);
  });

  it('as PDF or Excel takes no gate, and says its place, or only when it was made while a view is built anew', async () => {
    const text = async (format: 'pdf' | 'xlsx'): Promise<string> => {
      const { rapport, ursprung } = await lasare.las(ID, format);
      return rapportdokument(rapport, ursprung).lage.text;
    };
    expect(await text('pdf')).toMatch(/^Arbetskopia, gjord .*, ur navets logg till och med plats 1\./);
    await db.skriv([{ sql: "UPDATE vy_checkpoint SET version = 'annan' WHERE namn = 'frister'", parametrar: [] }]);
    platsfragor = 0;
    expect(await text('xlsx')).toMatch(/^Arbetskopia, gjord \d{4}-\d\d-\d\d \d\d:\d\d\. Siffror/);
    expect(platsfragor).toBe(1);
  });

  it.each(['json', 'pdf'] as const)('as %s is not found when there is no such follow-up', async (format) => {
    for (const id of ['ingen', deterministicId('ingen')])
      await expect(lasare.las(id, format)).rejects.toMatchObject({ code: 'UPPFOLJNING_FINNS_EJ' });
  });
});
