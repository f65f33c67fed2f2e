import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oppnaVydatabas, VillkorBrutet } from './index.js';

jest.setTimeout(60_000);
const rot = mkdtempSync(join(tmpdir(), 'vydatabas-'));
afterAll(() => rmSync(rot, { recursive: true, force: true }));

describe('the database of the views', () => {
  it('keeps its rows between a clean close and the next open, and holds its folder meanwhile', async () => {
    const katalog = join(rot, 'kvar');
    const forsta = await oppnaVydatabas({ profil: 'embedded', katalog });
    await forsta.skriv([
      { sql: 'CREATE TABLE t (id text PRIMARY KEY, n int)', parametrar: [] },
      { sql: 'INSERT INTO t VALUES ($1, $2)', parametrar: ['a', 1], kraverRader: 1 },
    ]);
    await expect(oppnaVydatabas({ profil: 'embedded', katalog })).rejects.toThrow(String(process.pid));
    await forsta.stang();
    const andra = await oppnaVydatabas({ profil: 'embedded', katalog });
    expect(await andra.las('SELECT id, n FROM t')).toEqual([{ id: 'a', n: 1 }]);
    expect(andra.aterstalld).toBeNull();
    await andra.stang();
  });

  it('makes a new one from nothing where no other is named to copy, as at a first start', async () => {
    const katalog = join(rot, 'forsta-start');
    const pg = join(katalog, 'pg');
    mkdirSync(katalog);
    const trad = new Worker(new URL('./pglite-trad.ts', import.meta.url), { workerData: { katalog: pg }, env: {} });
    expect(await once(trad, 'message')).toEqual(['oppnad']);
    trad.postMessage('stang');
    await once(trad, 'exit');
    const db = await oppnaVydatabas({ profil: 'embedded', katalog });
    expect([db.aterstalld, await db.las('SELECT 1 AS en')]).toEqual([null, [{ en: 1 }]]);
    await db.stang();
  });

  it('undoes the whole transaction when a required row was not touched', async () => {
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    await db.skriv([{ sql: 'CREATE TABLE t (id text PRIMARY KEY)', parametrar: [] }]);
    const satser = [
      { sql: 'INSERT INTO t VALUES ($1)', parametrar: ['a'] },
      { sql: 'UPDATE t SET id = $1 WHERE id = $2', parametrar: ['x', 'finns inte'], kraverRader: 1 },
    ];
    await expect(db.skriv(satser)).rejects.toThrow(VillkorBrutet);
    expect(await db.las('SELECT * FROM t')).toEqual([]);
    await expect(db.las('SELECT * FROM finns_inte')).rejects.toMatchObject({ code: '42P01' });
    await db.stang();
    await expect(db.las('SELECT 1')).rejects.toThrow('closed');
  });

  it('empties a folder that cannot be opened, one that a reboot caught open, and one that was condemned', async () => {
    const katalog = join(rot, 'skadad');
    mkdirSync(join(katalog, 'pg'), { recursive: true });
    writeFileSync(join(katalog, 'pg', 'PG_VERSION'), '18\n');
    const skadad = await oppnaVydatabas({ profil: 'embedded', katalog });
    expect(skadad.aterstalld).toBe('KUNDE_INTE_OPPNAS');
    await skadad.stang();
    writeFileSync(join(katalog, 'las.json'), JSON.stringify({ pid: 1, boot: 'en tidigare', start: '1' }));
    const omstartad = await oppnaVydatabas({ profil: 'embedded', katalog });
    expect(omstartad.aterstalld).toBe('OREN_EFTER_OMSTART');
    await omstartad.underkann();
    expect(JSON.parse(readFileSync(join(katalog, 'las.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    await omstartad.stang();
    const underkand = await oppnaVydatabas({ profil: 'embedded', katalog });
    expect(underkand.aterstalld).toBe('UNDERKAND');
    await underkand.stang();
  });

  it('I10 tells once that its thread has died; a close is no death', async () => {
    const skickat = jest.spyOn(Worker.prototype, 'postMessage');
    const skal: string[] = [];
    const dod = Promise.withResolvers<void>();
    const vidHaveri = (fel: Error): void => {
      skal.push(fel.message);
      dod.resolve();
    };
    const lugn = await oppnaVydatabas({ profil: 'embedded', katalog: null, vidHaveri });
    await lugn.stang();
    expect(skal).toEqual([]);
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: null, vidHaveri });
    const trad = skickat.mock.contexts.at(-1);
    skickat.mockRestore();
    if (!(trad instanceof Worker)) throw new Error('no thread was asked');
    await trad.terminate();
    await dod.promise;
    await expect(db.las('SELECT 1')).rejects.toThrow('closed');
    await db.stang();
    expect(skal).toHaveLength(1);
  });
});
