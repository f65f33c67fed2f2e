import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let sundsvall: Talare;
let region: Talare;
const mandat = { sundsvall: '', region: '', deltagare: '', utgatt: '' };
beforeAll(async () => {
  dorr = await startaTestdorr();
  sundsvall = new Talare(dorr.url, TOKEN.sundsvall);
  region = new Talare(dorr.url, TOKEN.vasternorrland);
  mandat.sundsvall = await sundsvall.mandat({ funktion: 'Socialchef' });
  mandat.region = await region.mandat({ funktion: 'Verksamhetschef' });
  mandat.deltagare = await sundsvall.mandat({ funktion: 'Handläggare', behorigheter: ['delta'] });
  mandat.utgatt = await sundsvall.mandat({ funktion: 'Socialchef', giltigTill: '2026-11-19' });
}, 60_000);
afterAll(() => dorr.stang());

const ny = (annat: object = {}): object => ({
  mandatId: mandat.sundsvall,
  parter: ['22'],
  fraga: 'kostnadsansvar',
  beloppKr: '48500.50',
  rubrik: 'Kostnad för placering',
  beskrivning: 'Parterna är oeniga om vem som bär kostnaden.',
  ...annat,
});
const oppnad = async (annat: object = {}): Promise<string> =>
  (await sundsvall.post('/tvister', ny(annat)).expect(201)).body.id;

const stallning = (mandatId: string, annat: object = {}): object => ({
  mandatId,
  installning: 'bestrider-eget-ansvar',
  motivering: 'Behandlingen är hälso- och sjukvård.',
  hanvisningar: [
    { typ: 'lag', till: 'HSL 12 kap. 1 §' },
    { typ: 'delegationsordning', till: 'Delegationsordning 3.2' },
  ],
  ...annat,
});

describe('POST /tvister', () => {
  it('D5 opens one between huvudmän, with a day for each to state its position', async () => {
    const svar = await sundsvall.post('/tvister', ny());
    expect([svar.status, svar.body.handelser, svar.headers['etag']]).toEqual([201, ['TvistOppnad'], '"0"']);
    expect(svar.headers['location']).toBe(`/avvikelse/v1/tvister/${svar.body.id}`);
    const [forsta] = await dorr.store.readStream(`tvist-${svar.body.id}`);
    expect(forsta?.data).toMatchObject({
      av: { huvudman: '2281', mandatId: mandat.sundsvall, funktion: 'Socialchef' },
      parter: ['2281', '22'],
      svarsfrister: [
        { huvudman: '2281', senast: '2026-12-04' },
        { huvudman: '22', senast: '2026-12-04' },
      ],
    });
  });

  it('tells of every fault at once: of the form, and then of what the register knows', async () => {
    const form = await sundsvall.post('/tvister', {
      parter: [],
      fraga: 'annat',
      beloppKr: '1,5',
      rubrik: 'x'.repeat(201),
    });
    expect([form.status, koder(form).toSorted()]).toEqual([
      400,
      [
        'FALT_SAKNAS /beskrivning',
        'FOR_LANGT /rubrik',
        'MANDAT_SAKNAS /mandatId',
        'OGILTIGT_VARDE /beloppKr',
        'OGILTIGT_VARDE /parter',
        'OKAND_KOD /fraga',
      ],
    ]);
    const okant = { parter: ['22', '9999'], overenskommelse: { id: 'finns-inte' } };
    const register = await sundsvall.post('/tvister', ny(okant));
    expect(koder(register)).toEqual(['OKAND_HUVUDMAN /parter/1', 'OKAND_KOD /overenskommelse/id']);
  });

  it('D6 refuses who has no mandate, one that has run out, or one that is not for this', async () => {
    const med = (mandatId: string): Promise<Response> =>
      sundsvall.post('/tvister', ny({ mandatId })).then((svar) => svar);
    expect(nej(await med(deterministicId('inget')))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await med(mandat.region))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await med(mandat.utgatt))).toEqual([403, 'MANDAT_GALLER_EJ']);
    expect(nej(await med(mandat.deltagare))).toEqual([403, 'MANDAT_RACKER_EJ']);
  });

  it('gives the same tvist again for the same Idempotency-Key', async () => {
    const nyckel = { 'Idempotency-Key': 'tvist-1' };
    const forsta = await sundsvall.post('/tvister', ny(), nyckel);
    const igen = await sundsvall.post('/tvister', ny(), nyckel);
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
  });
});

describe('a tvist out of an avvikelse', () => {
  const rapport = (arendenummer: string): object => ({
    ...{ kalla: { system: 'prov', arendenummer, version: 1 }, rapporterande: { huvudman: '2281' } },
    ...{ berorda: [{ huvudman: '22' }], rubrik: 'Placering', beskrivning: 'Ingen tog kostnaden.' },
    ...{ kategori: 'transport', handelsetid: '2026-11-02', allvarlighetsgrad: 2, sannolikhet: 2 },
  });

  it('is born where a party refused responsibility, between those who are involved', async () => {
    const { id } = (await sundsvall.post('/avvikelser', rapport('T-1')).expect(201)).body;
    const ur = (annat: object = {}): Promise<Response> =>
      sundsvall.post('/tvister', ny({ avvikelse: id, ...annat })).then((svar) => svar);
    expect(nej(await ur())).toEqual([422, 'ANSVAR_EJ_AVVISAT']);
    await region.pa(`/avvikelser/${id}/ansvarsavvisningar`, { skal: 'Kommunens placering.' }).expect(201);
    const utanfor = await ur({ parter: ['22', '2262'] });
    expect([...nej(utanfor), utanfor.body.detail]).toEqual([
      422,
      'PARTER_UTANFOR_AVVIKELSEN',
      'Dessa parter är inte inblandade i avvikelsen: 2262.',
    ]);
    const nyckel = { 'Idempotency-Key': 'ur-avvikelse' };
    const oppnad = await sundsvall.post('/tvister', ny({ avvikelse: id }), nyckel);
    expect(oppnad.status).toBe(201);
    const bedomning = { allvarlighetsgrad: 2, sannolikhet: 2 };
    await region.pa(`/avvikelser/${id}/bedomningar`, bedomning).expect(201);
    expect(nej(await ur())).toEqual([422, 'ANSVAR_EJ_AVVISAT']);
    expect((await sundsvall.post('/tvister', ny({ avvikelse: id }), nyckel)).body).toEqual(oppnad.body);
  });

  it('I4: an avvikelse of others is not there', async () => {
    const { id } = (await sundsvall.post('/avvikelser', rapport('T-2')).expect(201)).body;
    const umea = new Talare(dorr.url, TOKEN.umea);
    const mandatId = await umea.mandat({ funktion: 'Socialchef' });
    const svar = await umea.post('/tvister', ny({ mandatId, avvikelse: id }));
    expect(nej(svar)).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
  });
});

describe('the parties of a tvist', () => {
  it('D7 take their positions with what they rest on; an agreement is one of the register', async () => {
    const id = await oppnad();
    const okand = [
      { typ: 'overenskommelse', till: 'finns-inte' },
      { typ: 'delegationsordning', till: 'Delegationsordning 3.2' },
    ];
    const fel = await region.pa(`/tvister/${id}/stallningstaganden`, stallning(mandat.region, { hanvisningar: okand }));
    expect(koder(fel)).toEqual(['OKAND_KOD /hanvisningar/0/till']);
    const tunt = stallning(mandat.region, { hanvisningar: [{ typ: 'lag', till: 'HSL' }] });
    expect(nej(await region.pa(`/tvister/${id}/stallningstaganden`, tunt))).toEqual([422, 'HANVISNING_SAKNAS']);
    const svar = await region.pa(`/tvister/${id}/stallningstaganden`, stallning(mandat.region));
    expect([svar.status, svar.body.handelser]).toEqual([201, ['StallningTagen']]);
  });

  it('name who speaks, who provides meanwhile, and whether it is of principle (N3)', async () => {
    const id = await oppnad();
    const gor = async (vad: string, kropp: object): Promise<readonly string[]> =>
      (await region.pa(`/tvister/${id}/${vad}`, { mandatId: mandat.region, ...kropp }).expect(201)).body.handelser;
    expect(await gor('foretradare', {})).toEqual(['ForetradareUtsedd']);
    const interim = { fran: '2026-11-20', omfattning: 'Vi betalar placeringen tills vidare.' };
    expect(await gor('interimsansvar', interim)).toEqual(['InterimsansvarTaget']);
    expect(await gor('principfraga', { principiell: true, skal: 'Återkommande.' })).toEqual(['PrincipFragaBedomd']);
  });

  it('I4: are the only ones for whom it is there; If-Match says what was read', async () => {
    const id = await oppnad();
    const kropp = { mandatId: mandat.region, fran: '2026-11-20', omfattning: 'Allt.' };
    const vag = `/tvister/${id}/interimsansvar`;
    const umea = new Talare(dorr.url, TOKEN.umea);
    expect(nej(await umea.pa(vag, kropp))).toEqual([404, 'TVIST_FINNS_EJ']);
    expect(nej(await umea.pa('/tvister/inget/interimsansvar', kropp))).toEqual([404, 'TVIST_FINNS_EJ']);
    expect(nej(await region.post(vag, kropp))).toEqual([428, 'IF_MATCH_SAKNAS']);
    expect(nej(await region.post(vag, kropp, { 'If-Match': '"7"' }))).toEqual([412, 'ARENDET_HAR_ANDRATS']);
    expect((await region.post(vag, kropp, { 'If-Match': '"0"' })).status).toBe(201);
  });
});

describe('the end of a tvist', () => {
  const losning = {
    ansvariga: ['22', '2281'],
    fordelning: [
      { huvudman: '22', beloppKr: '24250.25' },
      { huvudman: '2281', beloppKr: '24250.25' },
    ],
    text: 'Parterna delar lika.',
  };

  it('D8 is when all have agreed, and closed only when every system has the decision', async () => {
    const id = await oppnad();
    const forslag = await region.pa(`/tvister/${id}/losningar`, { mandatId: mandat.region, ...losning });
    expect([forslag.status, forslag.body.handelser]).toEqual([201, ['LosningForeslagen', 'LosningGodkand']]);
    const { skapadId } = forslag.body;
    const vag = `/tvister/${id}/losningar/${skapadId}`;
    const nejtack = await sundsvall.pa(`${vag}/avbojanden`, { mandatId: mandat.sundsvall, skal: 'För mycket.' });
    expect(nejtack.body.handelser).toEqual(['LosningAvbojd']);
    const avgjord = await sundsvall.pa(`${vag}/godkannanden`, { mandatId: mandat.sundsvall });
    expect(avgjord.body.handelser).toEqual(['LosningGodkand', 'TvistAvgjord']);
    const avslut = await sundsvall.pa(`/tvister/${id}/avslut`, { mandatId: mandat.sundsvall });
    expect([...nej(avslut), avslut.body.detail]).toEqual([409, 'BESLUT_EJ_KVITTERAT', expect.stringContaining('22')]);
    const okand = await region.pa(`/tvister/${id}/losningar/x/godkannanden`, { mandatId: mandat.region });
    expect(nej(okand)).toEqual([404, 'LOSNING_FINNS_EJ']);
  });

  it('D4 is also when one decides to bear it, for itself alone', async () => {
    const id = await oppnad();
    const beslut = {
      mandatId: mandat.sundsvall,
      text: 'Vi bär kostnaden.',
      instans: 'Socialnämnden',
      datum: '2026-11-19',
    };
    const annan = await sundsvall.pa(`/tvister/${id}/beslut`, { ...beslut, ...losning });
    expect(nej(annan)).toEqual([403, 'BESLUT_BINDER_ANNAN']);
    const fordelning = [{ huvudman: '2281', beloppKr: '48500.50' }];
    const eget = await sundsvall.pa(`/tvister/${id}/beslut`, { ...beslut, fordelning });
    expect([eget.status, eget.body.handelser]).toEqual([201, ['TvistAvgjord']]);
  });

  it('is withdrawn by the one that opened it', async () => {
    const id = await oppnad();
    const annan = await region.pa(`/tvister/${id}/aterkallelse`, { mandatId: mandat.region, skal: 'Nej.' });
    expect(nej(annan)).toEqual([403, 'ENBART_OPPNAREN']);
    const svar = await sundsvall.pa(`/tvister/${id}/aterkallelse`, { mandatId: mandat.sundsvall, skal: 'Misstag.' });
    expect(svar.body.handelser).toEqual(['TvistAterkallad']);
  });
});
