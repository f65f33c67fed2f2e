import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { vymotorer } from '../../../test/support/vydatabaser.js';
import type { Vydatabas } from './index.js';
import { enITaget } from './ogonblick.js';

jest.setTimeout(60_000);
/** PostgreSQL where DATABASE_URL names a server, else PGlite. */
const oppnade = vymotorer('ogonblick_prov');

/** How many questions any connection to PostgreSQL was asked at most before it had answered. */
const raknaSamtidiga = (): { readonly slut: () => number } => {
  const vantar = new Map<unknown, number>();
  let mest = 0;
  const fraga: (this: pg.Client, ...fragor: unknown[]) => unknown = pg.Client.prototype.query;
  const spion = jest.spyOn(pg.Client.prototype, 'query');
  spion.mockImplementation(function (this: pg.Client, ...fragor: unknown[]) {
    const antal = (vantar.get(this) ?? 0) + 1;
    vantar.set(this, antal);
    mest = Math.max(mest, antal);
    const klar = (): void => void vantar.set(this, (vantar.get(this) ?? 1) - 1);
    const svar = fraga.apply(this, fragor);
    void Promise.resolve(svar).then(klar, klar);
    return svar;
  });
  return {
    slut: () => {
      spion.mockRestore();
      return mest;
    },
  };
};

it('one after another, in the order asked, whether or not one fails', async () => {
  const tur = enITaget();
  const handelser: string[] = [];
  const arbete = (namn: string) => async () => {
    handelser.push(`${namn} in`);
    await new Promise((klar) => setTimeout(klar, 1));
    handelser.push(`${namn} out`);
    if (namn === 'b') throw new Error('b');
    return namn;
  };
  const utfall = await Promise.allSettled(['a', 'b', 'c'].map((namn) => tur(arbete(namn))));
  expect(utfall.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(handelser).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

describe.each(oppnade)('one moment of %s', (_namn, oppna) => {
  let db: Vydatabas;
  const satt = (n: number) => db.skriv([{ sql: 'UPDATE t SET n = $1', parametrar: [n] }]);
  const las = (en: Vydatabas) => en.las<{ readonly n: number }>('SELECT n FROM t');

  beforeAll(async () => {
    db = await oppna();
    await db.skriv([
      { sql: 'DROP TABLE IF EXISTS t', parametrar: [] },
      { sql: 'CREATE TABLE t (n int)', parametrar: [] },
      { sql: 'INSERT INTO t VALUES (1)', parametrar: [] },
    ]);
  });
  afterAll(() => db.stang());

  it('says the same to the last question as to the first, whatever is written meanwhile', async () => {
    const { promise: skrivet, resolve } = Promise.withResolvers<Promise<void>>();
    const sett = await db.ogonblick(async (bild) => {
      const forst = await las(bild);
      resolve(satt(2));
      await new Promise((klar) => setTimeout(klar, 50));
      const typat = await bild.kysely
        .selectFrom<never>('t' as never)
        .selectAll()
        .execute();
      return [forst, await las(bild), typat];
    });
    expect(sett).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]]);
    await skrivet;
    expect(await las(db)).toEqual([{ n: 2 }]);
  });

  it('answers questions that are asked side by side one after another: a connection takes one at a time', async () => {
    const matt = raknaSamtidiga();
    const fragor = [0, 1, 2, 3].map((n) => `SELECT n + ${n} AS n FROM t`);
    const svar = await db.ogonblick((bild) => Promise.all(fragor.map((sql) => bild.las<{ readonly n: number }>(sql))));
    const forst = svar[0]?.[0]?.n ?? NaN;
    expect(svar).toEqual([0, 1, 2, 3].map((n) => [{ n: forst + n }]));
    expect(matt.slut()).toBeLessThanOrEqual(1);
    const delvis = db.ogonblick((bild) => Promise.all([bild.las('SELECT fel FROM t'), las(bild)]));
    await expect(delvis).rejects.toThrow('fel');
  });

  it('can only be read, one at a time, and lets go when its work fails', async () => {
    await expect(db.ogonblick((bild) => Promise.resolve().then(() => bild.skriv([])))).rejects.toThrow('not written');
    await expect(db.ogonblick(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const tva = await Promise.all([db.ogonblick(las), db.ogonblick((bild) => bild.ogonblick(las)), satt(3)]);
    expect(tva.slice(0, 2).every((rader) => Array.isArray(rader) && rader.length === 1)).toBe(true);
    expect(await las(db)).toEqual([{ n: 3 }]);
  });
});
