import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Loggfakta } from '#libs/platform/logg.js';
import { AUDIENCE, Provutfardare } from '#libs/sekretess/testing/provutfardare.js';
import type { Nav } from '../../apps/standalone/nav.js';
import { startaSamladTestapp, type Testapp } from '../support/testapp.js';
import { kommandorad } from './kommandorad.js';

const rader: string[] = [];
const skriv = (handelse: string, fakta: Loggfakta = {}): void => void rader.push(JSON.stringify([handelse, fakta]));

/** A huvudman's own issuer, on this machine. */
const egen = createServer((begaran, svar) => {
  void prov.hamta(`${prov.issuer}${begaran.url}`).then((json) => svar.end(JSON.stringify(json)));
});
let prov: Provutfardare;
let mapp: string;

const CERT = readFileSync(new URL('../support/klientcert.pem', import.meta.url), 'utf8');
/** `openssl x509 -in test/support/klientcert.pem -outform DER | openssl dgst -sha256 -binary | base64`, in the URL's alphabet. */
const AVTRYCK = 'MKY1-Z5MwrujoTMoIXoJ1kzZ_-AbP9rRbiuR86sFypw';

const identitetsfil = (issuer: string): string => `
utfardare:
  - issuer: ${issuer}
    audience: ${AUDIENCE}
    foretrader: ['2062']
    roller: { MAS: mas }
    maskiner:
      - { id: mora-bundet, clientId: bundet, huvudman: ['2062'], roller: [rapportorssystem], kravCertifikat: true }
`;

let app: Testapp & { readonly nav: Nav };
let utfardare: string;
beforeAll(async () => {
  await once(egen.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(egen.address() as AddressInfo).port}`;
  prov = await Provutfardare.ny(() => Math.floor(Date.now() / 1_000), 'ES256', issuer);
  mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-identitet-'));
  await writeFile(join(mapp, 'identitet.yaml'), identitetsfil(issuer));
  const env = {
    AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja',
    AVVIKELSENAV_UTVECKLINGSPORT: '0',
    AVVIKELSENAV_IDENTITET: join(mapp, 'identitet.yaml'),
    AVVIKELSENAV_KLIENTCERT_RUBRIK: 'X-Client-Cert',
  };
  app = await startaSamladTestapp({ env, logg: { fel: skriv, varning: skriv, info: skriv } });
  utfardare = app.nav.utveckling?.url ?? '';
});
afterAll(async () => {
  await app.stang();
  egen.close();
  await rm(mapp, { recursive: true });
});

const person = async (id: string): Promise<string> => {
  const { kod, ut } = await kommandorad(app)('logga-in', '--person', id, '--utfardare', utfardare);
  if (kod !== 0) throw new Error(`no token for ${id}`);
  return ut;
};
const maskin = async (kod: string): Promise<string> => {
  const authorization = `Basic ${Buffer.from(`system-${kod}:endast-utveckling`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const svar = await fetch(`${utfardare}/token`, { method: 'POST', body, headers: { authorization } });
  return ((await svar.json()) as { access_token: string }).access_token;
};
const hamta = (vag: string, token?: string, rubriker: Readonly<Record<string, string>> = {}): request.Test =>
  request(app.server)
    .get(`/avvikelse/v1${vag}`)
    .set({ ...(token !== undefined && { authorization: `Bearer ${token}` }), ...rubriker });

describe('people and machines log in', () => {
  it('a person by its token, beside the keys', async () => {
    await hamta('/huvudman', await person('mas-2062')).expect(200);
    await hamta('/huvudman', await app.token('2062')).expect(200);
  });

  it('a person does what its role may, and nothing more: 403', async () => {
    const token = await person('systemadministrator-2062');
    const { body, headers } = await hamta('/avvikelser', token).expect(403);
    expect(body.kod).toBe('BEHORIGHET_SAKNAS');
    expect(headers['www-authenticate']).toContain('insufficient_scope');
  });

  it('I4 a machine speaks for the huvudman of its credential, whatever the request says', async () => {
    const token = await maskin('2062');
    await hamta('/avvikelser', token).expect(200);
    await hamta('/avvikelser', token, { 'avvikelsenav-huvudman': '2062' }).expect(200);
    const { body } = await hamta('/avvikelser', token, { 'avvikelsenav-huvudman': '2029' }).expect(403);
    expect(body.kod).toBe('HUVUDMAN_EJ_TILLATEN');
  });

  it('a token that was touched is refused, without saying why: 401', async () => {
    const token = await person('mas-2062');
    const { body, headers } = await hamta('/huvudman', `${token.slice(0, -4)}AAAA`).expect(401);
    expect(body).toMatchObject({ kod: 'TOKEN_OGILTIG', status: 401 });
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('a token in the address is not looked at', async () => {
    const token = await person('mas-2062');
    const { body } = await hamta(`/huvudman?access_token=${token}`).expect(401);
    expect(body.kod).toBe('INTE_INLOGGAD');
  });

  it('I11 nothing of a token stands in the log', async () => {
    const token = await person('mas-2062');
    await hamta('/avvikelser', token);
    await hamta('/avvikelser', `${token.slice(0, -4)}AAAA`);
    for (const del of token.split('.')) expect(rader.join()).not.toContain(del);
    expect(rader.join()).not.toContain('mas-2062');
  });

  it('the command line says in Swedish that there is no such person, or no such login', async () => {
    const cli = kommandorad(app);
    expect(await cli('logga-in', '--person', 'kung-2062', '--utfardare', utfardare)).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('ingen demoperson kung-2062'),
    });
    expect(await cli('logga-in', '--person', 'mas-2062', '--utfardare', 'http://127.0.0.1:1')).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('AVVIKELSENAV_UTVECKLINGSINLOGGNING=ja'),
    });
    expect((await cli('logga-in', '--person', 'mas-2062', '--utfardare', '::')).fel).toContain('kan inte tolkas');
  });
});

describe('a huvudman’s own issuer', () => {
  it('is believed for its own huvudman, and for no other (I4)', async () => {
    await hamta('/huvudman', await prov.token()).expect(200);
    await hamta('/huvudman', await prov.token({ roles: ['Okänd'] })).expect(403);
    const annans = new Provutfardare(prov.nu, prov.issuer);
    await annans.bytNyckel('k1');
    expect((await hamta('/huvudman', await annans.token()).expect(401)).body.kod).toBe('TOKEN_OGILTIG');
  });

  it('ended is told, so that one logs in again', async () => {
    const token = await prov.token({ iat: prov.nu() - 900, exp: prov.nu() - 60 });
    expect((await hamta('/huvudman', token).expect(401)).body.kod).toBe('TOKEN_UTGANGEN');
  });

  it('a machine’s token opens with its certificate from the TLS front, and without it nothing (RFC 8705)', async () => {
    const token = await prov.token({ client_id: 'bundet', sub: 'bundet', cnf: { 'x5t#S256': AVTRYCK } });
    await hamta('/avvikelser', token, { 'x-client-cert': encodeURIComponent(CERT) }).expect(200);
    await hamta('/avvikelser', token).expect(401);
    await hamta('/avvikelser', token, { 'client-cert': encodeURIComponent(CERT) }).expect(401);
    const annat = CERT.replace('MIIBkzCCATmgAwIBAgIUfw', 'MIIBkzCCATmgAwIBAgIUfx');
    await hamta('/avvikelser', token, { 'x-client-cert': encodeURIComponent(annat) }).expect(401);
  });
});
