import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { startaSamladTestapp, type Testapp } from '../support/testapp.js';
import { KANARIER, rapport } from './rapport.js';
import { Rost } from './samverkan/rost.js';

jest.setTimeout(60_000);
const [KOMMUN, REGION] = ['2480', '24'];

let app: Testapp;
let kommunen: Rost;
let regionen: Rost;
let id: string;
beforeAll(async () => {
  app = await startaSamladTestapp();
  [kommunen, regionen] = await Promise.all([Rost.som(app, KOMMUN), Rost.som(app, REGION)]);
  const kropp = rapport('SIDA-1', { rapporterande: { huvudman: KOMMUN }, berorda: [{ huvudman: REGION }] });
  id = (await kommunen.samtal.post('/avvikelser', kropp).expect(201)).body.id;
});
afterAll(() => app.stang());

const sida = async (huvudman: string, vag = `/sv/arenden/${id}`): Promise<string> => {
  const svar = await request(app.server)
    .get(vag)
    .set('authorization', `Bearer ${await app.token(huvudman)}`);
  expect([vag, svar.status]).toEqual([vag, 200]);
  return svar.text;
};

/** The form as a browser would send it: what the page hid in it, and what somebody fills in. */
const fyll = (html: string, namn: string, ifyllt: Readonly<Record<string, string>>): URLSearchParams => {
  const formular = new RegExp(`<form[^>]*action="/sidor/gor/${namn}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (formular === undefined) throw new Error(`the page has no form ${namn}`);
  const dolda = [...formular.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const falt = new URLSearchParams(
    dolda.map(([, namnet = '', varde = '']): [string, string] => [namnet, oforandrat(varde)]),
  );
  for (const [vilket, varde] of Object.entries(ifyllt)) falt.set(vilket, varde);
  return falt;
};
const oforandrat = (varde: string): string => varde.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const skicka = async (huvudman: string, namn: string, falt: URLSearchParams) =>
  request(app.server)
    .post(`/sidor/gor/${namn}`)
    .set({ authorization: `Bearer ${await app.token(huvudman)}`, 'sec-fetch-site': 'same-origin' })
    .type('form')
    .send(falt.toString());
const gor = async (huvudman: string, namn: string, ifyllt: Readonly<Record<string, string>> = {}): Promise<string> => {
  const svar = await skicka(huvudman, namn, fyll(await sida(huvudman), namn, ifyllt));
  expect([namn, svar.status, svar.headers['location']]).toEqual([namn, 303, `/sv/arenden/${id}?klart=${namn}`]);
  return sida(huvudman, svar.headers['location']);
};

describe('a joint avvikelse through its pages, without a line of script', () => {
  it('D9 nothing of who it concerns or what was written stands on the other huvudman’s page', async () => {
    await app.ikapp();
    for (const vag of [`/sv/arenden/${id}`, '/sv/min-ko', '/sv/arenden', '/en/min-ko']) {
      const text = await sida(REGION, vag);
      expect(KANARIER.filter((kanarie) => text.includes(kanarie))).toEqual([]);
      expect(text).toContain('SIDA-1');
    }
    expect(await sida(KOMMUN)).toContain(KANARIER[3]);
  });

  it('N4 D4 is received, assessed, investigated, given a measure and answered by the one concerned', async () => {
    expect(await gor(REGION, 'mottagning', { arendenummer: 'RV-1' })).toContain('Ärendet är mottaget.');
    expect(await gor(REGION, 'bedomning', { allvarlighetsgrad: '2', sannolikhet: '1' })).toContain('2 Måttlig');
    await gor(REGION, 'utredning', {
      ...{ 'orsaker.0.typ': 'sjukresa', 'orsaker.0.beskrivning': 'Ingen visste vem som bokar.' },
      avidentifierad: 'ja',
    });
    const atgard = { beskrivning: 'Rutinen ses över.', ansvarigFunktion: 'Enhetschef', klartSenast: '2031-03-31' };
    expect(await gor(REGION, 'atgard', atgard)).toContain('Rutinen ses över.');
    await gor(REGION, 'atgard-uppdatering', { status: 'klar' });
    const svar = { orsak: 'O', atgard: 'Å', konsekvens: 'K', uppfoljning: 'U', avidentifierad: 'ja' };
    expect(await gor(REGION, 'aterkoppling', svar)).toContain('Svaret är skickat.');
  });

  it('says everything that is wrong at once, and keeps what was typed', async () => {
    const falt = fyll(await sida(REGION), 'atgard', { beskrivning: 'Behålls <b>', klartSenast: 'snart' });
    const { status, text } = await skicka(REGION, 'atgard', falt);
    expect(status).toBe(422);
    expect(text).toContain('Behålls &lt;b&gt;');
    expect(text).toContain('href="#atgard-ansvarigFunktion"');
    expect(text).toContain('href="#atgard-klartSenast"');
  });

  it('acts on what was seen: what another has changed meanwhile is not written over', async () => {
    const falt = fyll(await sida(KOMMUN), 'bedomning', {
      allvarlighetsgrad: '1',
      sannolikhet: '1',
      motivering: 'Kvar',
    });
    await regionen.gor(`/avvikelser/${id}`, 'bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1 });
    const { status, text } = await skicka(KOMMUN, 'bedomning', falt);
    expect(status).toBe(412);
    expect(text).toContain('Kvar');
  });

  it('B3 B4 is lifted by the step that the ladder gives, under a mandate, with facts and proposal', async () => {
    const steg = /name="till"[\s\S]*?<option value="([a-z-]+)"[^>]*>([^<]*)</.exec(await sida(KOMMUN));
    const [, till = '', text = ''] = steg ?? [];
    const funktion = /\(([^)]+)\)\s*$/.exec(text.trim())?.[1] ?? 'Verksamhetschef';
    const mandatId = await kommunen.mandat({ funktion, behorigheter: ['lyfta'] });
    await app.ikapp();
    const underlag = { rubrik: 'Sjukresor', faktaunderlag: 'Sex resor i höst.', forslag: 'En gemensam rutin.' };
    const efter = await gor(KOMMUN, 'eskalering-forsta', { mandatId, till, ...underlag });
    expect(efter).toContain('Sex resor i höst.');
    expect(efter).toContain('Ärendet började lyftas');
    expect(await sida(REGION)).toContain('Sex resor i höst.');
  });

  it('D3 is closed by who reported it, when all have answered', async () => {
    expect(await gor(KOMMUN, 'avslut')).toContain('Ärendet är avslutat.');
    expect(await sida(KOMMUN)).toContain('/sidor/gor/ateroppning');
    expect(await sida(REGION)).toContain('Avvikelse avslutad');
  });
});

describe('deliveries', () => {
  it('a trial goes the whole way to the own system’s inbox, is receipted there, and is counted nowhere', async () => {
    const fore = (await regionen.samtal.get('/vyer/sammanstallning').expect(200)).body;
    const falt = fyll(await sida(REGION, '/sv/leveranser'), 'provleverans', {});
    expect((await skicka(REGION, 'provleverans', falt)).status).toBe(303);
    await app.ikapp();
    const { body } = await regionen.samtal.get('/inkorg').expect(200);
    const prov = body.poster.find(({ type }: { type: string }) => type === 'se.avvikelsenav.prov.leverans.v1');
    expect(prov).toMatchObject({ mottagare: REGION, data: { meddelande: expect.stringContaining('Provleverans') } });
    await regionen.samtal.post(`/inkorg/${prov.id}/kvittenser`, { arendenummer: 'PROV-1' }).expect(201);
    await app.ikapp();
    expect(await sida(REGION, `/sv/leveranser/${prov.id}`)).toContain('PROV-1');
    expect((await regionen.samtal.get('/vyer/sammanstallning').expect(200)).body.poster).toEqual(fore.poster);
    await request(app.server)
      .get(`/sv/leveranser/${prov.id}`)
      .set('authorization', `Bearer ${await app.token(KOMMUN)}`)
      .expect(404);
  });
});
