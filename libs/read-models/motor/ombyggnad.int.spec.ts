import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { comparePositions, type EventStore } from '#libs/event-store/port.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { vymotorer } from '../../../test/support/vydatabaser.js';
import {
  allaKlara,
  bestall,
  doende,
  dumpa,
  fyll,
  fyllResten,
  hinnIkapp,
  provvy,
  starta,
  tills,
} from '../testing/ombyggnad.js';
import { VYER } from '../vyer.js';
import { lasOmbyggnader, vyOmbyggnader } from './ombyggnad.js';
import { foljVylage, lasVylage } from './vylage.js';

jest.setTimeout(120_000);
const schema = `vyer_omb_${process.pid}`;
/** PostgreSQL where DATABASE_URL names a server, else PGlite. */
const DATABASER = vymotorer(schema);

describe.each(DATABASER)('a rebuild beside what serves, on %s', (motor, oppna) => {
  let db: Vydatabas;
  let store: EventStore;
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
    await db.skriv([sats('DROP TABLE vy_checkpoint'), sats('DROP TABLE vy_ombyggnad')]);
    await db.skriv([sats(`DROP SCHEMA IF EXISTS ${serverande}_ny CASCADE`)]);
  });
  const sats = (sql: string) => ({ sql, parametrar: [] });
  const antal = async (tabell = 'handelser'): Promise<number> =>
    (await db.las<{ readonly n: number }>(`SELECT count(*)::int AS n FROM ${tabell}`))[0]?.n ?? -1;
  const tabellerI = async (namnrymd: string): Promise<readonly string[]> =>
    (
      await db.las<{ readonly namn: string }>(
        'SELECT relname AS namn FROM pg_class WHERE relnamespace = $1::regnamespace ORDER BY relname',
        [namnrymd],
      )
    ).map(({ namn }) => namn);
  /** Counts what is read for rebuilds. */
  const raknande = () => {
    const last = { handelser: 0 };
    const readAll: EventStore['readAll'] = async (val) => {
      const svar = await store.readAll(val);
      last.handelser += svar.events.length;
      return svar;
    };
    const subscribe: EventStore['subscribe'] = (val) => store.subscribe(val);
    const readStream: EventStore['readStream'] = (...val) => store.readStream(...val);
    return { last, store: { ...store, readAll, subscribe, readStream, head: () => store.head() } };
  };

  it('I5 gives the same rows under the same names, indexes and keys, with no trace beside', async () => {
    await hinnIkapp({ store, db });
    const [facit, tabeller] = [await dumpa(db), await tabellerI(serverande)];
    const projektor = starta({ store, db });
    await bestall(db, VYER);
    await tills(allaKlara(db));
    await projektor.stang();
    expect(await dumpa(db)).toEqual(facit);
    expect(await tabellerI(serverande)).toEqual(tabeller);
    expect((await tabellerI(`${serverande}_ny`)).filter((namn) => !namn.startsWith('vy_checkpoint'))).toEqual([]);
    const [forsta] = await lasOmbyggnader(db);
    expect(forsta).toMatchObject({ lage: 'klar', orsak: 'begard', vikta: expect.any(Number) });
    expect(forsta?.vikta).toBe(forsta?.av);
  });

  it('never fails a reader nor shows it half a view, and what serves goes on following the log meanwhile', async () => {
    await hinnIkapp({ store, db });
    const forut = await antal();
    const projektor = starta({ store, db, ombyggnadsbatch: 3 });
    await projektor.ikapp;
    await bestall(db, VYER);
    const sedda: number[] = [];
    let klar = false;
    const lasare = (async () => {
      while (!klar) sedda.push(await antal());
    })();
    await tills(() => projektor.lage().vyer.every(({ ombyggnad }) => ombyggnad?.lage === 'pagar'));
    await fyllResten(store);
    const head = await store.head();
    await tills(() => comparePositions(projektor.lage().position, head) >= 0);
    expect(await allaKlara(db)()).toBe(false);
    await tills(allaKlara(db));
    klar = true;
    await lasare;
    await projektor.stang();
    expect(Math.min(...sedda)).toBe(forut);
    expect(sedda).toEqual(sedda.toSorted((a, b) => a - b));
    expect(sedda.at(-1)).toBeGreaterThan(forut);
  });

  it('a changed version is built by itself while the old rows serve, and is told from it', async () => {
    await hinnIkapp({ store, db, vyer: [provvy(1)] });
    const gamla = await dumpa(db, [provvy(1)]);
    const nya = [provvy(2)];
    const { last, store: langsam } = raknande();
    const grind = Promise.withResolvers<void>();
    const projektor = starta({
      db,
      vyer: nya,
      store: { ...langsam, readAll: async (val) => grind.promise.then(() => langsam.readAll(val)) },
    });
    const foljd = foljVylage(db, { vyer: nya, intervallMs: 5 });
    await tills(() => typeof foljd.lage().vyer[0]?.ombyggnad?.orsak === 'string');
    expect(foljd.lage()).toMatchObject({ ikapp: true, vyer: [{ aktuell: false, ombyggnad: { orsak: 'version' } }] });
    expect(await dumpa(db, [provvy(1)])).toEqual(gamla);
    expect(last.handelser).toBe(0);
    grind.resolve();
    await projektor.ikapp;
    expect(projektor.lage().vyer).toMatchObject([{ aktuell: true, ombyggnad: null }]);
    await projektor.stang();
    await tills(() => foljd.lage().vyer[0]?.aktuell === true);
    await foljd.stang();
    const rader = await dumpa(db, nya);
    expect(rader).toHaveLength(gamla.length);
    expect(rader[0]).toContain('"nr":');
  });

  it('I5 killed at any commit it goes on from where it was, and ends with the same views', async () => {
    await hinnIkapp({ store, db });
    const facit = await dumpa(db);
    await bestall(db, VYER);
    let [lasta, dog] = [0, 0];
    for (let efter = 4; !(await allaKlara(db)()); efter += 3) {
      expect(efter).toBeLessThan(60);
      const { last, store: raknad } = raknande();
      const projektor = starta({ store: raknad, db: doende(db, efter), ombyggnadsbatch: 20 });
      const fel = projektor.slut.catch((orsak: Error) => orsak.message);
      dog += (await Promise.race([fel, tills(allaKlara(db))])) === 'division by zero' ? 1 : 0;
      await projektor.stang().catch(() => undefined);
      expect(await dumpa(db)).toEqual(facit);
      lasta = last.handelser;
    }
    expect(dog).toBeGreaterThan(4);
    expect(lasta).toBeLessThan(await antal());
  });

  it('builds several views in one pass over the log', async () => {
    await hinnIkapp({ store, db });
    const { last, store: raknad } = raknande();
    await bestall(db, VYER);
    const projektor = starta({ store: raknad, db });
    await tills(allaKlara(db));
    await projektor.stang();
    expect(last.handelser).toBe(await antal());
  });

  it('I5 of two projectors that build, one loses loudly', async () => {
    await hinnIkapp({ store, db });
    await bestall(db, VYER);
    const facit = await dumpa(db);
    const bada = [1, 2].map(() => starta({ store, db, ombyggnadsbatch: 2 }));
    const slut = await Promise.race(bada.map(({ slut: en }) => en.catch((fel: Error) => fel.name)));
    expect(slut).toBe('AnnanProjektor');
    await tills(allaKlara(db));
    await Promise.allSettled(bada.map((en) => en.stang()));
    expect(await dumpa(db)).toEqual(facit);
  });

  it('rows whose log cannot be told, of an older program, serve while they are built anew', async () => {
    await hinnIkapp({ store, db });
    const facit = await dumpa(db);
    await db.skriv(
      [
        'ALTER TABLE vy_checkpoint DROP COLUMN kontroll_strom, DROP COLUMN kontroll_revision, DROP COLUMN handelser',
        'ALTER TABLE vy_checkpoint DROP COLUMN uppdaterad, DROP COLUMN ikapp',
        'ALTER TABLE vy_checkpoint ADD COLUMN kontroll_position bigint NOT NULL DEFAULT 0',
      ].map(sats),
    );
    const projektor = starta({ store, db });
    await projektor.ikapp;
    expect(await dumpa(db)).toEqual(facit);
    await tills(allaKlara(db));
    await projektor.stang();
    expect((await lasOmbyggnader(db)).map(({ orsak }) => orsak)).toEqual(VYER.map(() => 'okand-logg'));
    expect(await dumpa(db)).toEqual(facit);
  });

  it('I5 damage beside what serves is thrown away with a loud word, and costs what serves nothing', async () => {
    await hinnIkapp({ store, db });
    const facit = await dumpa(db);
    await bestall(db, VYER);
    const trasig = VYER.map((vy) =>
      vy.namn === 'handelser'
        ? { ...vy, satser: () => Promise.resolve([sats('INSERT INTO finns_inte VALUES (1)')]) }
        : vy,
    );
    await expect(starta({ store, db, vyer: trasig }).slut).rejects.toThrow('slängdes');
    expect(await tabellerI(`${serverande}_ny`).catch(() => 'borta')).toBe('borta');
    const projektor = starta({ store, db });
    await tills(allaKlara(db));
    await projektor.stang();
    expect(await dumpa(db)).toEqual(facit);
  });

  it('waits for readers that hold on to the old tables, and swaps a while later', async () => {
    await hinnIkapp({ store, db });
    await bestall(db, VYER);
    let upptagna = 2;
    const skriv: Vydatabas['skriv'] = (satser) =>
      satser[0]?.sql.includes('lock_timeout') === true && (upptagna -= 1) >= 0
        ? Promise.reject(Object.assign(new Error('lock timeout'), { code: '55P03' }))
        : db.skriv(satser);
    const projektor = starta({ store, db: { ...db, skriv } });
    await tills(allaKlara(db));
    await projektor.stang();
    expect(upptagna).toBeLessThan(0);
  });

  it('is asked for once: again while it waits or goes on changes nothing, and an unknown view is none', async () => {
    await hinnIkapp({ store, db });
    const ko = vyOmbyggnader(db, VYER);
    expect(await ko.bestall('min-ko')).toBe('bestalld');
    expect(await ko.bestall('min-ko')).toBe('pagar');
    expect(await ko.bestall('finns-inte')).toBe('okand');
    const { vyer } = await lasVylage(db, VYER);
    expect(vyer.filter(({ ombyggnad }) => ombyggnad !== null).map(({ namn }) => namn)).toEqual(['min-ko']);
    const projektor = starta({ store, db });
    await tills(allaKlara(db));
    await projektor.stang();
    expect(await ko.bestall('min-ko')).toBe('bestalld');
  });
});
