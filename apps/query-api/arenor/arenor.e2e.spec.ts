import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { svenskDag } from '#libs/platform/datum.js';
import request, { type Response } from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { Talare } from '../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../test/support/testapp.js';

let app: Testapp;
let arena: string;
const tokens = new Map<string, string>();
beforeAll(async () => {
  app = await startaTestapp();
  for (const id of ['24', '2480', '2482', '20', 'koordinator-24', 'koordinator-20', 'drift']) {
    tokens.set(id, await app.token(id));
  }
  const lokal = { lansfilId: 'lokal-arena-aldre', huvudman: ['24', '2480'], staendePunkter: ['Läget'] };
  arena = (await talare('koordinator-24').post('/arenor', lokal).expect(201)).body.id;
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

const token = (id: string): string => tokens.get(id) ?? '';
const talare = (id: string): Talare => new Talare(app.url, token(id));
const las = async (id: string, vag: string, accept = 'application/json'): Promise<Response> =>
  request(app.server)
    .get(`/avvikelse/v1${vag}`)
    .set({ authorization: `Bearer ${token(id)}`, accept });
const nu = (): string => new Date().toISOString();

describe('GET /arenor/{id}', () => {
  it('shows its task, rhythm, convenor and whose turn is next', async () => {
    const tur = { sammankallande: '24', fran: '2026-01-01' };
    await talare('24').pa(`/arenor/${arena}/sammankallande`, tur).expect(201);
    const { body, headers } = await las('2480', `/arenor/${arena}`);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      ...{ id: arena, revision: 1, lan: '24', lansfilId: 'lokal-arena-aldre', motesrytm: 'ej angivet' },
      niva: { id: 'lokala-arenor', slag: 'lokal' },
      huvudman: [
        { kod: '24', namn: 'Region Västerbotten' },
        { kod: '2480', namn: 'Umeå' },
      ],
      sammankallande: { text: 'Respektive huvudman vartannat år', nu: { kod: '24' }, foreslagenNasta: { kod: '2480' } },
      ...{ staendePunkter: ['Läget'], ledamoter: [], moten: [], arenden: [], rekommendationer: [] },
    });
    expect(body.meddelanden).toHaveLength(4);
  });

  it('B7 shows who sits there with which mandate, deputies and introductions, and which huvudman has none', async () => {
    const umea = talare('2480');
    const ordinarie = await umea.mandat({ funktion: 'Socialchef', arena, giltigTill: '2030-12-31' });
    const { body: ersattare } = await umea
      .post('/mandat', {
        ...{ funktion: 'Biträdande socialchef', uppdrag: 'Ersätter.', behorigheter: ['delta'], arena },
        ...{ ersattareFor: ordinarie, giltigFran: '2026-01-01' },
      })
      .expect(201);
    await umea.pa(`/mandat/${ordinarie}/introduktioner`, { datum: '2026-01-15' }).expect(201);
    await umea.mandat({ funktion: 'Har slutat', arena, giltigFran: '2025-01-01', giltigTill: '2030-01-01' });
    await app.ikapp();
    const fore = nu();
    await umea.pa(`/mandat/${ersattare.id}/aterkallelse`, { skal: 'Slutar.' }).expect(201);
    await app.ikapp();
    const { body } = await las('24', `/arenor/${arena}`);
    expect(body.ledamoter.map((en: { funktion: string }) => en.funktion)).toEqual(['Har slutat', 'Socialchef']);
    expect(body.ledamoter[1]).toMatchObject({
      ...{ mandatId: ordinarie, huvudman: { kod: '2480' }, uppdrag: 'Samverkan', ersattareFor: null },
      ...{ giltigFran: '2026-01-01', giltigTill: '2030-12-31', introducerad: '2026-01-15' },
    });
    expect(body.huvudmanUtanLedamot).toMatchObject([{ kod: '24' }]);
    const { body: da } = await las('24', `/arenor/${arena}?vid=${fore}`);
    expect(da.ledamoter).toContainEqual(expect.objectContaining({ mandatId: ersattare.id, ersattareFor: ordinarie }));
  });

  it('I4 is not there for a stranger, nor for the koordinator of another län; B11 it is for its own', async () => {
    for (const vag of ['', '/dagordning', '/handelser']) {
      for (const utanfor of ['2482', '20', 'koordinator-20']) {
        const { status, body } = await las(utanfor, `/arenor/${arena}${vag}`);
        expect([status, body.kod]).toEqual([404, 'ARENA_FINNS_EJ']);
      }
      expect((await las('koordinator-24', `/arenor/${arena}${vag}`)).status).toBe(200);
      expect((await las('24', `/arenor/inget-id${vag}`)).status).toBe(404);
      expect((await las('drift', `/arenor/${arena}${vag}`)).status).toBe(403);
    }
    const kropp = { tid: '2030-02-10T13:00:00+01:00' };
    const fel = await talare('koordinator-20').pa(`/arenor/${arena}/moten`, kropp);
    expect([fel.status, fel.body.kod]).toEqual([404, 'ARENA_FINNS_EJ']);
  });

  it('was not there before it was opened, and has no ETag of another time', async () => {
    expect((await las('24', `/arenor/${arena}?vid=2020-01-01`)).status).toBe(404);
    const { status, headers } = await las('24', `/arenor/${arena}?vid=${nu()}`);
    expect([status, headers['etag']]).toEqual([200, undefined]);
    expect((await las('24', `/arenor/${arena}?vid=i-går`)).status).toBe(400);
  });
});

describe('GET /arenor', () => {
  it('B10 lists the open ones, then those of the file that nobody has opened', async () => {
    await app.ikapp();
    const { body } = await las('2480', '/arenor?limit=100');
    const oppna = body.poster.filter((post: { status: string }) => post.status === 'oppen');
    expect(oppna).toMatchObject([
      { id: arena, namn: 'Lokal arena äldre', sammankallande: { kod: '24' }, lasbar: true, oppnaArenden: 0 },
    ]);
    expect(body.poster).toContainEqual(
      expect.objectContaining({ id: null, status: 'ej-oppnad', lansfilId: 'hs-samrad', arSlag: true }),
    );
    expect(body.poster).toContainEqual(
      expect.objectContaining({ lansfilId: 'lsg', arSlag: false, motesrytm: 'ej angivet', lasbar: true }),
    );
    expect(body.antal).toBe(body.poster.length);
  });

  it('pages through both, by huvudman and län, and tells strangers no more than that it is there', async () => {
    const { body: alla } = await las('2482', '/arenor?limit=100&huvudman=2480');
    const sidor: string[] = [];
    for (let offset = 0; offset < alla.antal; offset += 7) {
      const { body } = await las('2482', `/arenor?limit=7&offset=${offset}&huvudman=2480`);
      sidor.push(...body.poster.map((post: { namn: string }) => post.namn));
    }
    expect(sidor).toEqual(alla.poster.map((post: { namn: string }) => post.namn));
    expect(alla.poster[0]).toMatchObject({ id: arena, lasbar: false, nastaMote: null, oppnaArenden: null });
    const { body: ingen } = await las('2482', '/arenor?lan=99');
    expect([ingen.poster, ingen.meddelande]).toEqual([[], expect.stringContaining('Inga arenor')]);
  });

  it('comes as a file for Excel', async () => {
    const { text, headers } = await las('24', '/arenor?format=csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(text).toContain('Namn;Status;Nivå');
  });
});

describe('GET /arenor/{id}/dagordning and /handelser', () => {
  it('V9 proposes itself: standing items first, and the next meeting', async () => {
    const utanMote = await las('24', `/arenor/${arena}/dagordning`);
    expect(utanMote.body).toMatchObject({ nastaMote: null, meddelande: expect.stringContaining('Inget möte') });
    await talare('24').pa(`/arenor/${arena}/moten`, { tid: '2030-02-10T13:00:00+01:00' }).expect(201);
    const { body } = await las('24', `/arenor/${arena}/dagordning`);
    expect(body).toMatchObject({
      nastaMote: { tid: '2030-02-10T12:00:00.000Z' },
      punkter: [
        { nr: 1, slag: 'staende', rubrik: 'Läget', arende: null },
        { nr: 2, slag: 'ovrigt' },
      ],
    });
  });

  it('tells all that has happened, in words', async () => {
    await app.ikapp();
    const { body } = await las('2480', `/arenor/${arena}/handelser`);
    expect(body.poster.map((post: { typ: string }) => post.typ)).toContain('MoteKallat');
    expect(body.poster).toContainEqual(expect.objectContaining({ typText: 'Sammankallande utsedd' }));
  });
});

describe('recommendations, as they are read', () => {
  it('B6 time travel: what was decided at any moment, and the arena sees the count', async () => {
    const kropp = { slag: 'rekommendation', rubrik: 'Gemensam rutin', text: 'Rutinen införs.' };
    const { body: ny } = await talare('24').post(`/arenor/${arena}/rekommendationer`, kropp).expect(201);
    const vag = `/rekommendationer/${ny.id}`;
    const fore = nu();
    const mandatId = await talare('2480').mandat({ funktion: 'Nämndsekreterare' });
    const datum = svenskDag(new Date());
    const beslut = { utfall: 'avslag', instans: 'Nämnden', datum, motivering: 'Hemligt skäl.', mandatId };
    await talare('2480').pa(`${vag}/beslut`, beslut).expect(201);
    const [da, sedan] = [await las('24', `${vag}?vid=${fore}`), await las('24', vag)];
    expect(da.body).toMatchObject({ status: 'vantar', antal: { bifall: 0, avslag: 0, bordlagda: 0, vantar: 2 } });
    expect(sedan.body).toMatchObject({
      ...{ antal: { avslag: 1, vantar: 1 }, arena: { id: arena }, av: { kod: '24' } },
      beslut: [
        { huvudman: { kod: '24' }, status: 'vantar', instans: null },
        { huvudman: { kod: '2480' }, status: 'avslag', motivering: 'Hemligt skäl.', funktion: 'Nämndsekreterare' },
      ],
    });
    expect([sedan.headers['etag'], da.headers['etag']]).toEqual(['"1"', undefined]);
    expect((await las('24', `${vag}?vid=2020-01-01`)).status).toBe(404);
    for (const utanfor of ['2482', 'koordinator-20']) {
      const { status, body } = await las(utanfor, vag);
      expect([status, body.kod]).toEqual([404, 'REKOMMENDATION_FINNS_EJ']);
    }
  });

  it('lists mine to decide, those I may read, and nothing of others', async () => {
    await app.ikapp();
    const { body: egna } = await las('2480', '/rekommendationer');
    const vag = `/rekommendationer/${egna.poster[0].id}/handelser`;
    const { body: historik } = await las('24', vag);
    expect(historik.poster.map((post: { typText: string }) => post.typText)).toContain('Beslut fattat');
    expect((await las('2482', vag)).status).toBe(404);
    const regionens = await las('24', '/rekommendationer?attBesluta=true');
    expect(regionens.body.poster).toMatchObject([
      { rubrik: 'Gemensam rutin', status: 'vantar', antal: { avslag: 1, vantar: 1 }, egna: [{ attBesluta: true }] },
    ]);
    expect((await las('2480', '/rekommendationer?attBesluta=true')).body).toMatchObject({
      poster: [],
      meddelande: 'Inget väntar på ert beslut.',
    });
    const umeas = await las('2480', '/rekommendationer?status=vantar');
    expect(umeas.body.poster).toMatchObject([{ egna: [{ status: 'avslag', attBesluta: false }] }]);
    expect((await las('2480', '/rekommendationer?status=klar')).body.poster).toEqual([]);
    expect((await las('2482', '/rekommendationer')).body.poster).toEqual([]);
    expect((await las('koordinator-24', '/rekommendationer')).body.poster).toHaveLength(1);
    expect((await las('koordinator-20', '/rekommendationer')).body.poster).toEqual([]);
    expect((await las('24', '/rekommendationer?format=csv')).text).toContain('Gemensam rutin');
  });

  it('B6 the state of the decisions is there for all, with no key and no motivation', async () => {
    await app.ikapp();
    const oppet = (fraga: string): Promise<Response> =>
      request(app.server)
        .get(`/avvikelse/v1/beslutslage${fraga}`)
        .then((svar) => svar);
    const { body, text } = await oppet(`?arena=${arena}`);
    expect(body.poster).toMatchObject([
      { huvudman: { kod: '24', namn: 'Region Västerbotten' }, status: 'vantar', instans: null },
      { huvudman: { kod: '2480' }, status: 'avslag', instans: 'Nämnden', dnr: null },
    ]);
    expect(text).not.toContain('Hemligt');
    expect((await oppet('?lan=20')).body.meddelande).toContain('Inga beslut');
    expect((await oppet('?status=avslag&huvudman=2480')).body.antal).toBe(1);
    expect((await oppet(`?rekommendation=${deterministicId('annan')}`)).body.poster).toEqual([]);
    expect((await oppet('?format=csv')).text).toContain('Rekommendation;Arena;Län;Huvudman');
    expect((await oppet('?limit=1000')).status).toBe(400);
    const matris = await las('2482', `/vyer/beslutslage?arena=${arena}`);
    expect(matris.body.poster).toEqual(body.poster);
    expect((await request(app.server).get('/avvikelse/v1/vyer/beslutslage')).status).toBe(401);
  });
});
