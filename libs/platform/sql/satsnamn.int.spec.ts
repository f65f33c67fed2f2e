import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { oppnaVydatabas, type Vydatabas } from './index.js';

medDatabas('statements on a server (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let db: Vydatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
    db = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    await gor('CREATE TABLE t (id text, n int)', `INSERT INTO t VALUES ('a', 1)`);
  });
  afterAll(async () => {
    await db.stang();
    await databas.slapp();
  });
  const gor = (...satser: readonly string[]): Promise<void> => db.skriv(satser.map((sql) => ({ sql, parametrar: [] })));
  const forberedda = () =>
    db.las<{ antal: number }>('SELECT count(*)::int AS antal FROM pg_prepared_statements').then(([rad]) => rad?.antal);

  it('are prepared once a text, but not without parameters', async () => {
    for (const id of ['a', 'b', 'c']) await db.las('SELECT n FROM t WHERE id = $1', [id]);
    for (const n of [1, 2]) await db.skriv([{ sql: 'UPDATE t SET n = $1', parametrar: [n] }]);
    expect(await forberedda()).toBe(2);
  });

  it('are prepared up to a limit, and go on unprepared', async () => {
    for (let nr = 1; nr <= 250; nr += 1) {
      expect(await db.las(`SELECT ${nr} AS nr FROM t WHERE id = $1`, ['a'])).toEqual([{ nr }]);
    }
    expect(await forberedda()).toBe(200);
  });
});

medDatabas('a prepared statement whose table was made anew (needs DATABASE_URL)', () => {
  it('I5 sees the new columns, and the table of another schema that took its name', async () => {
    const databas = await nyProvdatabas();
    const db = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    const gor = (...satser: readonly string[]): Promise<void> =>
      db.skriv(satser.map((sql) => ({ sql, parametrar: [] })));
    const alla = () => db.las('SELECT * FROM t WHERE id = $1', ['a']);
    await gor('CREATE TABLE t (id text)', `INSERT INTO t VALUES ('a')`);
    expect(await alla()).toEqual([{ id: 'a' }]);
    await gor('DROP TABLE t', 'CREATE TABLE t (id text, n int)', `INSERT INTO t VALUES ('a', 1)`);
    expect(await alla()).toEqual([{ id: 'a', n: 1 }]);
    const bara = () => db.las('SELECT n FROM t WHERE id = $1', ['a']);
    expect(await bara()).toEqual([{ n: 1 }]);
    await gor('CREATE SCHEMA gron', 'CREATE TABLE gron.t (id text, n int)', `INSERT INTO gron.t VALUES ('a', 2)`);
    await gor('ALTER SCHEMA vyer RENAME TO bla', 'ALTER SCHEMA gron RENAME TO vyer', 'DROP SCHEMA bla CASCADE');
    expect(await bara()).toEqual([{ n: 2 }]);
    await db.stang();
    await databas.slapp();
  });
});

medDatabas('the schema of the views (needs DATABASE_URL)', () => {
  it('is made once, however many services start at the same time', async () => {
    const databas = await nyProvdatabas();
    const val = { profil: 'postgres', connectionString: databas.url, schema: 'vyer' } as const;
    const alla = await Promise.all(Array.from({ length: 8 }, () => oppnaVydatabas(val)));
    await Promise.all(alla.map((db) => db.stang()));
    await databas.slapp();
  });
});
