import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { EGET_NEJ, FINNS_EJ, FRAMMANDE, KOMMANDON, LASNINGAR, UUID } from './arendets-dorrar.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { KANARIER, rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaTills } from './samtal.js';

const HAMTAR_SJALV = '2021'; // stands in no list of recipients: fetches its own

let app: Testapp;
let system: Huvudmanssystem;
let leksand: Samtal;
let region: Samtal;
beforeAll(async () => {
  system = await startaHuvudmanssystem(['20', '2029', FRAMMANDE]);
  app = await startaTestapp({ env: system.env });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
});
afterAll(async () => {
  await app.stang();
  await system.stang();
});

const rapportera = async (nummer: string, annat: object = {}): Promise<string> =>
  (await leksand.post('/avvikelser', rapport(nummer, annat)).expect(201)).body.id;

const kropparOm = (id: string, typ: string): readonly string[] =>
  system.mottagna.filter(({ kuvert }) => kuvert.subject === id && kuvert.type.includes(typ)).map(({ kropp }) => kropp);

const levererad = (id: string, typ: string): Promise<void> =>
  vantaTills(`${typ} at the region`, () => system.typer('20', id).includes(typ));

const lackta = (text: string): readonly string[] => KANARIER.filter((kanarie) => text.includes(kanarie));

describe('D9 V11 identity and free text pass on a ground, and only then', () => {
  it('without a ground the delivery holds neither, and can still be used', async () => {
    const id = await rapportera('SEK-1');
    await levererad(id, 'rapporterad');
    const [kropp = ''] = kropparOm(id, 'rapporterad');
    expect(lackta(kropp)).toEqual([]);
    expect(JSON.parse(kropp).data).toMatchObject({
      avidentifierad: true,
      kalla: { arendenummer: 'SEK-1' },
      innehall: { kategori: 'transport', handelsemanad: '2022-02', riskvarde: 6 },
    });
    const { text, body } = await region.get(`/avvikelser/${id}`).expect(200);
    expect(lackta(text)).not.toContain(KANARIER[0]);
    expect(body.innehall).toMatchObject({ rubrik: null, beskrivning: null, person: null });
  });

  it('with samtycke it holds both', async () => {
    const id = await rapportera('SEK-2', SAMTYCKE);
    await levererad(id, 'rapporterad');
    const [kropp = ''] = kropparOm(id, 'rapporterad');
    expect(lackta(kropp)).toEqual(KANARIER);
    expect(JSON.parse(kropp).data.avidentifierad).toBe(false);
  });

  it('a samtycke given later passes what was held back; withdrawn, nothing more passes', async () => {
    const id = await rapportera('SEK-3');
    await levererad(id, 'rapporterad');
    const { body, status } = await leksand.gor(id, 'samtycken', {
      grund: 'SAMTYCKE',
      omfattning: ['identitet', 'fritext'],
    });
    expect(status).toBe(201);
    await levererad(id, 'kompletterad');
    expect(lackta(kropparOm(id, 'kompletterad')[0] ?? '')).toEqual(KANARIER);
    await leksand.gor(id, `samtycken/${body.skapadId}/aterkallelse`);
    const nyare = { kalla: { system: 'prov', arendenummer: 'SEK-3', version: 2 } };
    await leksand.post('/avvikelser', rapport('SEK-3', nyare)).expect(200);
    await vantaTills('the newer version', () => kropparOm(id, 'kompletterad').length === 2);
    expect(lackta(kropparOm(id, 'kompletterad')[1] ?? '')).toEqual([]);
    expect((await region.get(`/avvikelser/${id}`).expect(200)).body.innehall.beskrivning).toBeNull();
  });
});

describe('D9 V11 a samtycke that the source’s next version refuses', () => {
  const version = (nummer: string, version_: number, samtycke?: object | null) =>
    leksand.post(
      '/avvikelser',
      rapport(nummer, { kalla: { system: 'prov', arendenummer: nummer, version: version_ }, samtycke }),
    );

  it('passes no more: not stated it stands, refused it is withdrawn, and what was delivered stays delivered', async () => {
    const id = await rapportera('SEK-6', SAMTYCKE);
    await levererad(id, 'rapporterad');
    await version('SEK-6', 2).expect(200);
    await vantaTills('version 2', () => kropparOm(id, 'kompletterad').length === 1);
    await version('SEK-6', 3, { omfattning: [] }).expect(200);
    await vantaTills('version 3', () => kropparOm(id, 'kompletterad').length === 2);
    const [utanSvar = '', nekad = ''] = kropparOm(id, 'kompletterad');
    expect(lackta(kropparOm(id, 'rapporterad')[0] ?? '')).toEqual(KANARIER);
    expect(lackta(utanSvar)).toEqual(KANARIER);
    expect(lackta(nekad)).toEqual([]);
    expect(JSON.parse(nekad).data.avidentifierad).toBe(true);
    const { body, text } = await region.get(`/avvikelser/${id}`).expect(200);
    expect(lackta(text)).toEqual([]);
    expect(body.grunder).toMatchObject([{ grund: 'SAMTYCKE', aterkallad: true }]);
  });
});

describe('D4 D9 an answer whose text is said to be de-identified', () => {
  const SVAR = { orsak: 'Rutinfel', atgard: 'Ny rutin', konsekvens: 'Extra resa', uppfoljning: 'Om tre månader' };

  it('is read by the one that asked; without it the answer says that the text does not get there', async () => {
    const id = await rapportera('SEK-7');
    const svar = (antal: number) => vantaTills(`answer ${antal}`, () => kropparOm(id, 'aterkopplad').length === antal);
    await levererad(id, 'rapporterad');
    await region.gor(id, 'bedomningar', { allvarlighetsgrad: 2, sannolikhet: 2 });
    const utan = await region.gor(id, 'aterkoppling', SVAR);
    expect([utan.status, utan.body.meddelande]).toEqual([201, expect.stringMatching(/^Texten når inte de andra/)]);
    await svar(1);
    const utpekande = { ...SVAR, orsak: 'Patienten 19121212-1212', avidentifierad: true };
    const nekat = await region.gor(id, 'aterkoppling', utpekande);
    expect([nekat.status, nekat.body.fel]).toEqual([
      400,
      [expect.objectContaining({ kod: 'PERSONNUMMER_I_TEXT', pekare: '/orsak' })],
    ]);
    const med = await region.gor(id, 'aterkoppling', { ...SVAR, avidentifierad: true });
    expect([med.status, med.body.handelser]).toEqual([201, ['GrundRegistrerad', 'AterkopplingLamnad']]);
    expect(med.body).not.toHaveProperty('meddelande');
    await svar(2);
    expect(kropparOm(id, 'aterkopplad').map((kropp) => JSON.parse(kropp).data.skyddat)).toEqual([undefined, SVAR]);
    const { delar } = (await leksand.get(`/avvikelser/${id}`).expect(200)).body;
    expect(delar).toContainEqual(expect.objectContaining({ aterkoppling: expect.objectContaining(SVAR) }));
    expect(lackta((await region.get(`/avvikelser/${id}`).expect(200)).text)).toEqual([]);
  });

  it('opens no identity, whoever asks it to', async () => {
    const id = await rapportera('SEK-8');
    const svar = await leksand.gor(id, 'samtycken', { grund: 'AVIDENTIFIERAT', omfattning: ['identitet', 'fritext'] });
    expect([svar.status, svar.body.kod]).toEqual([422, 'AVIDENTIFIERAT_BARA_FRITEXT']);
    const avvisat = await region.gor(id, 'ansvarsavvisningar', { skal: 'x', avidentifierad: true });
    expect(avvisat.body.handelser).toEqual(['GrundRegistrerad', 'AnsvarAvvisat']);
  });
});

describe('I4 a huvudman that is not involved', () => {
  let id: string;
  let mora: Samtal;
  beforeAll(async () => {
    mora = await Samtal.som(app, FRAMMANDE);
    id = await rapportera('SEK-4', SAMTYCKE);
    // What follows of the report has happened: what the log holds now is what it keeps holding.
    await vantaTills('the end of it', () => system.typer('2029', id).includes('mottagen'));
    await app.ikapp();
  });

  const nekas = (svar: Response, [status, kod] = FINNS_EJ): void => {
    expect([svar.status, svar.body.kod]).toEqual([status, kod]);
    expect(lackta(svar.text)).toEqual([]);
  };

  it('knows every endpoint of a case that there is', async () => {
    const { body } = await mora.get('/openapi.json').expect(200);
    const vagar = Object.keys(body.paths)
      .filter((vag) => vag.includes('/avvikelser/{id}'))
      .map((vag) => vag.replace('/avvikelse/v1/avvikelser/{id}', '').replace(/\{\w+\}/, UUID));
    const provade = [...LASNINGAR.map((vag) => vag.replace(/\?.*/, '')), ...KOMMANDON.map(([vad]) => `/${vad}`)];
    expect(vagar.toSorted()).toEqual(provade.toSorted());
  });

  it.each(LASNINGAR)('gets 404 reading the case (%s)', async (del) => {
    nekas(await mora.get(`/avvikelser/${id}${del}`));
  });

  it.each(KOMMANDON)('gets 404 commanding it, whatever If-Match says (%s)', async (vad, kropp) => {
    const fore = await leksand.etag(id);
    for (const ifMatch of ['*', '"0"', '"2"', '"99"']) {
      const svar = await mora.post(`/avvikelser/${id}/${vad}`, kropp, { 'If-Match': ifMatch });
      if (vad !== 'lankar') nekas(svar, EGET_NEJ[vad]);
      // A link is refused already for where it leads: to nothing that is Mora's either.
      else expect([404, 422]).toContain(svar.status);
    }
    expect(await leksand.etag(id)).toBe(fore);
  });

  it.each(['/avvikelser', '/vyer/min-ko', '/vyer/leveranser', '/vyer/sammanstallning', '/inkorg'])(
    'never sees it in %s',
    async (vag) => {
      const { body, text } = await mora.get(vag).expect(200);
      expect(body.poster).toEqual([]);
      expect(text).not.toContain(id);
    },
  );

  it('is never sent anything', () => {
    expect(system.mottagna.filter(({ huvudman }) => huvudman === FRAMMANDE)).toEqual([]);
  });

  it('may neither receipt nor resend another’s delivery', async () => {
    const { body } = await region.get('/vyer/leveranser').expect(200);
    const leverans = body.poster[0].id;
    for (const vag of [`/inkorg/${leverans}/kvittenser`, `/leveranser/${leverans}/omsandning`]) {
      const svar = await mora.post(vag, vag.startsWith('/inkorg') ? { arendenummer: 'X' } : {});
      expect([svar.status, svar.body.kod]).toEqual([404, 'FORSANDELSE_SAKNAS']);
    }
    expect((await mora.post('/leveranser/omsandning', { status: 'kvitterad' }).expect(200)).body.antal).toBe(0);
    expect((await mora.post('/leveranser/omsandning', { mottagare: '20' }).expect(200)).body.antal).toBe(0);
  });

  it('comes in by being named a part, and is then told of the case from there on', async () => {
    const svar = await leksand.gor(id, 'parter', { huvudman: FRAMMANDE });
    expect(svar.status).toBe(201);
    await vantaTills('the case at Mora', () => system.typer(FRAMMANDE, id).includes('rapporterad'));
    await mora.get(`/avvikelser/${id}`).expect(200);
  });
});

describe('the pull inkorg', () => {
  it('N4 gives a huvudman without an address its messages until it receipts them with its own number', async () => {
    const hamtar = await Samtal.som(app, HAMTAR_SJALV);
    const id = await rapportera('SEK-5', { berorda: [{ huvudman: HAMTAR_SJALV }] });
    await vantaTills('the message', async () => (await hamtar.get('/inkorg').expect(200)).body.poster.length === 1);
    const { body, text } = await hamtar.get('/inkorg').expect(200);
    expect(body.poster[0]).toMatchObject({ subject: id, mottagare: HAMTAR_SJALV, data: { avidentifierad: true } });
    expect(lackta(text)).toEqual([]);
    const vag = `/inkorg/${body.poster[0].id}/kvittenser`;
    const annan = await region.post(vag, { arendenummer: 'R-1' });
    expect([annan.status, annan.body.kod]).toEqual([404, 'FORSANDELSE_SAKNAS']);
    await hamtar.post(vag, { arendenummer: 'VAN-77' }).expect(201);
    await hamtar.post(vag, { arendenummer: 'VAN-77' }).expect(200);
    const annat = await hamtar.post(vag, { arendenummer: 'VAN-78' });
    expect([annat.status, annat.body.kod]).toEqual([409, 'KVITTERAD_MED_ANNAT_NUMMER']);
    await vantaTills('the number on the case', async () => {
      const arende = await leksand.get(`/avvikelser/${id}`).expect(200);
      return arende.text.includes('VAN-77');
    });
    await app.ikapp();
    expect((await hamtar.get('/inkorg').expect(200)).body.poster).toEqual([]);
  });
});
