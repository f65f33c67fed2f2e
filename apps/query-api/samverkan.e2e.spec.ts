import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { nyAjv } from '#libs/platform/http/dto.js';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import {
  FRAGA,
  GRUPP,
  LINJEFRAGA,
  MANDAT_22,
  MANDAT_2281,
  skrivLinjefraga,
  skrivSamverkan,
  TVIST,
} from './testing/scen-samverkan.js';
import { startaTestfragor, type Testfragor } from './testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivSamverkan(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);
const PARTER = ['vasternorrland', 'sundsvall'];

describe('GET /eskaleringar/{id}', () => {
  const eskalering = `/eskaleringar/${FRAGA}`;

  it('B3 shows each huvudman’s place on its own ladder, and the samverkansnivå, with how long', async () => {
    const { body, headers } = await hamta('sundsvall', eskalering).expect(200);
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({ status: 'pagaende', rubrik: 'Vem tar abstinensen?', arende: { slag: 'fraga' } });
    expect(body.parter).toHaveLength(2);
    expect(body.parter[1]).toMatchObject({
      huvudman: { kod: '2281', namn: 'Sundsvall' },
      niva: { id: 'ledningsniva', namn: 'Närmast övergripande ledningsnivå' },
      ...{ sedan: '2026-01-13T09:00:00.000Z', dagar: 28, forsenad: false },
    });
    expect(body.parter[1].linje.map((steg: { natt: boolean; star: boolean }) => [steg.natt, steg.star])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(body.samverkan).toMatchObject({
      niva: { id: 'lokal-samverkansgrupp' },
      arena: { id: GRUPP, namn: 'Lokal grupp' },
      ...{ slag: 'lokal', dagar: 21, svarSenast: '2026-02-03', forsenad: true },
    });
    const vistelser = body.vistelser.map((en: { niva: { id: string }; dagar: number }) => [en.niva.id, en.dagar]);
    expect(vistelser).toEqual([
      ['linje', 7],
      ['linje', 8],
      ['ledningsniva', 29],
      ['ledningsniva', 28],
      ['lokal-samverkansgrupp', 21],
    ]);
  });

  it('B4 shows the same to every part', async () => {
    const [en, annan] = await Promise.all(PARTER.map((vem) => hamta(vem, eskalering).expect(200)));
    expect(en?.body).toEqual(annan?.body);
  });

  it('travels in time: before the lift it stood in the line, and before its beginning it was not', async () => {
    const da = await hamta('sundsvall', `${eskalering}?vid=2026-01-19`).expect(200);
    expect(da.body).toMatchObject({ samverkan: null, revision: 2 });
    expect(da.body.parter[0]).toMatchObject({ niva: { id: 'ledningsniva' }, dagar: 7 });
    expect(da.body.vagar.map((vag: { till: { id: string } }) => vag.till.id)).toContain('lokal-samverkansgrupp');
    const forst = await hamta('sundsvall', `${eskalering}?vid=2026-01-12T10:00:00Z`).expect(200);
    expect(forst.body.parter.map((part: { niva: { id: string } }) => part.niva.id)).toEqual(['ledningsniva', 'linje']);
    const fore = await hamta('sundsvall', `${eskalering}?vid=2026-01-04`).expect(404);
    expect(fore.body.kod).toBe('ESKALERING_FINNS_EJ');
    await hamta('sundsvall', `${eskalering}?vid=i-fjol`).expect(400);
  });

  it('B3 tells where it can be lifted from here, and by whom', async () => {
    const { body } = await hamta('sundsvall', `${eskalering}/vagar`).expect(200);
    const vagar = body.vagar.map((vag: { till: { id: string }; huvudman: { kod: string } }) => vag.till.id);
    expect(new Set(vagar)).toEqual(new Set(['lokalkola', 'tjanstemannagrupp']));
    expect(body.vagar[0]).toMatchObject({ tillSamverkan: true, med: ['faktaunderlag', 'forslag'], oppen: true });
    expect(body.meddelande).toBeNull();
  });

  it.each(['', '/vagar', '/handelser'])('I4 is not there for who has no part in it (%s)', async (del) => {
    for (const vem of ['ornskoldsvik', 'koordinator-20', 'leksand']) {
      expect((await hamta(vem, eskalering + del).expect(404)).body.kod).toBe('ESKALERING_FINNS_EJ');
    }
    for (const vem of [...PARTER, 'harnosand', 'koordinator-22']) await hamta(vem, eskalering + del).expect(200);
    await hamta('vasternorrland', `/eskaleringar/inget-id${del}`).expect(404);
    await hamta('drift', eskalering + del).expect(403);
  });

  it('has its whole history in words', async () => {
    const { body } = await hamta('harnosand', `${eskalering}/handelser`).expect(200);
    expect(body.poster.map((en: { typText: string }) => en.typText)).toEqual([
      'Ärendet började lyftas',
      'Lyft i den egna linjen',
      'Lyft i den egna linjen',
      'Lyft till samverkan',
    ]);
    const csv = await hamta('harnosand', `${eskalering}/handelser?format=csv`).expect(200);
    expect(csv.text).toContain('Lyft till samverkan');
  });
});

describe('GET /mandat', () => {
  const namn = (body: { poster: readonly { id: string }[] }): readonly string[] => body.poster.map(({ id }) => id);

  it('D6 B7 lists who has which mandate now, and who had it then', async () => {
    const nu = await hamta('leksand', `/mandat?arena=${GRUPP}`).expect(200);
    expect(namn(nu.body)).toEqual([MANDAT_22]);
    const da = await hamta('leksand', `/mandat?arena=${GRUPP}&vid=2026-01-31`).expect(200);
    expect(namn(da.body)).toEqual([MANDAT_22, MANDAT_2281]);
    expect(da.body.poster[1]).toMatchObject({ galler: true, aterkallad: null, funktion: 'Avdelningschef' });
    const bladdrat = await hamta('leksand', `/mandat?huvudman=2281&vid=2026-01-31&offset=1`).expect(200);
    expect([bladdrat.body.poster, bladdrat.body.antal]).toEqual([[], 1]);
    const fore = await hamta('leksand', '/mandat?huvudman=2281&vid=2025-12-31').expect(200);
    expect(fore.body).toMatchObject({ poster: [], meddelande: expect.stringContaining('Inga mandat') });
  });

  it('reads one, now and then', async () => {
    const { body, headers } = await hamta('koordinator-20', `/mandat/${MANDAT_2281}`).expect(200);
    expect([headers['etag'], body.galler, body.arena.namn]).toEqual(['"1"', false, 'Lokal grupp']);
    expect((await hamta('leksand', `/mandat/${MANDAT_2281}?vid=2026-01-31`).expect(200)).body.galler).toBe(true);
    const fore = await hamta('leksand', `/mandat/${MANDAT_2281}?vid=2026-01-01`).expect(404);
    expect(fore.body.kod).toBe('MANDAT_FINNS_EJ');
    await hamta('leksand', '/mandat/inget-id').expect(404);
  });
});

describe('the views of samverkan', () => {
  it('I4 eskaleringstrappa shows to part, arena and koordinator, and nobody else', async () => {
    for (const vem of [...PARTER, 'harnosand', 'koordinator-22']) {
      const { body } = await hamta(vem, '/vyer/eskaleringstrappa').expect(200);
      expect(body.poster).toEqual([expect.objectContaining({ id: FRAGA, forsenad: true })]);
    }
    for (const vem of ['ornskoldsvik', 'koordinator-20']) {
      const { body } = await hamta(vem, '/vyer/eskaleringstrappa').expect(200);
      expect([body.poster, body.meddelande]).toEqual([[], expect.stringContaining('Inget ärende')]);
    }
    const csv = await hamta('harnosand', '/vyer/eskaleringstrappa?forsenad=true&format=csv').expect(200);
    expect(csv.text).toContain('Sundsvall: Närmast övergripande ledningsnivå (28 dagar)');
    expect((await hamta('harnosand', '/vyer/eskaleringstrappa?niva=lokalkola').expect(200)).body.antal).toBe(0);
    expect((await hamta('harnosand', '/vyer/eskaleringstrappa?status=avslutad').expect(200)).body.antal).toBe(0);
  });

  it('counts a level', async () => {
    const { body } = await hamta('sundsvall', '/vyer/eskaleringstrappa/nivaer').expect(200);
    expect(body.poster.map((en: { niva: { id: string }; antal: number }) => [en.niva.id, en.antal])).toEqual([
      ['ledningsniva', 1],
      ['lokal-samverkansgrupp', 1],
    ]);
  });

  it('B11 the koordinator sees duplicates, what is late, and arenas that lack a hand; only in its own län', async () => {
    const { body } = await hamta('koordinator-22', '/vyer/koordinator').expect(200);
    expect([...new Set(body.poster.map((en: { slag: string }) => en.slag))]).toEqual([
      'arende-i-flera-arenor',
      'samma-amne',
      'forsenat-arende',
      'forsenat-beslut',
      'mote-utan-protokoll',
      'arena-utan-sammankallande',
      'arena-utan-mote',
    ]);
    const [dubblett] = body.poster;
    expect(dubblett.arenor.map((en: { namn: string }) => en.namn).sort()).toEqual(['Annan grupp', 'Lokal grupp']);
    const ett = await hamta('koordinator-22', '/vyer/koordinator?slag=forsenat-beslut').expect(200);
    expect(ett.body.poster).toEqual([expect.objectContaining({ huvudman: [{ kod: '2281', namn: 'Sundsvall' }] })]);
    const csv = await hamta('koordinator-22', '/vyer/koordinator?format=csv').expect(200);
    expect(csv.text).toContain('Möte utan länkat protokoll');
    const annat = await hamta('koordinator-20', '/vyer/koordinator').expect(200);
    expect([annat.body.poster, annat.body.meddelande]).toEqual([[], expect.stringContaining('Inget att se till')]);
    await hamta('sundsvall', '/vyer/koordinator').expect(403);
  });
});

it('answers hold to what OpenAPI says of them', async () => {
  const text = JSON.stringify(byggOpenapi(nav.app));
  const ajv = nyAjv().addVocabulary(['components', 'example']);
  ajv.addSchema({ $id: 'nav', components: { schemas: JSON.parse(text).components.schemas } });
  const kolla = (vad: unknown, namn: string): void => {
    const provad = ajv.compile({ $ref: `nav#/components/schemas/${namn}` });
    expect([namn, provad(vad), provad.errors]).toEqual([namn, true, null]);
  };
  const las = async (vem: string, vag: string) => (await hamta(vem, vag).expect(200)).body;
  kolla(await las('sundsvall', `/eskaleringar/${FRAGA}`), 'EskaleringDto');
  kolla(await las('sundsvall', `/eskaleringar/${FRAGA}/vagar`), 'VagarDto');
  kolla(await las('sundsvall', `/tvister/${TVIST}`), 'TvistDto');
  kolla((await las('sundsvall', '/tvister')).poster[0], 'TvistpostDto');
  kolla((await las('sundsvall', '/vyer/tvistlage/aldersgrupper')).poster[0], 'AldersgruppDto');
  kolla((await las('sundsvall', '/vyer/eskaleringstrappa')).poster[0], 'TrappostDto');
  kolla((await las('sundsvall', '/vyer/eskaleringstrappa/nivaer')).poster[0], 'NivaantalDto');
  kolla((await las('sundsvall', '/mandat?vid=2026-01-31')).poster[0], 'MandatDto');
  for (const post of (await las('koordinator-22', '/vyer/koordinator')).poster) kolla(post, 'KoordinatorpostDto');
});

it('I4 a koordinator sees nothing of what is in the line, not even of the region it is a key of', async () => {
  await skrivLinjefraga(nav.store);
  await nav.ikapp();
  await hamta('vasternorrland', `/eskaleringar/${LINJEFRAGA}`).expect(200);
  for (const vem of ['koordinator-22', 'harnosand']) await hamta(vem, `/eskaleringar/${LINJEFRAGA}`).expect(404);
  expect((await hamta('vasternorrland', '/vyer/eskaleringstrappa').expect(200)).body.antal).toBe(2);
  expect((await hamta('koordinator-22', '/vyer/eskaleringstrappa').expect(200)).body.antal).toBe(1);
});
