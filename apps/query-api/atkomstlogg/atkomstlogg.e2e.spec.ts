import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import type { Atkomstrad } from '#libs/sekretess/atkomst/index.js';
import { A, B, F, skrivScen } from '../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
const V1 = '/avvikelse/v1';
let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`${V1}${vag}`).set('Authorization', `Bearer ${vem}-token`);
const loggen = async (huvudman: string): Promise<readonly Atkomstrad[]> =>
  (await nav.atkomst.las({ huvudman, limit: 100, offset: 0 })).rader;
/** What the requests of the body left behind, oldest first. */
const nya = async (huvudman: string, gor: () => Promise<unknown>): Promise<readonly Atkomstrad[]> => {
  const fore = new Set((await loggen(huvudman)).map(({ id }) => id));
  await gor();
  return (await loggen(huvudman)).filter(({ id }) => !fore.has(id)).toReversed();
};

/** Nothing of any case. */
const UTAN_INNEHALL = ['register.lasa', 'overenskommelse.lasa', 'drift.lasa'];

describe('I8 every reading', () => {
  it('leaves exactly one record, at every GET of the document that tells of anything', async () => {
    const { paths } = byggOpenapi(nav.app);
    const antal: Record<string, number> = {};
    for (const [vag, { get }] of Object.entries(paths)) {
      const handling: unknown = get === undefined ? undefined : Reflect.get(get, 'x-avvikelsenav-handling');
      if (typeof handling !== 'string' || UTAN_INNEHALL.includes(handling)) continue;
      const adress = vag.replaceAll(/\{\w+\}/g, A);
      const svar = { status: 0 };
      const poster = await nya('20', async () => {
        svar.status = (await request(nav.url).get(adress).set('Authorization', 'Bearer region-token')).status;
      });
      if ([200, 403, 404].includes(svar.status)) antal[`${svar.status} ${vag}`] = poster.length;
      expect(poster.every(({ utfall }) => (utfall === 'given') === (svar.status === 200))).toBe(true);
    }
    expect(Object.keys(antal).length).toBeGreaterThan(25);
    expect(Object.entries(antal).filter(([, en]) => en !== 1)).toEqual([]);
  });

  it('of one case: who, what, which fields, for what and on which ground; never what stood there', async () => {
    const [post] = await nya('20', () => hamta('region', `/avvikelser/${A}`).expect(200));
    expect(post).toMatchObject({
      vem: { klient: 'region', slag: 'maskin', huvudman: ['20'], verksamheter: '*' },
      handling: 'avvikelse.lasa',
      rutt: '/avvikelse/v1/avvikelser/:id',
      objekt: [{ slag: 'avvikelse', id: A, berorda: ['20', '2062'] }],
      grund: ['SAMMA_HUVUDMAN'],
      ...{ andamal: 'handlaggning', utfall: 'given', kanal: 'api', kod: null },
    });
    expect(post?.falt).toEqual(expect.arrayContaining(['innehall.rubrik', 'innehall.person']));
    expect(JSON.stringify(post)).not.toMatch(/Sjukresan|19121212|Avdelning/);
  });

  it('of a list: every case on the page, the names of the filters, and as a file', async () => {
    const poster = await nya('20', async () => {
      await hamta('region', '/avvikelser?kategori=transport&limit=50').expect(200);
      await hamta('region', '/avvikelser?format=csv').expect(200);
    });
    expect(poster.map(({ objekt }) => objekt.map(({ id }) => id).sort())).toEqual([[A, B].sort(), [A, B].sort()]);
    expect(poster.map(({ kanal }) => kanal)).toEqual(['api', 'export']);
    expect(poster[0]).toMatchObject({ sokning: ['kategori'] });
    expect(poster[1]?.falt).toContain('Rubrik');
  });

  it('by another huvudman: seen by those whose case it is, with its ground and without its client', async () => {
    const [hos] = await nya('20', () => hamta('mora', `/avvikelser/${B}`).expect(200));
    expect(hos).toMatchObject({ egen: false, vem: { klient: '', huvudman: ['2062'] }, objekt: [{ id: B }] });
    expect(hos?.grund).not.toContain('SAMMA_HUVUDMAN');
  });

  it('from the inbox, of what was sent there', async () => {
    const [post] = await nya('2062', () => hamta('mora', '/inkorg').expect(200));
    expect(post).toMatchObject({
      kanal: 'inkorg',
      andamal: 'systemoverforing',
      objekt: [{ slag: 'avvikelse', id: A }],
    });
    expect(F).not.toBe(A);
  });

  it('that was denied, of a case that is there and of one that is not', async () => {
    const saknas = A.replace(/^./, (tecken) => (tecken === '0' ? '1' : '0'));
    const poster = await nya('2029', async () => {
      await hamta('leksand', `/avvikelser/${A}`).expect(404);
      await hamta('leksand', `/avvikelser/${saknas}`).expect(404);
    });
    expect(poster.map(({ utfall, kod, falt }) => [utfall, kod, falt])).toEqual([
      ['nekad', 'AVVIKELSE_FINNS_EJ', []],
      ['nekad', 'AVVIKELSE_FINNS_EJ', []],
    ]);
    expect((await loggen('20')).some((en) => en.utfall === 'nekad' && en.vem.huvudman[0] === '2029')).toBe(true);
    const [avvisad] = await nya('20', () => hamta('koordinator-20', `/avvikelser/${A}`).expect(403));
    expect(avvisad).toMatchObject({ utfall: 'nekad', kod: 'BEHORIGHET_SAKNAS', handling: 'avvikelse.lasa' });
  });

  it('says what it is for from a closed list', async () => {
    const med = (andamal: string) => hamta('region', `/avvikelser/${A}`).set('Avvikelsenav-Andamal', andamal);
    const [post] = await nya('20', () => med('tillsyn').expect(200));
    expect(post?.andamal).toBe('tillsyn');
    const { body } = await med('nyfikenhet').expect(400);
    expect(body.kod).toBe('ANDAMAL_OKANT');
  });
});

describe('GET /atkomstlogg', () => {
  it('I8 shows who has read, in words, with filters and as a file; and is itself recorded', async () => {
    await hamta('mora', `/avvikelser/${B}`).expect(200);
    const [egen] = await nya('20', async () => {
      const { body } = await hamta('region', `/atkomstlogg?arende=${B}&handling=avvikelse.lasa&fran=2026-02-10`).expect(
        200,
      );
      expect(body.poster[0]).toMatchObject({
        egen: false,
        vem: { klient: null, huvudman: [{ kod: '2062', namn: 'Mora' }] },
      });
      expect(body.poster[0].text).toMatch(/^2026-02-10 11:00: Moras system läste avvikelsen .* Ändamål: handläggning/);
    });
    expect(egen).toMatchObject({ handling: 'atkomstlogg.lasa', andamal: 'loggranskning', objekt: [{ id: B }] });
    const csv = await hamta('region', '/atkomstlogg?format=csv').expect(200);
    expect(csv.text).toContain('Vad som hände');
    expect((await hamta('region', '/atkomstlogg?till=2026-02-09').expect(200)).body.poster).toEqual([]);
  });

  it('I4 is closed to who has no part in reviewing, and shows nothing of others', async () => {
    await hamta('mora-ledning', '/atkomstlogg').expect(403);
    await hamta('drift', '/atkomstlogg').expect(403);
    const { body } = await hamta('sundsvall', '/atkomstlogg').expect(200);
    expect(body.poster.every((post: { egen: boolean }) => post.egen)).toBe(true);
  });

  it('I8 draws rows to look at, and says why', async () => {
    const { body } = await hamta('region', '/atkomstlogg/stickprov?antal=3&seed=v6').expect(200);
    expect(body.poster).toHaveLength(3);
    expect(body.poster[0]).toMatchObject({ skal: ['slump'], skalText: 'Slumpvis vald.', post: { egen: true } });
    const igen = await hamta('region', '/atkomstlogg/stickprov?antal=3&seed=v6&till=2026-02-10').expect(200);
    expect(igen.body.poster).toHaveLength(3);
    await hamta('region', '/atkomstlogg/stickprov?antal=101').expect(400);
    const { body: okand } = await hamta('region', '/atkomstlogg?handling=lasa').expect(400);
    expect(okand.fel).toEqual([expect.objectContaining({ pekare: '/handling' })]);
  });
});
