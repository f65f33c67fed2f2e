import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let region: Talare;
let skelleftea: Talare;
const mandat = { forsta: '', verksamhet: '', forvaltning: '', deltagare: '', utgatt: '', region: '' };
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  region = new Talare(dorr.url, TOKEN.vasterbotten);
  skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
  mandat.forsta = await umea.mandat({ funktion: 'Första linjens chef' });
  mandat.verksamhet = await umea.mandat({ funktion: 'Verksamhetschef' });
  mandat.forvaltning = await umea.mandat({ funktion: 'Förvaltningschef' });
  mandat.deltagare = await umea.mandat({ funktion: 'Första linjens chef', behorigheter: ['delta'] });
  mandat.utgatt = await umea.mandat({ funktion: 'Första linjens chef', giltigTill: '2026-11-19' });
  mandat.region = await region.mandat({ funktion: 'Första linjens chef' });
}, 60_000);
afterAll(() => dorr.stang());

const underlag = {
  rubrik: 'Utskrivning på helg',
  faktaunderlag: 'Sex utskrivningar utan plan under hösten.',
  forslag: 'Gemensam rutin för helgen.',
};
const fraga = (annat: object = {}): object => ({
  mandatId: mandat.forsta,
  parter: ['24'],
  modell: 'vasterbotten-forslag',
  ...underlag,
  ...annat,
});
const stalld = async (annat: object = {}): Promise<string> =>
  (await umea.post('/fragor', fraga(annat)).expect(201)).body.id;
const lyft = (till: string, mandatId: string, annat: object = {}): object => ({
  till,
  mandatId,
  ...underlag,
  ...annat,
});
const som = (svar: Response): readonly [number, readonly string[]] => [svar.status, svar.body.handelser];

let nummer = 0;
const avvikelse = async (): Promise<string> => {
  nummer += 1;
  const rapport = {
    ...{ kalla: { system: 'prov', arendenummer: `E-${nummer}`, version: 1 }, rapporterande: { huvudman: '2480' } },
    ...{ berorda: [{ huvudman: '24' }], rubrik: 'Utskrivning', beskrivning: 'Ingen plan följde med.' },
    ...{ kategori: 'transport', handelsetid: '2026-11-02', allvarlighetsgrad: 2, sannolikhet: 2 },
  };
  return (await umea.post('/avvikelser', rapport).expect(201)).body.id;
};

describe('POST /fragor', () => {
  it('N5 begins at the foot of every line, with a day to answer at each', async () => {
    const svar = await umea.post('/fragor', fraga());
    expect([...som(svar), svar.headers['location']]).toEqual([
      201,
      ['EskaleringPaborjad'],
      `/avvikelse/v1/eskaleringar/${svar.body.id}`,
    ]);
    const [forsta] = await dorr.store.readStream(`eskalering-${svar.body.id}`);
    expect(forsta?.data).toMatchObject({
      arende: { slag: 'fraga', id: svar.body.id },
      lan: '24',
      parter: [
        { huvudman: '2480', niva: 'forsta-linjen', svarSenast: '2026-12-04' },
        { huvudman: '24', niva: 'forsta-linjen', svarSenast: '2026-12-04' },
      ],
    });
  });

  it('tells of every fault at once: of the form, and then of what the register knows', async () => {
    const form = await umea.post('/fragor', { parter: [], faktaunderlag: 'x'.repeat(8_001), namn: 'Någon' });
    expect([form.status, koder(form).toSorted()]).toEqual([
      400,
      [
        'FALT_SAKNAS /rubrik',
        'FOR_LANGT /faktaunderlag',
        'MANDAT_SAKNAS /mandatId',
        'OGILTIGT_VARDE /parter',
        'OKANT_FALT /namn',
      ],
    ]);
    const okant = await umea.post('/fragor', fraga({ parter: ['0000'], overenskommelse: { id: 'finns-inte' } }));
    expect(koder(okant)).toEqual(['OKAND_HUVUDMAN /parter/0', 'OKAND_KOD /overenskommelse/id']);
    expect(koder(await umea.post('/fragor', fraga({ modell: 'ingen' })))).toEqual(['OKAND_KOD /modell']);
  });

  it('LINJE_SAKNAS names the models that have a line; OLIKA_LAN keeps to one län', async () => {
    const { modell: _modell, ...utan } = { modell: '', ...fraga() };
    const linje = await umea.post('/fragor', { ...fraga(utan), modell: null });
    expect([...nej(linje), linje.body.detail]).toEqual([
      422,
      'LINJE_SAKNAS',
      expect.stringContaining('Modeller med en linje för alla parter: vasterbotten-forslag.'),
    ]);
    expect(nej(await umea.post('/fragor', fraga({ parter: ['20'] })))).toEqual([422, 'OLIKA_LAN']);
  });

  it.each(['rubrik', 'faktaunderlag', 'forslag'])(
    'D5 refuses a personnummer in %s, and keeps nothing',
    async (falt) => {
      const fore = await dorr.store.head();
      const svar = await umea.post('/fragor', fraga({ [falt]: 'Gäller 19121212-1212.' }));
      expect([...nej(svar), svar.text.includes('1212')]).toEqual([422, 'PERSONNUMMER_I_TEXT', false]);
      expect(await dorr.store.head()).toBe(fore);
    },
  );

  it('D6 asks for a mandate that holds and is to lift', async () => {
    const med = (mandatId: string): Promise<Response> => umea.post('/fragor', fraga({ mandatId })).then((svar) => svar);
    expect(nej(await med(deterministicId('inget')))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await med(mandat.region))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await med(mandat.utgatt))).toEqual([403, 'MANDAT_GALLER_EJ']);
    expect(nej(await med(mandat.deltagare))).toEqual([403, 'MANDAT_RACKER_EJ']);
  });

  it('gives the same fråga again for the same Idempotency-Key', async () => {
    const nyckel = { 'Idempotency-Key': 'fraga-1' };
    const forsta = await umea.post('/fragor', fraga(), nyckel);
    const igen = await umea.post('/fragor', fraga(), nyckel);
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
  });
});

describe('POST /avvikelser/{id}/eskaleringar', () => {
  const steg = (annat: object = {}): object =>
    lyft('verksamhetschefsniva', mandat.forsta, { modell: 'vasterbotten-forslag', ...annat });

  it('begins with the first lift, under the id of the case, and lifts on', async () => {
    const id = await avvikelse();
    const forsta = await umea.post(`/avvikelser/${id}/eskaleringar`, steg());
    expect([...som(forsta), forsta.body.id]).toEqual([201, ['EskaleringPaborjad', 'LyftILinjen'], id]);
    const andra = lyft('forvaltningschefsniva', mandat.verksamhet);
    expect(som(await umea.post(`/avvikelser/${id}/eskaleringar`, andra))).toEqual([201, ['LyftILinjen']]);
    const annanModell = lyft('nu-lansgrupp', mandat.verksamhet, { modell: 'vasterbotten-nuvarande' });
    expect(nej(await umea.post(`/avvikelser/${id}/eskaleringar`, annanModell))).toEqual([409, 'ANNAN_MODELL']);
  });

  it('begins anew after its end, for the case is open still; by /eskaleringar nothing does', async () => {
    const id = await avvikelse();
    await umea.post(`/avvikelser/${id}/eskaleringar`, steg()).expect(201);
    const slut = { mandatId: mandat.forsta, utfall: 'aterkallad', svar: 'Tas i vardagen.' };
    await umea.pa(`/eskaleringar/${id}/avslut`, slut).expect(201);
    expect(nej(await umea.pa(`/eskaleringar/${id}/lyft`, lyft('verksamhetschefsniva', mandat.forsta)))).toEqual([
      409,
      'ESKALERING_AVSLUTAD',
    ]);
    const igen = await umea.post(`/avvikelser/${id}/eskaleringar`, steg());
    expect([...som(igen), igen.body.id]).toEqual([201, ['EskaleringPaborjad', 'LyftILinjen'], id]);
  });

  it('B3 a lokal arena straight to the länssamverkansgrupp is refused by rule, source and who may lift', async () => {
    const id = await avvikelse();
    await umea.post(`/avvikelser/${id}/eskaleringar`, steg({ till: 'lokala-arenor' })).expect(201);
    const svar = await umea.pa(`/eskaleringar/${id}/lyft`, lyft('lansamverkansgrupp', mandat.forsta));
    expect(nej(svar)).toEqual([409, 'LYFT_EJ_TILLATET']);
    expect(svar.body.detail).toContain('Organisering av samverkan mellan regionkommunen och länets kommuner');
    expect(svar.body.detail).toContain('anmäls till regional samverkansnivå via linjefunktionen/beställarfunktionen');
    expect(svar.body.detail).toContain('Förvaltningschef');
  });
});

describe('an escalation that is there', () => {
  it('is answered, returned and closed by its parties', async () => {
    const id = await stalld();
    const upp = lyft('verksamhetschefsniva', mandat.forsta);
    expect(som(await umea.pa(`/eskaleringar/${id}/lyft`, upp))).toEqual([201, ['LyftILinjen']]);
    const svar = { mandatId: mandat.region, svar: 'Vi ser över rutinen.' };
    expect(som(await region.pa(`/eskaleringar/${id}/svar`, svar))).toEqual([201, ['NivaBesvarad']]);
    const ner = { mandatId: mandat.forsta, till: 'forsta-linjen', svar: 'Tas i vardagen.' };
    expect(som(await umea.pa(`/eskaleringar/${id}/atersandningar`, ner))).toEqual([201, ['ArendeAtersant']]);
    const klart = { mandatId: mandat.forsta, utfall: 'lost', svar: 'Rutinen är på plats.' };
    expect(som(await umea.pa(`/eskaleringar/${id}/avslut`, klart))).toEqual([201, ['EskaleringAvslutad']]);
    expect(nej(await umea.pa(`/eskaleringar/${id}/svar`, svar))).toEqual([409, 'ESKALERING_AVSLUTAD']);
  });

  it('I4: is not there for a stranger, whatever is asked; If-Match says what was read', async () => {
    const id = await stalld();
    const mandatId = await skelleftea.mandat({ funktion: 'Förvaltningschef' });
    const kroppar: Readonly<Record<string, object>> = {
      lyft: lyft('lokala-arenor', mandatId),
      representanter: { mandatId, niva: 'forsta-linjen' },
      svar: { mandatId, svar: 'Nej.' },
      atersandningar: { mandatId, svar: 'Nej.' },
      parter: { huvudman: '2482' },
      avslut: { mandatId, utfall: 'lost', svar: 'Nej.' },
    };
    for (const [vad, kropp] of Object.entries(kroppar)) {
      expect(nej(await skelleftea.pa(`/eskaleringar/${id}/${vad}`, kropp))).toEqual([404, 'ESKALERING_FINNS_EJ']);
    }
    const svar = { mandatId: mandat.forsta, svar: 'Ja.' };
    expect(nej(await umea.post(`/eskaleringar/${id}/svar`, svar))).toEqual([428, 'IF_MATCH_SAKNAS']);
    const gammal = await umea.post(`/eskaleringar/${id}/svar`, svar, { 'If-Match': '"9"' });
    expect(nej(gammal)).toEqual([412, 'ARENDET_HAR_ANDRATS']);
  });

  it('B7 a huvudman without a function at the level names who represents it there', async () => {
    const id = await stalld();
    await umea.pa(`/eskaleringar/${id}/lyft`, lyft('verksamhetschefsniva', mandat.forsta)).expect(201);
    await umea.pa(`/eskaleringar/${id}/lyft`, lyft('forvaltningschefsniva', mandat.verksamhet)).expect(201);
    await region.pa(`/eskaleringar/${id}/lyft`, lyft('verksamhetschefsniva', mandat.region)).expect(201);
    const representerar = { niva: 'forvaltningschefsniva', forankring: 'I regionledningen.' };
    const mandatId = await region.mandat({ funktion: 'Områdeschef', representerar });
    const kropp = { mandatId, niva: 'forvaltningschefsniva' };
    const utan = await region.pa(`/eskaleringar/${id}/representanter`, { ...kropp, mandatId: mandat.region });
    expect(nej(utan)).toEqual([403, 'MANDATET_REPRESENTERAR_EJ']);
    const utsedd = await region.pa(`/eskaleringar/${id}/representanter`, kropp);
    expect(som(utsedd)).toEqual([201, ['RepresentantUtsedd']]);
    const till = lyft('lansamverkansgrupp', mandat.forvaltning);
    expect(som(await umea.pa(`/eskaleringar/${id}/lyft`, till))).toEqual([201, ['LyftTillSamverkan']]);
  });
});
