import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { oppnaVydatabas, type Vydatabas } from './index.js';

jest.setTimeout(60_000);
const connectionString = process.env['DATABASE_URL'];
const oppnade = [
  ['PGlite', () => oppnaVydatabas({ profil: 'embedded', katalog: null })],
  ...(connectionString === undefined
    ? []
    : [
        [
          'PostgreSQL',
          () => oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'ogonblick_prov' }),
        ] as const,
      ]),
] as const;

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

  it('can only be read, one at a time, and lets go when its work fails', async () => {
    await expect(db.ogonblick((bild) => Promise.resolve().then(() => bild.skriv([])))).rejects.toThrow('not written');
    await expect(db.ogonblick(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const tva = await Promise.all([db.ogonblick(las), db.ogonblick((bild) => bild.ogonblick(las)), satt(3)]);
    expect(tva.slice(0, 2).every((rader) => Array.isArray(rader) && rader.length === 1)).toBe(true);
    expect(await las(db)).toEqual([{ n: 3 }]);
  });
});
