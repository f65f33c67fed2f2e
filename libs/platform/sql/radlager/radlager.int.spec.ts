import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { medDatabas } from '../../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../../test/support/provdatabas.js';
import { oppnaRadlager, RadlagerFullt, RadlagerOtillgangligt, RadlagerStangt, VillkorBrutet } from './index.js';
import type { Radlager, Radlagerval, Radmigrering } from './index.js';

const MIGRERINGAR: readonly Radmigrering[] = [
  {
    sqlite: 'CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER NOT NULL CHECK (n >= 0), b BLOB, j INTEGER) STRICT',
    postgres: 'CREATE TABLE t (id text COLLATE "C" PRIMARY KEY, n integer NOT NULL CHECK (n >= 0), b bytea, j boolean)',
  },
  'CREATE TABLE u (id text PRIMARY KEY); CREATE INDEX u_id ON u (id)',
];
const LAGG = 'INSERT INTO t (id, n) VALUES ($1, $2)';

interface Prov {
  readonly val: (extra?: { readonly koMax: number }) => Radlagerval;
  /** False: the next opening meets an empty store. */
  readonly durabel: boolean;
}

const svit = (prov: () => Prov): void => {
  const oppna: Radlager[] = [];
  const oppnat = async (extra?: { readonly koMax: number }): Promise<Radlager> => {
    const lager = await oppnaRadlager(prov().val(extra), MIGRERINGAR);
    oppna.push(lager);
    await lager.skriv([{ sql: 'DELETE FROM t' }]);
    return lager;
  };
  const ider = async (lager: Radlager): Promise<readonly string[]> =>
    (await lager.las<{ id: string }>('SELECT id FROM t ORDER BY id')).map(({ id }) => id);
  afterEach(async () => {
    await Promise.all(oppna.splice(0).map((lager) => lager.stang()));
  });

  it('keeps text, numbers, bytes, null and truth, with parameters in any order and more than once', async () => {
    const lager = await oppnat();
    const sql = 'INSERT INTO t (n, id, b, j) VALUES ($2, $1, $3, $4)';
    await lager.skriv([{ sql, parametrar: ['å', 7, new Uint8Array([0, 255]), true] }]);
    await lager.skriv([{ sql, parametrar: ['b', 8, null, null] }]);
    const rader = await lager.las<{ id: string; n: number; b: Uint8Array | null; j: unknown }>(
      `SELECT id, n, b, j, '$1 "=' AS citat FROM t WHERE id = $1 OR (n = $2 AND id <> $1) ORDER BY n`,
      ['å', 8],
    );
    expect(rader.map(({ id, n, b, j }) => [id, n, b && [...b], j && Boolean(j)])).toEqual([
      ['å', 7, [0, 255], true],
      ['b', 8, null, null],
    ]);
    expect(rader[0]).toMatchObject({ citat: '$1 "=' });
  });

  it('takes lists for = ANY, also an empty one', async () => {
    const lager = await oppnat();
    await lager.skriv(['a', 'b', 'c'].map((id) => ({ sql: LAGG, parametrar: [id, 1] })));
    const bland = (lista: readonly string[]) => lager.las('SELECT id FROM t WHERE id = ANY($1) ORDER BY id', [lista]);
    expect(await bland(['a', 'c', 'x'])).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(await bland([])).toEqual([]);
  });

  it('writes a set whole or not at all, and tells which statement did not touch its rows', async () => {
    const lager = await oppnat();
    const flytta = { sql: 'UPDATE t SET n = 2 WHERE id = $1', kraverRader: 1 };
    const brutet = lager.skriv([
      { sql: LAGG, parametrar: ['a', 1] },
      { ...flytta, parametrar: ['saknas'] },
    ]);
    await expect(brutet).rejects.toEqual(new VillkorBrutet(1));
    await expect(
      lager.skriv([
        { sql: LAGG, parametrar: ['b', 1] },
        { sql: LAGG, parametrar: ['b', 1] },
      ]),
    ).rejects.toThrow(/unique/i);
    expect(await ider(lager)).toEqual([]);
    await lager.skriv([
      { sql: LAGG, parametrar: ['c', 1] },
      { ...flytta, parametrar: ['c'] },
    ]);
    expect(await ider(lager)).toEqual(['c']);
  });

  it('gives callers of the same moment each an outcome of its own', async () => {
    const lager = await oppnat();
    const utfall = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) => lager.skriv([{ sql: LAGG, parametrar: [`i${n}`, n % 3 === 0 ? -1 : n] }])),
    );
    expect(utfall.map(({ status }) => status)).toEqual(
      Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')),
    );
    expect(await ider(lager)).toHaveLength(40);
  });

  it('refuses what does not fit in its queue, and writes the rest', async () => {
    const lager = await oppnat({ koMax: 3 });
    const utfall = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) => lager.skriv([{ sql: LAGG, parametrar: [`i${n}`, n] }])),
    );
    const nekade = utfall.filter((en) => en.status === 'rejected' && en.reason instanceof RadlagerFullt);
    expect(nekade).toHaveLength(3);
    expect(await ider(lager)).toEqual(['i0', 'i1', 'i2']);
  });

  it('is durable when acknowledged: another opening sees it, and migrates nothing twice', async () => {
    const lager = await oppnat();
    await lager.skriv([{ sql: LAGG, parametrar: ['kvar', 1] }]);
    if (!prov().durabel) return;
    const annan = await oppnaRadlager(prov().val(), MIGRERINGAR);
    oppna.push(annan);
    expect(await ider(annan)).toEqual(['kvar']);
  });

  it('finishes what it accepted when closed, and refuses from then on', async () => {
    const lager = await oppnat();
    const skrivs = lager.skriv([{ sql: LAGG, parametrar: ['sist', 1] }]);
    await Promise.all([skrivs, lager.stang()]);
    await expect(lager.las('SELECT 1')).rejects.toThrow(RadlagerStangt);
    await expect(lager.skriv([{ sql: LAGG, parametrar: ['x', 1] }])).rejects.toThrow(RadlagerStangt);
  });

  it('refuses a store of a newer program', async () => {
    await oppnat();
    if (prov().durabel) await expect(oppnaRadlager(prov().val(), [])).rejects.toThrow('schema version 2');
  });

  it('empties its files of what was deleted, or asks the server to', async () => {
    const lager = await oppnat();
    await lager.skriv([{ sql: LAGG, parametrar: ['bort', 1] }]);
    await lager.skriv([{ sql: 'DELETE FROM t' }]);
    await lager.utplana(['t']);
    expect(await ider(lager)).toEqual([]);
  });
};

const rot = mkdtempSync(join(tmpdir(), 'radlager-'));
afterAll(() => rmSync(rot, { recursive: true, force: true }));
const fil = join(rot, 'ny', 'rader.sqlite');

describe('rows in memory', () => svit(() => ({ durabel: false, val: (extra) => ({ fil: ':memory:', ...extra }) })));
describe('rows in a SQLite file', () => svit(() => ({ durabel: true, val: (extra) => ({ fil, ...extra }) })));

medDatabas('rows in PostgreSQL (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());
  svit(() => ({
    durabel: true,
    val: (extra) => ({ connectionString: databas.url, schema: 'rader', ...extra }),
  }));

  it('is made once, however many open it at the same time', async () => {
    const val = { connectionString: databas.url, schema: 'samtidigt' };
    const alla = await Promise.all(Array.from({ length: 6 }, () => oppnaRadlager(val, MIGRERINGAR)));
    await Promise.all(alla.map((lager) => lager.stang()));
  });

  it('I10 says that the way to the server is lost', async () => {
    const lager = await oppnaRadlager({ connectionString: databas.url, schema: 'rader' }, MIGRERINGAR);
    const brutet = lager.skriv([{ sql: 'SELECT pg_terminate_backend(pg_backend_pid())' }]);
    await expect(brutet).rejects.toThrow(RadlagerOtillgangligt);
    await lager.skriv([{ sql: LAGG, parametrar: ['efter', 1] }]);
    await lager.stang();
  });
});

describe('the SQLite file', () => {
  const utanSpar = async (mapp: string, gor: (lager: Radlager) => Promise<void>): Promise<boolean> => {
    const lager = await oppnaRadlager({ fil: join(rot, mapp, 'r.sqlite') }, MIGRERINGAR);
    await lager.skriv([{ sql: LAGG, parametrar: ['KANARIEFAGEL', 1] }]);
    await lager.skriv([{ sql: 'DELETE FROM t' }]);
    await gor(lager);
    const spar = readdirSync(join(rot, mapp)).some((namn) =>
      readFileSync(join(rot, mapp, namn)).includes('KANARIEFAGEL'),
    );
    await lager.stang();
    return !spar;
  };

  it('I7 holds no trace of a deleted row once it is emptied of it', async () => {
    expect(await utanSpar('spar', () => Promise.resolve())).toBe(false);
    expect(await utanSpar('inget-spar', (lager) => lager.utplana(['t']))).toBe(true);
  });

  it('is readable by its owner alone, side files as well', async () => {
    const mapp = join(rot, 'egen');
    const lager = await oppnaRadlager({ fil: join(mapp, 'r.sqlite') }, MIGRERINGAR);
    await lager.skriv([{ sql: LAGG, parametrar: ['a', 1] }]);
    expect(readdirSync(mapp).map((namn) => [namn, statSync(join(mapp, namn)).mode & 0o777])).toEqual([
      ['r.sqlite', 0o600],
      ['r.sqlite-shm', 0o600],
      ['r.sqlite-wal', 0o600],
    ]);
    await lager.stang();
  });

  it('refuses a file that is not ours, and a folder where none can be made', async () => {
    const annans = join(rot, 'annans.sqlite');
    const db = new DatabaseSync(annans);
    db.exec('CREATE TABLE annat (x)');
    db.close();
    await expect(oppnaRadlager({ fil: annans }, MIGRERINGAR)).rejects.toThrow('not a store of this program');
    await expect(oppnaRadlager({ fil: join(annans, 'under', 'r.sqlite') }, MIGRERINGAR)).rejects.toThrow();
  });

  it('I10 tells once that its writer has died, and refuses from then on', async () => {
    const skickat = jest.spyOn(Worker.prototype, 'postMessage');
    const skal: unknown[] = [];
    const dod = Promise.withResolvers<void>();
    const vidHaveri = (fel: unknown): void => {
      skal.push(fel);
      dod.resolve();
    };
    const lager = await oppnaRadlager({ fil: join(rot, 'dod', 'r.sqlite'), vidHaveri }, MIGRERINGAR);
    await lager.skriv([{ sql: LAGG, parametrar: ['a', 1] }]);
    const trad = skickat.mock.contexts.at(-1);
    skickat.mockRestore();
    if (!(trad instanceof Worker)) throw new Error('no thread was asked');
    await trad.terminate();
    await dod.promise;
    await expect(lager.skriv([{ sql: LAGG, parametrar: ['b', 1] }])).rejects.toThrow(RadlagerOtillgangligt);
    await lager.stang();
    expect(skal).toHaveLength(1);
  });
});
