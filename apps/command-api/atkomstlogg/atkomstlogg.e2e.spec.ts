import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { atkomstId, type Atkomstpost } from '#libs/sekretess/atkomst/index.js';
import { NU, startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const V1 = '/avvikelse/v1/atkomstlogg';
const PNR = '19121212-1212';
const ARENDE = deterministicId('utdrag', 'a');
const ANNAT = deterministicId('utdrag', 'b');
let dorr: Testdorr;

const post = (huvudman: string, arende: string): Atkomstpost => ({
  id: atkomstId(NU),
  tid: NU.toISOString(),
  vem: {
    klient: `p-${huvudman}`,
    slag: 'person',
    roller: ['handlaggare'],
    uppdrag: null,
    verksamheter: [],
    huvudman: [huvudman],
  },
  ...{ handling: 'avvikelse.lasa', rutt: '/avvikelser/:id', falt: ['innehall.rubrik'], sokning: [] },
  objekt: [{ slag: 'avvikelse', id: arende, berorda: ['2029', '20'] }],
  ...{ andamal: 'handlaggning', grund: [], utfall: 'given', kod: null, kanal: 'api', flaggor: [] },
  ...{ spar: null, mottagare: null, forsandelse: null },
});
const leksands = post('2029', ARENDE);

beforeAll(async () => {
  dorr = await startaTestdorr();
  await dorr.atkomst.skriv([leksands, post('20', ARENDE), post('20', ANNAT)]);
  await dorr.valv.personindex.lagg('2029', PNR, ARENDE);
});
afterAll(() => dorr.stang());

const skicka = (vag: string, kropp: object, token: keyof typeof TOKEN = 'leksand') =>
  request(dorr.url).post(`${V1}${vag}`).set('Authorization', `Bearer ${TOKEN[token]}`).send(kropp);

it('I8 tells the patient who has read, in words, own readers and others', async () => {
  const { body } = await skicka('/utdrag', { personnummer: PNR }).expect(200);
  expect(body.poster.map((en: { text: string }) => en.text)).toEqual([
    expect.stringMatching(/^2026-11-20 11:00: Region Dalarna \(handläggare\) läste avvikelsen /),
    expect.stringMatching(/^2026-11-20 11:00: Leksand.* \(handläggare\) läste avvikelsen .* Ändamål: handläggning/),
  ]);
  expect(body.poster.map((en: { vem: { klient: string | null } }) => en.vem.klient)).toEqual([null, 'p-2029']);
  expect(body.poster.map((en: { falt: string[] }) => en.falt)).toEqual([['fritext'], ['fritext']]);
  expect(JSON.stringify(body)).not.toContain(ANNAT);
});

it('I8 records that it was told, without the personnummer', async () => {
  await skicka('/utdrag', { personnummer: PNR }).set('Accept', 'text/csv').expect(200);
  const { rader } = await dorr.atkomst.las({ huvudman: '2029', limit: 10, offset: 0 });
  const [forst] = rader;
  expect(forst).toMatchObject({ handling: 'atkomstlogg.utdrag', kanal: 'export', andamal: 'loggranskning' });
  expect(forst?.objekt.map(({ id }) => id)).toEqual([ARENDE]);
  expect(JSON.stringify(rader)).not.toContain('121212');
  const { body } = await skicka('/utdrag', { personnummer: PNR }).expect(200);
  expect(body.poster[0]).toMatchObject({ falt: ['vem som läst'] });
  expect(body.poster[0].text).toContain(`Leksands system tog ut ett utdrag ur åtkomstloggen om avvikelsen ${ARENDE}`);
});

it('finds nothing by a number that nobody has, nor for a huvudman whose person it is not', async () => {
  const { body } = await skicka('/utdrag', { personnummer: PNR }, 'umea').expect(200);
  expect(body).toMatchObject({ poster: [], meddelande: expect.stringContaining('Ingen har läst') });
  await skicka('/utdrag', { personnummer: '19121212-1213' }).expect(400);
  await skicka('/utdrag', { personnummer: PNR }, 'lan').expect(403);
});

it('I8 marks a row as looked at; one of others, or that is not there, cannot be', async () => {
  const { body } = await skicka('/granskningar', { post: leksands.id, utfall: 'motiverad' }).expect(201);
  const { rader } = await dorr.atkomst.las({
    huvudman: '2029',
    arende: ARENDE,
    klient: 'p-2029',
    limit: 10,
    offset: 0,
  });
  expect(rader[0]?.granskningar).toMatchObject([{ id: body.id, utfall: 'motiverad', av: 'leksand' }]);
  const annans = await skicka('/granskningar', { post: leksands.id, utfall: 'oklar' }, 'region').expect(404);
  expect(annans.body.kod).toBe('ATKOMSTPOST_FINNS_EJ');
  await skicka('/granskningar', { post: leksands.id, utfall: 'kanske' }).expect(400);
});
