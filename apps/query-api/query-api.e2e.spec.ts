import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { nyAjv } from '#libs/platform/http/dto.js';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import { deterministicId } from '#libs/platform/index.js';
import { A, B, C, F, skrivLank, skrivScen } from './testing/scen.js';
import { startaTestfragor, type Testfragor } from './testing/testfragor.js';

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

describe('GET /avvikelser', () => {
  it('I4 shows only cases that concern the caller, and says why there are none', async () => {
    const region = await hamta('region', '/avvikelser').expect(200);
    expect(region.body.poster).toHaveLength(2);
    expect(region.body).toMatchObject({ antal: 2, antalArMinst: false, meddelande: null });
    expect(region.headers['avvikelsenav-uppdaterad']).toBe('2026-02-10T10:00:00.000Z');
    const leksand = await hamta('leksand', '/avvikelser').expect(200);
    expect(leksand.body).toMatchObject({ poster: [], antal: 0 });
    expect(leksand.body.meddelande).toContain('Inga avvikelser');
  });

  it('D9 shows the title to another huvudman only on a recorded ground', async () => {
    const { body } = await hamta('mora', '/avvikelser').expect(200);
    const rubriker = Object.fromEntries(body.poster.map((en: { id: string; rubrik: unknown }) => [en.id, en.rubrik]));
    expect(rubriker).toEqual({ [A]: null, [B]: '=Sjukresan; bokades inte' });
    expect(body.poster[0]).toMatchObject({ handelsetid: null, handelsemanad: '2026-01' });
  });

  it('pages with links and refuses what it does not know', async () => {
    const sida = await hamta('region', '/avvikelser?limit=1').expect(200);
    expect(sida.headers['link']).toContain('limit=1&offset=1>; rel="next"');
    const sista = await hamta('region', '/avvikelser?limit=1&offset=1').expect(200);
    expect(sista.headers['link']).toContain('rel="prev"');
    expect(sista.headers['link']).not.toContain('rel="next"');
    const fel = await hamta('region', '/avvikelser?limit=101&okand=1&status=x').expect(400);
    expect(fel.body.fel.map((ett: { pekare: string }) => ett.pekare).sort()).toEqual(['/limit', '/okand', '/status']);
    await hamta('region', '/avvikelser?status=oppen&status=oppen').expect(400);
  });

  it.each([
    ['kategori=transport&gemensam=false&beroBarn=true&riskvardeMinst=6&manadFran=2026-01&manadTill=2026-01', 2],
    ['kategori=sip', 0],
    ['bristtyp=sjukresa&roll=rapporterande&sortera=-riskvarde', 2],
    ['roll=berord', 0],
    ['manadFran=2026-02', 0],
    [`arendenummer=${A.slice(0, 8)}`, 1],
  ])('filters by %s', async (fraga, antal) => {
    const { body } = await hamta('region', `/avvikelser?${fraga}`).expect(200);
    expect(body.antal).toBe(antal);
  });

  it('exports CSV with formulas disarmed, by header or parameter', async () => {
    const csv = await hamta('region', '/avvikelser').set('Accept', 'text/csv').expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain(`"'=Sjukresan; bokades inte"`);
    const samma = await hamta('region', '/avvikelser?format=csv').expect(200);
    expect(samma.text).toBe(csv.text);
  });
});

describe('GET /avvikelser/{id}', () => {
  it('is read from the log with its revision as ETag', async () => {
    const { headers, body } = await hamta('region', `/avvikelser/${B}`).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ id: B, status: 'oppen', innehall: { person: '19121212-1212' }, dolda: [] });
    expect(body.delar[0]).toMatchObject({ roll: 'rapporterande', arendenummer: body.kalla.arendenummer });
    expect(body.delar[1]).toMatchObject({
      huvudman: { kod: '2062', namn: 'Mora' },
      forsenad: true,
      nastaSteg: 'ta-emot',
    });
    expect(body.delar[1].arbetsdagarKvar).toBeLessThan(0);
  });

  it('D9 leaves closed what the ground does not cover, and says which', async () => {
    const utan = await hamta('mora', `/avvikelser/${A}`).expect(200);
    const identitet = ['/innehall/person', '/innehall/enhet', '/innehall/handelsetid'];
    expect(utan.body.dolda).toEqual(['/innehall/rubrik', '/innehall/beskrivning', ...identitet]);
    expect(utan.text).not.toMatch(/bokades|Avdelning 65|2026-01-14/);
    expect(utan.body.innehall).toMatchObject({ handelsetid: null, handelsemanad: '2026-01' });
    const med = await hamta('mora', `/avvikelser/${B}`).expect(200);
    expect(med.body).toMatchObject({ innehall: { person: null }, dolda: identitet });
  });

  it('D15 reminds of the orosanmälan when children are concerned', async () => {
    const { body } = await hamta('mora', `/avvikelser/${A}`).expect(200);
    expect(body.upplysningar.join()).toContain('orosanmälan');
  });

  it.each(['', '/handelser', '/leveranser'])('I4 a foreign case answers 404 AVVIKELSE_FINNS_EJ (%s)', async (del) => {
    for (const id of [A, deterministicId('finns', 'inte'), 'inget-id']) {
      const { body } = await hamta('leksand', `/avvikelser/${id}${del}`).expect(404);
      expect(body.kod).toBe('AVVIKELSE_FINNS_EJ');
    }
    await hamta('mora', `/avvikelser/${A}${del}`).expect(200);
  });

  it('tells the whole history with texts closed as in the case', async () => {
    const { body, text } = await hamta('mora', `/avvikelser/${A}/handelser`).expect(200);
    expect(body.poster.map((en: { typ: string }) => en.typ)).toEqual(['AvvikelseRapporterad', 'ForsandelseKoad']);
    expect(body.poster[1]).toMatchObject({ forsandelse: F, av: { kod: 'nav' } });
    expect(text).not.toMatch(/bokades|Avdelning 65|2026-01-14/);
    expect(text).not.toContain('innehall":"');
  });
});

describe('views and inbox', () => {
  it('min-ko tells what to do, with working days left', async () => {
    const { body } = await hamta('mora', '/vyer/min-ko').expect(200);
    expect(body.poster[0]).toMatchObject({ nastaSteg: 'ta-emot', svarSenast: '2026-02-04', forsenad: true });
    const region = await hamta('region', '/vyer/min-ko').expect(200);
    expect(region.body.meddelande).toContain('tom');
    expect((await hamta('region', '/vyer/min-ko?nastaSteg=invanta-svar').expect(200)).body.antal).toBe(2);
  });

  it('sammanstallning counts, and names how many answers are late', async () => {
    const { body, headers } = await hamta('mora', '/vyer/sammanstallning').expect(200);
    expect(body.poster).toEqual([
      expect.objectContaining({ manad: '2026-01', mottagna: 2, rapporterade: 0, oppna: 2 }),
    ]);
    expect(headers['avvikelsenav-forsenade']).toBe('2');
  });

  it('I4 leveranser shows the own huvudman its own, the operator all, anyone else none', async () => {
    expect((await hamta('mora', '/vyer/leveranser').expect(200)).body.antal).toBe(1);
    expect((await hamta('drift', '/vyer/leveranser?status=koad').expect(200)).body.antal).toBe(1);
    expect((await hamta('region', '/vyer/leveranser').expect(200)).body.antal).toBe(0);
    await hamta('region', '/vyer/leveranser?mottagare=2062').expect(403);
    expect((await hamta('leksand-alla-roller', '/vyer/leveranser').expect(200)).body.antal).toBe(0);
    await hamta('leksand-alla-roller', '/vyer/leveranser?mottagare=2062').expect(403);
    await hamta('drift', '/avvikelser').expect(403);
  });

  it('inkorg gives the recipient its messages whole, and nobody else', async () => {
    const { body } = await hamta('mora', '/inkorg').expect(200);
    expect(body.poster).toEqual([
      expect.objectContaining({
        id: F,
        subject: A,
        mottagare: '2062',
        data: { avidentifierad: true, kategori: 'transport' },
      }),
    ]);
    expect((await hamta('leksand', '/inkorg').expect(200)).body.poster).toEqual([]);
  });

  it('a client that speaks for several names one', async () => {
    await hamta('lan', '/avvikelser').expect(400);
    await hamta('lan', '/avvikelser').set('Avvikelsenav-Huvudman', '2062').expect(200);
    await hamta('lan', '/avvikelser').set('Avvikelsenav-Huvudman', '2029').expect(403);
  });
});

describe('OpenAPI', () => {
  it('has a schema for every reference, and answers hold to it', async () => {
    const dokument = byggOpenapi(nav.app);
    const text = JSON.stringify(dokument);
    const scheman = dokument.components?.schemas ?? {};
    const saknade = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].filter(([, namn]) => !(namn! in scheman));
    expect(saknade).toEqual([]);
    const ajv = nyAjv().addVocabulary(['components', 'example']);
    ajv.addSchema({ $id: 'nav', components: { schemas: JSON.parse(text).components.schemas } });
    const kolla = (vad: unknown, namn: string): void => {
      const provad = ajv.compile({ $ref: `nav#/components/schemas/${namn}` });
      expect([provad(vad), provad.errors]).toEqual([true, null]);
    };
    kolla((await hamta('mora', `/avvikelser/${B}`)).body, 'ArendeDto');
    kolla((await hamta('mora', '/avvikelser')).body.poster[0], 'AvvikelsepostDto');
    kolla((await hamta('mora', `/avvikelser/${A}/handelser`)).body.poster[1], 'HandelsepostDto');
    kolla((await hamta('mora', `/avvikelser/${A}/leveranser`)).body.poster[0], 'LeveranspostDto');
    kolla((await hamta('mora', '/vyer/min-ko')).body.poster[0], 'KopostDto');
    kolla((await hamta('mora', '/vyer/sammanstallning')).body.poster[0], 'SummapostDto');
    kolla((await hamta('mora', '/inkorg')).body.poster[0], 'KuvertDto');
  });
});

describe('the register', () => {
  it('lists huvudmän in Swedish order and answers 404 HUVUDMAN_FINNS_EJ for an unknown one', async () => {
    const { body } = await hamta('drift', '/huvudman?lan=20').expect(200);
    const namn = body.poster.map((en: { namn: string }) => en.namn);
    expect(namn).toEqual([...namn].sort(new Intl.Collator('sv').compare));
    expect((await hamta('region', '/huvudman/2062').expect(200)).body).toMatchObject({ namn: 'Mora', lan: '20' });
    expect((await hamta('region', '/huvudman/9999').expect(404)).body.kod).toBe('HUVUDMAN_FINNS_EJ');
  });

  it.each(['/kodverk', '/samverkansmodeller', '/mappningar'])('answers %s', async (vag) => {
    await hamta('region', vag).expect(200);
    await request(nav.url).get(`${V1}${vag}`).expect(401);
  });
});

describe('a link', () => {
  beforeAll(async () => {
    await skrivLank(nav.store);
    await nav.ikapp();
  });

  it('I4 is shown to who takes part in the case it goes to, and to nobody else', async () => {
    expect((await hamta('region', `/avvikelser/${A}`).expect(200)).body.lankar).toEqual([{ typ: 'dubblett', till: C }]);
    const { body, text } = await hamta('mora', `/avvikelser/${A}`).expect(200);
    expect(body.lankar).toEqual([]);
    expect(text).not.toContain(C);
  });

  it('I4 stands in the history without its end for the others', async () => {
    const egen = await hamta('region', `/avvikelser/${A}/handelser`).expect(200);
    expect(egen.text).toContain(C);
    const { body, text } = await hamta('mora', `/avvikelser/${A}/handelser`).expect(200);
    expect(text).not.toContain(C);
    expect(body.poster.find((en: { typ: string }) => en.typ === 'AvvikelseLankad')).toMatchObject({
      data: { typ: 'dubblett', till: null },
      dolda: ['/till'],
    });
  });
});
