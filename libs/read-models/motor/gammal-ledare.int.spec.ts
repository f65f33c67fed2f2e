import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#libs/event-store/port.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { vymotorer } from '../../../test/support/vydatabaser.js';
import { allaKlara, bestall, fyll, fyllResten, starta, tills } from '../testing/ombyggnad.js';
import type { Projektor } from './projektor.js';
import { vyversion, type Vy } from './vy.js';

jest.setTimeout(60_000);
const schema = `vyer_ledare_${process.pid}`;
/** PostgreSQL where DATABASE_URL names a server, else PGlite. */
const DATABASER = vymotorer(schema);

/** A view that reads its own rows before it writes; each version of the program calls its column something else. */
const lasandeVy = (namn: string, kolumn: string): Vy => {
  const tabeller = [{ namn, kolumner: { id: 'text', [kolumn]: 'int' }, nyckel: ['id'], index: [] }] as const;
  return {
    ...{ namn, tabeller, version: vyversion(1, tabeller), strommar: ['avvikelse-'] },
    satser: async (las, events) => {
      await las(`SELECT ${kolumn} FROM ${namn} WHERE id = ANY($1::text[])`, [events.map(({ stream }) => stream)]);
      const sql = `INSERT INTO ${namn} (id, ${kolumn}) VALUES ($1, $2)
        ON CONFLICT (id) DO UPDATE SET ${kolumn} = excluded.${kolumn}`;
      return events.map(({ stream, revision }) => ({ sql, parametrar: [stream, revision] }));
    },
  };
};
const GAMLA = [lasandeVy('provvy', 'gammal'), lasandeVy('annan', 'n')];
const NYA = [lasandeVy('provvy', 'ny'), lasandeVy('annan', 'n')];

describe.each(DATABASER)('a projector that wakes after another has taken over, on %s', (motor, oppna) => {
  let db: Vydatabas;
  let store: EventStore;
  const sats = (sql: string) => ({ sql, parametrar: [] });
  const serverande = motor === 'PGlite' ? 'public' : schema;
  beforeAll(async () => {
    db = await oppna();
  });
  afterAll(async () => {
    if (motor === 'PostgreSQL') await db.skriv([sats(`DROP SCHEMA ${schema} CASCADE`)]);
    await db.stang();
  });
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    await fyll(store);
  });
  afterEach(async () => {
    await store.close();
    await db.skriv([sats('DROP TABLE IF EXISTS vy_checkpoint'), sats('DROP TABLE IF EXISTS vy_ombyggnad')]);
    await db.skriv([sats(`DROP SCHEMA IF EXISTS ${serverande}_ny CASCADE`)]);
  });

  /** The log as one that is frozen sees it: from `frys` on nothing comes before `tina`. */
  const frysbar = () => {
    const tinad = Promise.withResolvers<void>();
    const lage = { fryst: false };
    const somFryst = async <T>(svar: T): Promise<T> => {
      if (lage.fryst) await tinad.promise;
      return svar;
    };
    const subscribe: EventStore['subscribe'] = async function* (val) {
      for await (const bud of store.subscribe(val)) {
        // It wakes to events of its views: a batch without any would only lose the fence.
        if (!lage.fryst || bud.kind !== 'batch' || bud.events.length > 0) yield await somFryst(bud);
      }
    };
    const readAll: EventStore['readAll'] = async (val) => somFryst(await store.readAll(val));
    const frys = (): void => void (lage.fryst = true);
    const logg: EventStore = {
      ...{ subscribe, readAll, append: (...val) => store.append(...val), head: () => store.head() },
      ...{ readStream: (...val) => store.readStream(...val), close: () => store.close() },
    };
    return { logg, frys, tina: tinad.resolve };
  };
  const namnPaFel = (projektor: Projektor): Promise<string> =>
    projektor.slut.then(
      () => 'inget',
      (fel: Error) => fel.name,
    );
  /** The program with this column has its empty tables beside, and its checkpoints. */
  const byggs = (kolumn: string) => async (): Promise<boolean> => {
    const version = lasandeVy('provvy', kolumn).version;
    const sql = `SELECT 1 FROM vy_checkpoint WHERE version = $1 AND namn = 'provvy'`;
    const sida = db.iSchema(`${serverande}_ny`);
    const rader = await sida.las(sql, [version]).catch(() => []);
    await sida.stang();
    return rader.length > 0;
  };
  const taOver = async (): Promise<Projektor> => {
    const ny = starta({ store, db, vyer: NYA });
    await ny.ikapp;
    await tills(allaKlara(db));
    return ny;
  };

  it('I5 goes, and condemns none of the views that the other keeps', async () => {
    const { logg, frys, tina } = frysbar();
    const gammal = starta({ store: logg, db, vyer: GAMLA, ombyggnadspausMs: 60_000 });
    const fel = namnPaFel(gammal);
    await gammal.ikapp;
    frys();
    const ny = await taOver();
    await fyllResten(store);
    tina();
    expect(await fel).toBe('AnnanProjektor');
    expect(await db.las(`SELECT to_regclass('vy_checkpoint')::text AS finns`)).toEqual([{ finns: 'vy_checkpoint' }]);
    await ny.stang();
    expect(await db.las('SELECT DISTINCT version FROM vy_checkpoint ORDER BY 1')).toHaveLength(2);
  });

  it('I5 throws away nothing of what the other builds beside', async () => {
    const forst = starta({ store, db, vyer: GAMLA });
    await forst.ikapp;
    await forst.stang();
    await bestall(db, GAMLA);
    const { logg, frys, tina } = frysbar();
    frys();
    const gammal = starta({ store: logg, db, vyer: GAMLA });
    const fel = namnPaFel(gammal);
    await tills(byggs('gammal'));
    const hallen = frysbar();
    hallen.frys();
    const ny = starta({ store: hallen.logg, db, vyer: NYA });
    const nytt = namnPaFel(ny);
    await tills(byggs('ny'));
    tina();
    expect(await fel).toBe('AnnanProjektor');
    hallen.tina();
    await tills(allaKlara(db));
    await ny.stang();
    expect(await nytt).toBe('inget');
  });
});
