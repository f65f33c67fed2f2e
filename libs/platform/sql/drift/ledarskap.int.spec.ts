import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { medDatabas } from '../../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../../test/support/provdatabas.js';
import { ledarskap, type Ledarskap, type Ledartjanst } from './index.js';

/** Sooner than the next pulse: the end of a connection is heard of by itself. */
const BRUTET_MS_MAX = 2_500;
const TYST_MS_MAX = 15_000;

/** A way to the database that can fall silent without ending, as when the machine in between is gone. */
const tystbarVag = async (url: string) => {
  const mal = new URL(url);
  const vagar = new Set<Socket>();
  let tyst = false;
  const vag = createServer((klient) => {
    const server = connect(Number(mal.port), mal.hostname);
    for (const [fran, till] of [
      [klient, server],
      [server, klient],
    ] as const) {
      vagar.add(fran);
      fran.on('data', (bit) => tyst || till.write(bit));
      fran.on('error', () => undefined);
      fran.on('close', () => till.destroy());
    }
  });
  vag.listen(0, '127.0.0.1');
  await once(vag, 'listening');
  const genom = new URL(url);
  const adress = vag.address();
  genom.hostname = '127.0.0.1';
  genom.port = String(typeof adress === 'object' ? adress?.port : '');
  return {
    url: genom.href,
    tystna: () => (tyst = true),
    stang: () => {
      for (const en of vagar) en.destroy();
      vag.close();
    },
  };
};

medDatabas('who leads a service (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let annan: Provdatabas;
  const valda: Ledarskap[] = [];
  beforeAll(async () => {
    databas = await nyProvdatabas();
    annan = await nyProvdatabas();
  });
  afterEach(async () => {
    for (const vald of valda.splice(0)) await vald.slapp();
  });
  afterAll(async () => {
    await databas.slapp();
    await annan.slapp();
  });
  const blir = async (namn: Ledartjanst, url = databas.url): Promise<Ledarskap> => {
    const vald = await ledarskap(url, namn, AbortSignal.timeout(30_000));
    if (vald === null) throw new Error('nobody was elected in time');
    valda.push(vald);
    return vald;
  };
  /** Breaks the connections of one kind, as a restart of the server does; returns how many. */
  const bryt = async (namn: Ledartjanst): Promise<number> => {
    const klient = new pg.Client({ connectionString: databas.url });
    await klient.connect();
    const { rowCount } = await klient.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name LIKE 'avvikelsenav ' || $1 || ' pid %' AND datname = current_database()`,
      [namn],
    );
    await klient.end();
    return rowCount ?? 0;
  };

  it('I3 is one at a time: the second waits until the first lets go', async () => {
    const forsta = await blir('router');
    const avvisad = await ledarskap(databas.url, 'router', AbortSignal.timeout(1_500));
    expect(avvisad).toBeNull();
    const andra = blir('router');
    await forsta.slapp();
    expect(forsta.forlorat.aborted).toBe(false);
    expect((await andra).forlorat.aborted).toBe(false);
  });

  it('is another question for another service, and in another database', async () => {
    await blir('router');
    await blir('projector');
    await blir('router', annan.url);
    expect(valda.map(({ forlorat }) => forlorat.aborted)).toEqual([false, false, false]);
  });

  it('I10 tells the leader that its connection broke, and one that waited on leads', async () => {
    const forsta = await blir('processor');
    const brutet = once(forsta.forlorat, 'abort', { signal: AbortSignal.timeout(BRUTET_MS_MAX) });
    const vantar = blir('processor');
    expect(await bryt('processor')).toBeGreaterThan(0);
    await brutet;
    const andra = await vantar;
    expect(andra.forlorat.aborted).toBe(false);
    await forsta.slapp();
    expect(await ledarskap(databas.url, 'processor', AbortSignal.timeout(1_000))).toBeNull();
  });

  it('I10 counts itself out when the server has gone silent, sooner than the server gives the lock away', async () => {
    const vag = await tystbarVag(databas.url);
    const vald = await blir('projector', vag.url);
    vag.tystna();
    await once(vald.forlorat, 'abort', { signal: AbortSignal.timeout(TYST_MS_MAX) });
    vag.stang();
    await blir('projector');
  });

  it('gives no answer when it was called off first, and says at once that a door is closed to it', async () => {
    expect(await ledarskap(databas.url, 'router', AbortSignal.abort())).toBeNull();
    const okand = new URL(databas.url);
    okand.pathname = '/finns_inte';
    await expect(ledarskap(okand.href, 'router', AbortSignal.timeout(10_000))).rejects.toMatchObject({ code: '3D000' });
  });
});
