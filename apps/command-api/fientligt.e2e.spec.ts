import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import request from 'supertest';
import { HANDLING } from '#libs/sekretess/http/index.js';
import { allaEndpoints } from '#libs/platform/http/endpoints.js';
import { startaTestdorr, TOKEN, type Testdorr } from './testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const AVVIKELSER = '/avvikelse/v1/avvikelser';
const AUTH = { authorization: `Bearer ${TOKEN.leksand}` };
const JSONTYP = { 'content-type': 'application/json' };

interface Angrepp {
  readonly metod?: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head' | 'options';
  readonly vag?: string;
  readonly rubriker?: Record<string, string>;
  readonly kropp?: string | Buffer;
}

const angrip = ({ metod = 'post', vag = AVVIKELSER, rubriker = JSONTYP, kropp }: Angrepp): request.Test => {
  const begaran = request(dorr.url)
    [metod](vag)
    .set({ ...AUTH, ...rubriker });
  return kropp === undefined ? begaran : begaran.serialize((varde: unknown) => varde as string).send(kropp);
};

const ANGREPP: readonly (readonly [string, Angrepp, number, string?])[] = [
  ['no body', {}, 400, 'VALIDERINGSFEL'],
  ['half JSON', { kropp: '{"rubrik":' }, 400, 'OGILTIG_JSON'],
  ['a JSON array', { kropp: '[1,2]' }, 400, 'VALIDERINGSFEL'],
  ['null', { kropp: 'null' }, 400, 'VALIDERINGSFEL'],
  ['doubled keys', { kropp: '{"rubrik":"a","rubrik":"b"}' }, 400, 'DUBBEL_NYCKEL'],
  ['__proto__', { kropp: '{"__proto__":{"admin":true}}' }, 400, 'OTILLATEN_NYCKEL'],
  ['constructor as a field', { kropp: '{"constructor":{"prototype":{}}}' }, 400, 'VALIDERINGSFEL'],
  ['a lone surrogate', { kropp: '{"rubrik":"\\ud800"}' }, 400, 'OGILTIGT_TECKEN'],
  ['a number beyond double', { kropp: '{"sannolikhet":1e999}' }, 400, 'OGILTIGT_TAL'],
  ['deep nesting', { kropp: '['.repeat(50_000) + ']'.repeat(50_000) }, 400],
  ['invalid UTF-8', { kropp: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, 'OGILTIG_JSON'],
  ['a body over the limit', { kropp: `{"rubrik":"${'a'.repeat(1_100_000)}"}` }, 413, 'FOR_STORT'],
  ['a million empty parts', { kropp: `{"berorda":[${'{},'.repeat(300_000)}{}]}` }, 400, 'VALIDERINGSFEL'],
  ['text/plain', { rubriker: { 'content-type': 'text/plain' }, kropp: 'hej' }, 415, 'INNEHALLSTYP_STODS_INTE'],
  [
    'XML with an entity',
    { rubriker: { 'content-type': 'application/xml' }, kropp: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
    415,
  ],
  ['a form', { rubriker: { 'content-type': 'application/x-www-form-urlencoded' }, kropp: 'a=1' }, 415],
  ['Latin 1', { rubriker: { 'content-type': 'application/json; charset=iso-8859-1' }, kropp: '{}' }, 415],
  ['gzip', { rubriker: { ...JSONTYP, 'content-encoding': 'gzip' }, kropp: '{}' }, 415, 'INNEHALLSKODNING_STODS_INTE'],
  ['an impossible content type', { rubriker: { 'content-type': ';;;' }, kropp: '{}' }, 415],
  ['a broken percent encoding', { metod: 'get', vag: '/avvikelse/v1/%E0%A4%A' }, 400],
  ['a broken encoding in an id', { vag: `${AVVIKELSER}/%ff/bedomningar`, kropp: '{}' }, 400],
  ['an endless id', { vag: `${AVVIKELSER}/${'a'.repeat(5_000)}/bedomningar`, kropp: '{}' }, 414],
  ['an unknown address', { metod: 'get', vag: '/finns/inte' }, 404, 'FINNS_INTE'],
  ['climbing the path', { metod: 'get', vag: '/avvikelse/v1/../../etc/passwd' }, 404],
  ['GET where there is only POST', { metod: 'get', vag: `${AVVIKELSER}/import` }, 405, 'METOD_STODS_INTE'],
  ['DELETE', { metod: 'delete' }, 405, 'METOD_STODS_INTE'],
  ['PATCH with a body', { metod: 'patch', kropp: '{}' }, 405, 'METOD_STODS_INTE'],
  ['OPTIONS', { metod: 'options' }, 204],
  ['HEAD', { metod: 'head', vag: '/health/live' }, 200],
  ['a doubled question', { vag: `${AVVIKELSER}/import?mappning=a&mappning=b`, kropp: '' }, 400],
  ['a nested question', { vag: `${AVVIKELSER}/import?mappning[$ne]=a`, kropp: '' }, 400],
  ['__proto__ in the question', { vag: `${AVVIKELSER}/import?__proto__[a]=1&mappning=x`, kropp: '' }, 400],
  ['a broken traceparent', { rubriker: { ...JSONTYP, traceparent: '00-000-zz' }, kropp: '{}' }, 400],
  ['no key at all', { rubriker: { ...JSONTYP, authorization: '' }, kropp: '{}' }, 401, 'INTE_INLOGGAD'],
  ['an endless key', { rubriker: { ...JSONTYP, authorization: `Bearer ${'a'.repeat(9_000)}` }, kropp: '{}' }, 401],
];

describe('I9 hostile input gives a problem in Swedish, never a 5xx', () => {
  it.each(ANGREPP.map(([namn, angrepp, status, kod]) => ({ namn, angrepp, status, kod })))('$namn', async (fall) => {
    const { angrepp, status, kod } = fall;
    const svar = await angrip(angrepp);
    expect(svar.status).toBe(status);
    if (kod !== undefined) expect(svar.body.kod).toBe(kod);
    if (status >= 400) {
      expect(svar.headers['content-type']).toContain('application/problem+json');
      expect(Object.keys(svar.body)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']));
    }
    expect(svar.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'hej hej\r\n\r\n', 400],
    ['two content lengths', 'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
  ])('%s', async (_namn, bytes, status) => {
    expect(await ratt(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('a request that breaks off leaves the service well', async () => {
    await ratt(
      `POST ${AVVIKELSER} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
        `Authorization: Bearer ${TOKEN.leksand}\r\nContent-Length: 100\r\n\r\n{"a"`,
      true,
    );
    expect((await request(dorr.url).get('/health/ready')).status).toBe(200);
  });
});

/** Sends bytes as they are and reads what comes until the other end closes. */
const ratt = (bytes: string, bryt = false): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const { hostname, port } = new URL(dorr.url);
  let text = '';
  const uttag = connect(Number(port), hostname, () => {
    uttag.write(bytes);
    if (bryt) uttag.destroySoon();
  });
  uttag.on('data', (del) => (text += del.toString('latin1')));
  uttag.on('close', () => resolve(text));
  uttag.on('error', reject);
  return promise;
};

describe('every endpoint', () => {
  it('declares its action, or that it is open', () => {
    const endpoints = allaEndpoints(dorr.app);
    expect(endpoints.length).toBeGreaterThan(20);
    const utan = endpoints.filter((en) => en.metadata(HANDLING) === undefined).map((en) => `${en.klass}.${en.namn}`);
    expect(utan).toEqual([]);
  });

  it('answers 401 without a key, unless it is open', async () => {
    const alla = dorr.rutter.alla().filter((rutt) => rutt.startsWith('POST '));
    const skyddade = alla.filter((rutt) => !rutt.startsWith('POST /sidor/'));
    expect(skyddade.length).toBeGreaterThan(19);
    for (const rutt of skyddade) {
      const vag = rutt.slice(5).replaceAll(/:[a-zA-Z]+/g, '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e');
      expect([rutt, (await request(dorr.url).post(vag).set(JSONTYP).send('{}')).status]).toEqual([rutt, 401]);
    }
  });

  it('takes a form of a page from our own pages alone', async () => {
    const former = dorr.rutter.alla().filter((rutt) => rutt.startsWith('POST /sidor/'));
    expect(former.length).toBeGreaterThan(1);
    for (const rutt of former) {
      const vag = rutt.slice(5).replaceAll(/:[a-zA-Z]+/g, 'bedomning');
      expect([rutt, (await request(dorr.url).post(vag).send('a=1')).status]).toEqual([rutt, 403]);
    }
  });

  it('continues the trace of the caller and sends security headers', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const svar = await request(dorr.url).get('/avvikelse/v1/api-info').set({ traceparent });
    expect(svar.headers['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(svar.headers['content-security-policy']).toContain("default-src 'none'");
    expect(svar.body.apiName).toBe('avvikelsenav');
  });

  it('stands in the OpenAPI document, which is open', async () => {
    const svar = await request(dorr.url).get('/avvikelse/v1/openapi.json');
    expect([svar.status, svar.body.openapi]).toEqual([200, '3.1.0']);
    expect(Object.keys(svar.body.paths)).toContain('/avvikelse/v1/avvikelser/{id}/bedomningar');
    expect((await request(dorr.url).get('/avvikelse/v1/docs')).text).toContain('swagger');
    expect((await request(dorr.url).get('/metrics')).text).toContain('avvikelsenav_http_sekunder');
  });
});
