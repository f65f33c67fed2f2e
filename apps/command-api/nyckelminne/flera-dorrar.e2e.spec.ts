import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { START, type EventStore } from '#libs/event-store/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { INGEN_TELEMETRI } from '#libs/platform/telemetri/index.js';
import {
  lasNyckel,
  lasRegister,
  oppnaHandelselogg,
  skapaInstallationsnycklar,
  type Tjanst,
} from '#libs/tjanst/index.js';
import { rapport } from '../../../test/acceptance/rapport.js';
import { startaEventstoredbProv, type EventstoredbProv } from '../../../test/support/eventstoredb/server.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { startaCommandApi } from '../tjanst.js';

/** How a server that is being started refuses a connection: an ErrorResponse with 57P03. */
const STARTAR = ((text: string): Buffer => {
  const langd = Buffer.alloc(4);
  langd.writeInt32BE(text.length + 4);
  return Buffer.concat([Buffer.from('E'), langd, Buffer.from(text)]);
})('SFATAL\0C57P03\0Mthe database system is starting up\0\0');

/** The way to a database that can be restarted. */
class Vag {
  private readonly kopplingar = new Set<Socket>();
  private borta = false;
  private readonly server = createServer((klient) => {
    klient.on('error', () => undefined);
    if (this.borta) return klient.end(STARTAR);
    const server = connect(Number(this.mal.port), this.mal.hostname).on('error', () => undefined);
    for (const en of [klient, server]) this.kopplingar.add(en);
    return klient.pipe(server).pipe(klient);
  });

  constructor(private readonly mal: URL) {}

  async oppna(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const adress = this.server.address();
    const genom = new URL(this.mal);
    genom.host = `127.0.0.1:${typeof adress === 'object' ? adress?.port : ''}`;
    return genom.href;
  }

  bryt(): void {
    this.borta = true;
    for (const en of this.kopplingar) en.destroy();
  }

  laka(): void {
    this.borta = false;
  }

  stang(): void {
    this.bryt();
    this.server.close();
  }
}

medDatabas('two command-api over EventStoreDB (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let server: EventstoredbProv;
  let vag: Vag;
  let store: EventStore;
  let data: string;
  let token: string;
  let dorrar: Tjanst[] = [];
  beforeAll(async () => {
    databas = await nyProvdatabas();
    server = await startaEventstoredbProv();
    vag = new Vag(new URL(databas.url));
    data = await mkdtemp(join(tmpdir(), 'avvikelsenav-nyckel-'));
    const nycklar = await skapaInstallationsnycklar(data, await lasRegister({ modeller: '' }));
    token = await lasNyckel(nycklar, '2029');
    const env = {
      PORT: '0',
      AVVIKELSENAV_LOGG: 'tyst',
      EVENTSTORE_URL: server.url,
      AVVIKELSENAV_KLIENTER: nycklar.klientfil,
      AVVIKELSENAV_HEMLIGHET_FIL: nycklar.hemlighetFil,
      AVVIKELSENAV_NYCKELRING_FIL: nycklar.nyckelring ?? '',
    };
    const vagar = [databas.url, await vag.oppna()];
    const konfigurationer = vagar.map((DATABASE_URL) => lasKonfiguration({ ...env, DATABASE_URL }, 'command-api'));
    dorrar = await Promise.all(konfigurationer.map((en) => startaCommandApi(en, tystLogg, INGEN_TELEMETRI)));
    store = await oppnaHandelselogg(
      lasKonfiguration({ ...env, DATABASE_URL: databas.url }, 'command-api'),
      () => undefined,
    );
  });
  afterAll(async () => {
    await store.close();
    await Promise.all(dorrar.map((dorr) => dorr.stoppa()));
    vag.stang();
    await server.stang();
    await databas.slapp();
    await rm(data, { recursive: true, force: true });
  });
  const rapportera = (dorr: number, nyckel: string, kropp: object): request.Test =>
    request(dorrar[dorr]?.url ?? '')
      .post('/avvikelse/v1/avvikelser')
      .set({ authorization: `Bearer ${token}`, 'idempotency-key': nyckel })
      .send(kropp);
  const arenden = async (): Promise<number> =>
    (await store.readAll({ after: START, limit: 1_000 })).events.filter(({ type }) => type === 'AvvikelseRapporterad')
      .length;

  it('I1 of one key for two cases at the same moment exactly one is carried out', async () => {
    const fore = await arenden();
    for (let omgang = 0; omgang < 20; omgang += 1) {
      const svar = await Promise.all(
        [0, 1].map((dorr) => rapportera(dorr, `n-${omgang}`, rapport(`A-${omgang}-${dorr}`))),
      );
      expect(svar.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      expect(svar.find(({ status }) => status === 422)?.body.kod).toBe('IDEMPOTENSNYCKEL_ATERANVAND');
    }
    expect((await arenden()) - fore).toBe(20);
  });

  it('a repeat gets its first answer through the other door; another case under its key does not', async () => {
    const forsta = await rapportera(0, 'igen', rapport('B-1')).expect(201);
    expect((await rapportera(1, 'igen', rapport('B-1')).expect(201)).body).toEqual(forsta.body);
    await rapportera(1, 'igen', rapport('B-2')).expect(422);
  });

  it('a body that was refused may be corrected under its key, through any door', async () => {
    await rapportera(0, 'rattas', rapport('C-1', { kategori: 'finns-inte' })).expect(400);
    await rapportera(1, 'rattas', rapport('C-1')).expect(201);
    await rapportera(0, 'rattas', rapport('C-2')).expect(422);
  });

  it('I1 nothing is written while PostgreSQL is away: 503 with Retry-After, then the same key again', async () => {
    const fore = await arenden();
    vag.bryt();
    const svar = await rapportera(1, 'borta', rapport('D-1'));
    expect([svar.status, svar.body.kod, svar.headers['retry-after']]).toEqual([503, 'LAGRET_SVARAR_INTE', '10']);
    expect(await arenden()).toBe(fore);
    vag.laka();
    await rapportera(1, 'borta', rapport('D-1')).expect(201);
  });
});
