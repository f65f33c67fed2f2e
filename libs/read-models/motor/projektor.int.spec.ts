import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { START, type EventStore } from '#libs/event-store/port.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { slumphistoria } from '../testing/historia.js';
import { VYER } from '../vyer.js';
import { dumpVyer } from './dump.js';
import { startaProjektor, type Projektor } from './projektor.js';

jest.setTimeout(60_000);
let db: Vydatabas;
let store: EventStore;
beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
});
afterAll(() => db.stang());
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
});
afterEach(() => store.close());

const starta = ({
  databas = db,
  ...val
}: { readonly databas?: Vydatabas; readonly batch?: number; readonly underhallEfter?: number } = {}): Projektor =>
  startaProjektor({ store, db: databas, vyer: VYER, clock: systemClock, batch: 1_000, ...val });
const fyll = async (fro: number): Promise<void> => {
  for (const { stream, id, type, data, meta } of slumphistoria(fro, 15).events) {
    await store.append(stream, 'any', [{ id, type, data, meta }]);
  }
};
const dump = async (): Promise<string[]> => {
  const rader: string[] = [];
  for await (const rad of dumpVyer(db, VYER)) rader.push(rad);
  return rader;
};
/** Fails inside the transaction once `efter` commits have passed. */
const doende = (efter: number): Vydatabas => {
  let kvar = efter;
  const skriv: Vydatabas['skriv'] = (satser) => {
    kvar -= 1;
    return db.skriv(kvar < 0 ? [...satser, { sql: 'SELECT 1/0', parametrar: [] }] : satser);
  };
  return { ...db, skriv };
};

describe('the projector on a real log', () => {
  it('tells the planner what the tables hold, once much has changed', async () => {
    await fyll(12);
    const matt = () =>
      db.las<{ readonly rader: number }>("SELECT reltuples::int AS rader FROM pg_class WHERE relname = 'handelser'");
    const utan = starta();
    await utan.ikapp;
    await utan.stang();
    expect(await matt()).toEqual([{ rader: -1 }]);
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    const med = starta({ underhallEfter: 20 });
    await med.ikapp;
    await med.stang();
    const [antal] = await db.las<{ readonly n: number }>('SELECT count(*)::int AS n FROM handelser');
    expect(await matt()).toEqual([{ rader: antal?.n }]);
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
  });

  it('says when every table stands, which is before it has caught up, and waits for no table that cannot be made', async () => {
    await fyll(16);
    const projektor = starta();
    await projektor.forberedd;
    const [antal] = await db.las<{ readonly n: number }>('SELECT count(*)::int AS n FROM vy_checkpoint');
    expect(antal?.n).toBe(VYER.length);
    expect(projektor.lage().ikapp).toBe(false);
    await projektor.stang();
    const utan = starta({ databas: doende(0) });
    utan.slut.catch(() => undefined);
    await utan.forberedd;
    await expect(utan.slut).rejects.toThrow('division by zero');
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
  });

  it('I5 killed mid-batch again and again, it ends with the same views as one that ran whole', async () => {
    await fyll(11);
    const hel = starta();
    await hel.ikapp;
    await hel.stang();
    const facit = await dump();
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    for (const efter of [8, 12, 20]) {
      const dod = starta({ databas: doende(efter), batch: 7 });
      await expect(dod.slut).rejects.toThrow('division by zero');
      await expect(dod.ikapp).rejects.toThrow();
    }
    const sista = starta({ batch: 13 });
    await sista.ikapp;
    await sista.stang();
    expect(await dump()).toEqual(facit);
  });

  it('follows after it has caught up, wakes listeners and tells how far it is', async () => {
    const projektor = starta();
    await projektor.ikapp;
    const vackt = Promise.withResolvers<void>();
    const sluta = projektor.onCommit(() => {
      if (projektor.lage().position !== '0') vackt.resolve();
    });
    await fyll(12);
    await vackt.promise;
    sluta();
    expect(projektor.lage()).toMatchObject({ ikapp: true, uppdaterad: expect.any(Date) });
    await projektor.stang();
  });

  it('I10 takes up where it was when the connection was lost around a commit', async () => {
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    await fyll(13);
    const hel = starta();
    await hel.ikapp;
    await hel.stang();
    const facit = await dump();
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    const lage = { skrivna: 0 };
    const skriv: Vydatabas['skriv'] = async (satser) => {
      lage.skrivna += 1;
      if (lage.skrivna % 9 === 4) throw new Error('Connection terminated unexpectedly');
      await db.skriv(satser);
      if (lage.skrivna % 9 === 8) throw new Error('Connection terminated unexpectedly');
    };
    const projektor = starta({ databas: { ...db, skriv }, batch: 40 });
    await projektor.ikapp;
    await projektor.stang();
    expect(await dump()).toEqual(facit);
  });

  it('I5 of two projectors on the same views the loser says that there is another, and the views are right', async () => {
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    const forst = starta();
    await forst.ikapp;
    await forst.stang();
    await fyll(14);
    const bada = [starta({ batch: 3 }), starta({ batch: 3 })];
    const slut = await Promise.race(bada.map(({ slut: en }) => en.catch((fel: Error) => fel.name)));
    expect(slut).toBe('AnnanProjektor');
    const ikapp = await Promise.allSettled(bada.map((en) => en.ikapp));
    await Promise.allSettled(bada.map((en) => en.stang()));
    const efterat = await dump();
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    const hel = starta();
    await hel.ikapp;
    await hel.stang();
    expect(ikapp.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(efterat).toEqual(await dump());
  });

  it('I5 condemns views that have lost a table or rows, so that the next start builds them anew', async () => {
    await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
    await fyll(15);
    for (const skada of ['DELETE FROM sammanstallning_arende', 'DROP TABLE min_ko']) {
      const hel = starta();
      await hel.ikapp;
      await hel.stang();
      await db.skriv([{ sql: skada, parametrar: [] }]);
      const underkanda: string[] = [];
      const underkann = async (): Promise<void> => {
        underkanda.push(skada);
        await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
      };
      const skadad = starta({ databas: { ...db, underkann } });
      const [forsta] = await store.readAll({ after: START, limit: 1 }).then(({ events }) => events);
      const meta = { v: 1, tid: '2026-01-09T00:00:00Z', aktor: { klient: 'a', huvudman: '20' }, kommando: skada };
      const handelse = { id: newId(), type: 'AvvikelseLankad', meta };
      const data = { huvudman: '20', typ: 'monster', till: 'annan' };
      await store.append(forsta?.stream ?? '', 'any', [{ ...handelse, data }]);
      await expect(skadad.slut).rejects.toThrow('byggs om');
      expect(underkanda).toEqual([skada]);
    }
    const botad = starta();
    await botad.ikapp;
    await botad.stang();
  });

  it('stops loudly at an event that no view knows', async () => {
    const meta = { v: 1, tid: '2026-01-01T00:00:00Z', aktor: { klient: 'a', huvudman: '20' }, kommando: 'k' };
    const id = '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142';
    await store.append('avvikelse-1', 'any', [{ id, type: 'AvvikelseSpadd', data: {}, meta }]);
    await expect(starta().slut).rejects.toThrow('AvvikelseSpadd');
  });
});
