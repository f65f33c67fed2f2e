import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { anEvent } from '../../event-store/conformance/fixtures.js';
import { openPostgresStore } from '../../event-store/postgres/index.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { oppnaDriftdatabas } from './drift/index.js';
import { oppnaVydatabas, type Vydatabas } from './index.js';

const ROLLER = [
  'migrering',
  'projector',
  'query_api',
  'processor',
  'router',
  'connector',
  'command_api',
  'drift',
  'standalone',
] as const;
type Roll = (typeof ROLLER)[number];
const NEKAT = { code: '42501' };

medDatabas('the roles of the database (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  /** Roles belong to the whole server: these have names of their own, not those of a nav that runs on it. */
  let prefix: string;
  let losenord: string;
  let vyer: Vydatabas;
  const alla = Object.fromEntries(ROLLER.map((roll) => [roll, undefined as pg.Client | undefined]));
  let sql: string;

  const som = (roll: Roll): string => {
    const url = new URL(databas.url);
    url.username = `${prefix}${roll}`;
    url.password = losenord;
    return url.href;
  };
  const kor = async (text: string): Promise<void> => {
    const klient = new pg.Client({ connectionString: databas.url });
    await klient.connect();
    await klient.query(text).finally(() => klient.end());
  };
  const fraga = async (roll: Roll, text: string): Promise<number | null> => {
    const klient = (alla[roll] ??= new pg.Client({ connectionString: som(roll) }));
    if (!klient.listenerCount('error')) await klient.on('error', () => undefined).connect();
    return (await klient.query(text)).rowCount;
  };

  beforeAll(async () => {
    databas = await nyProvdatabas();
    prefix = `${new URL(databas.url).pathname.slice(1)}_`;
    losenord = `${prefix}losen`;
    const fil = new URL('../../../deploy/database/roles.sql', import.meta.url);
    sql = readFileSync(fil, 'utf8').replaceAll('avvikelsenav_', prefix);
    await kor(sql);
    await kor(ROLLER.map((roll) => `ALTER ROLE ${prefix}${roll} PASSWORD '${losenord}'`).join(';'));
    await (await oppnaDriftdatabas(som('migrering'))).stang();
    const logg = await openPostgresStore({ connectionString: som('migrering') });
    await logg.append('prov-1', 'no-stream', [anEvent()]);
    await logg.close();
    vyer = await oppnaVydatabas({ profil: 'postgres', connectionString: som('projector'), schema: 'vyer' });
    await vyer.skriv([{ sql: 'CREATE TABLE frister AS SELECT 1 AS n', parametrar: [] }]);
    await kor(sql);
  });
  afterAll(async () => {
    await Promise.all(Object.values(alla).map((klient) => klient?.end()));
    await vyer.stang();
    await kor(ROLLER.map((roll) => `DROP OWNED BY ${prefix}${roll} CASCADE; DROP ROLE ${prefix}${roll}`).join(';'));
    await databas.slapp();
  });

  it('I6 let nobody change or remove an event, not even its owner, and only one append', async () => {
    for (const roll of ROLLER) {
      for (const text of [
        'UPDATE avvikelsenav.events SET data = data',
        'DELETE FROM avvikelsenav.events',
        'TRUNCATE avvikelsenav.events',
      ]) {
        await expect(fraga(roll, text)).rejects.toThrow(/immutable|permission denied/);
      }
    }
    const logg = await openPostgresStore({ connectionString: som('standalone') });
    expect(await logg.append('prov-2', 'no-stream', [anEvent()])).toMatchObject({ revision: 0 });
    await logg.close();
    for (const roll of ['connector', 'query_api', 'projector', 'command_api', 'processor', 'router'] as const) {
      await expect(fraga(roll, 'SELECT 1 FROM avvikelsenav.events')).rejects.toMatchObject(NEKAT);
    }
  });

  it('let query-api read the views and write nothing, also a view made anew beside them', async () => {
    expect(await fraga('query_api', 'SELECT n FROM vyer.frister')).toBe(1);
    for (const text of [
      'INSERT INTO vyer.frister VALUES (2)',
      'DROP TABLE vyer.frister',
      'CREATE TABLE vyer.min (n int)',
      'CREATE SCHEMA mitt',
      'SELECT 1 FROM drift.checkpoint',
    ]) {
      await expect(fraga('query_api', text)).rejects.toMatchObject(NEKAT);
    }
    await fraga('projector', 'CREATE SCHEMA vyer_ny');
    await fraga('projector', 'CREATE TABLE vyer_ny.ny AS SELECT 7 AS n');
    for (const roll of ['query_api', 'command_api'] as const) {
      expect(await fraga(roll, 'SELECT n FROM vyer_ny.ny')).toBe(1);
    }
    const db = await oppnaVydatabas({ profil: 'postgres', connectionString: som('query_api'), schema: 'vyer' });
    expect(await db.las('SELECT n FROM frister')).toEqual([{ n: 1 }]);
    await db.stang();
  });

  it('let command-api read the views, as a resend by selection does, order rebuilds of them and write nothing else', async () => {
    const bestall = `INSERT INTO vyer.vy_ombyggnad (namn, lage, orsak, begard) VALUES ('a', 'begard', 'begard', now())`;
    expect(await fraga('command_api', bestall)).toBe(1);
    expect(await fraga('projector', `DELETE FROM vyer.vy_ombyggnad WHERE namn = 'a'`)).toBe(1);
    expect(await fraga('command_api', 'SELECT n FROM vyer.frister')).toBe(1);
    for (const text of ['DELETE FROM vyer.vy_ombyggnad', 'INSERT INTO vyer.frister VALUES (2)', 'CREATE SCHEMA mitt']) {
      await expect(fraga('command_api', text)).rejects.toMatchObject(NEKAT);
    }
    await expect(fraga('query_api', bestall)).rejects.toMatchObject(NEKAT);
  });

  it('let command-api alone remember keys, in a table that it did not make', async () => {
    const drift = await oppnaDriftdatabas(som('command_api'));
    const ny = `INSERT INTO nyckel (kommando, fingeravtryck, pagar_till) VALUES (gen_random_uuid(), 'f', now())
      ON CONFLICT (kommando) DO UPDATE SET tid = now() WHERE nyckel.fingeravtryck = excluded.fingeravtryck`;
    await drift.skriv([{ sql: ny, parametrar: [], kraverRader: 1 }]);
    await drift.stang();
    expect(await fraga('command_api', 'UPDATE drift.nyckel SET ansprak = NULL')).toBe(1);
    expect(await fraga('command_api', 'DELETE FROM drift.nyckel')).toBe(1);
    for (const text of ['TRUNCATE drift.nyckel', 'SELECT 1 FROM drift.inkommet', 'SELECT drift.tilldela()']) {
      await expect(fraga('command_api', text)).rejects.toMatchObject(NEKAT);
    }
    for (const roll of ['query_api', 'processor', 'router', 'connector', 'standalone'] as const) {
      await expect(fraga(roll, 'SELECT 1 FROM drift.nyckel')).rejects.toMatchObject(NEKAT);
    }
  });

  it('let the connector have its inbox and its queue, and see neither views nor checkpoints', async () => {
    const drift = await oppnaDriftdatabas(som('connector'));
    const inkom = `INSERT INTO inkommet VALUES ('c', gen_random_uuid(), now())`;
    await drift.skriv([{ sql: inkom, parametrar: [] }]);
    await drift.stang();
    expect(await fraga('connector', 'SELECT id FROM drift.leveransko FOR UPDATE SKIP LOCKED')).toBe(0);
    for (const text of [
      'SELECT 1 FROM vyer.frister',
      'SELECT 1 FROM drift.checkpoint',
      'UPDATE drift.inkommet SET tid = now()',
      'DROP TABLE drift.leveransko',
      'CREATE TABLE drift.min (n int)',
    ]) {
      await expect(fraga('connector', text)).rejects.toMatchObject(NEKAT);
    }
  });

  it('let processor and router open what stands and move checkpoints; only the processor claims days', async () => {
    for (const roll of ['processor', 'router'] as const) {
      const drift = await oppnaDriftdatabas(som(roll));
      await drift.skriv([
        { sql: `INSERT INTO checkpoint VALUES ('${roll}', 1, gen_random_uuid())`, parametrar: [], kraverRader: 1 },
        { sql: `UPDATE checkpoint SET position = 2 WHERE namn = '${roll}'`, parametrar: [], kraverRader: 1 },
      ]);
      await drift.stang();
      await expect(fraga(roll, 'DROP TABLE drift.checkpoint')).rejects.toMatchObject(NEKAT);
      await expect(fraga(roll, 'SELECT 1 FROM drift.inkommet')).rejects.toMatchObject(NEKAT);
      await expect(fraga(roll, 'SELECT drift.tilldela()')).rejects.toMatchObject(NEKAT);
    }
    await expect(fraga('processor', 'DELETE FROM drift.checkpoint')).rejects.toMatchObject(NEKAT);
    expect(await fraga('router', `DELETE FROM drift.checkpoint WHERE namn = 'router'`)).toBe(1);
    expect(await fraga('processor', 'SELECT n FROM vyer.frister')).toBe(1);
    expect(await fraga('processor', 'DELETE FROM drift.fristansprak')).toBe(0);
    await expect(fraga('router', 'SELECT 1 FROM drift.fristansprak')).rejects.toMatchObject(NEKAT);
    await expect(fraga('router', 'SELECT 1 FROM vyer.frister')).rejects.toMatchObject(NEKAT);
  });

  it('let operations read what they look at by hand, and change none of it', async () => {
    for (const tabell of ['vyer.frister', 'drift.checkpoint', 'drift.leveransko', 'drift.fristansprak']) {
      await fraga('drift', `SELECT 1 FROM ${tabell}`);
      await expect(fraga('drift', `DELETE FROM ${tabell}`)).rejects.toMatchObject(NEKAT);
    }
    for (const text of ['SELECT 1 FROM drift.inkommet', 'SELECT 1 FROM avvikelsenav.events', 'CREATE SCHEMA mitt']) {
      await expect(fraga('drift', text)).rejects.toMatchObject(NEKAT);
    }
  });

  it('let command-api see neither a checkpoint nor the log, and a role that is none of them not even connect', async () => {
    expect(await fraga('command_api', 'SELECT 1')).toBe(1);
    for (const tabell of ['drift.checkpoint', 'avvikelsenav.head']) {
      await expect(fraga('command_api', `SELECT 1 FROM ${tabell}`)).rejects.toMatchObject(NEKAT);
    }
    await kor(`CREATE ROLE ${prefix}annan LOGIN PASSWORD '${losenord}'`);
    const annan = new pg.Client({ connectionString: som('annan' as Roll) });
    await expect(annan.connect()).rejects.toMatchObject(NEKAT);
    await kor(`DROP ROLE ${prefix}annan`);
  });

  it('let the postgres profile run as one role, which may not change the schema of the log', async () => {
    const db = await oppnaVydatabas({ profil: 'postgres', connectionString: som('standalone'), schema: 'vyer' });
    await db.skriv(
      ['DROP TABLE frister', 'CREATE TABLE frister AS SELECT 1 AS n'].map((s) => ({ sql: s, parametrar: [] })),
    );
    await db.stang();
    await expect(fraga('standalone', 'DROP TABLE avvikelsenav.events')).rejects.toMatchObject(NEKAT);
    await expect(fraga('standalone', 'ALTER TABLE avvikelsenav.events DISABLE TRIGGER ALL')).rejects.toMatchObject(
      NEKAT,
    );
    await expect(fraga('standalone', 'INSERT INTO avvikelsenav.migrations VALUES (9)')).rejects.toMatchObject(NEKAT);
  });

  it('take over what one role had made for all, as after a restore', async () => {
    await kor('ALTER TABLE avvikelsenav.head OWNER TO CURRENT_USER; ALTER TABLE vyer.frister OWNER TO CURRENT_USER');
    await kor(sql);
    const agare = `SELECT tablename, tableowner FROM pg_tables WHERE tablename IN ('head', 'frister') ORDER BY 1`;
    const klient = new pg.Client({ connectionString: databas.url });
    await klient.connect();
    const { rows } = await klient.query(agare);
    await klient.end();
    expect(rows).toEqual([
      { tablename: 'frister', tableowner: `${prefix}projector` },
      { tablename: 'head', tableowner: `${prefix}migrering` },
    ]);
  });
});
