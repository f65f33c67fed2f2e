import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { deterministicId } from '#libs/platform/index.js';
import { SEX_FRAGOR, upcast, uppfoljningStream } from '#libs/uppfoljning/index.js';
import { ANNANS, startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
const HEMSJUKVARD = 'vasterbotten-hemsjukvard';
const BAS = '/avvikelse/v1/uppfoljningar';
const CHEF = 'leksand-forvaltningschef-token';
const [FRAGA_1, FRAGA_2] = SEX_FRAGOR.fragor;

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

interface Val {
  readonly token?: string;
  readonly ifMatch?: string | null;
  readonly nyckel?: string;
}
const posta = (vag: string, kropp: object, { token = CHEF, ifMatch = '*', nyckel }: Val = {}): request.Test => {
  const begaran = request(dorr.url).post(`${BAS}${vag}`).set('authorization', `Bearer ${token}`);
  if (ifMatch !== null) begaran.set('if-match', ifMatch);
  if (nyckel !== undefined) begaran.set('idempotency-key', nyckel);
  return begaran.send(kropp);
};
const ny = (ar: number, annat: object = {}): object => ({
  ...{ overenskommelse: PSYKISKA, ar, rubrik: `Uppföljning ${ar}`, omfattning: 'Samordning', svarSenast: '2027-02-28' },
  ...annat,
});
interface Oppningsval extends Val {
  readonly avtal?: string;
  readonly tillfragade?: readonly string[];
}
const oppna = async (
  ar: number,
  { avtal: overenskommelse, tillfragade, ...val }: Oppningsval = {},
): Promise<string> => {
  const annat = { ...(overenskommelse && { overenskommelse }), ...(tillfragade && { tillfragade }) };
  const svar = await posta('', ny(ar, annat), val);
  expect([svar.status, svar.body.handelser]).toEqual([201, ['UppfoljningOppnad']]);
  return svar.body.id as string;
};
const enkatsvar = (text: string): object => ({ svar: [{ fraga: FRAGA_1?.text, text }] });
const pekare = (svar: request.Response): readonly string[] =>
  svar.body.fel.map((fel: { kod: string; pekare: string }) => `${fel.kod} ${fel.pekare}`);

describe('a follow-up', () => {
  it('N7 is opened once a year for an agreement, with its parties and their kommuner asked', async () => {
    const id = await oppna(2020);
    expect(id).toBe(deterministicId('uppfoljning', PSYKISKA, '2020'));
    const igen = await posta('', ny(2020));
    expect([igen.status, igen.body.id, igen.body.handelser]).toEqual([200, id, []]);
    expect((await posta('', ny(2020, { omfattning: 'Annat' }))).body.kod).toBe('UPPFOLJNING_FINNS_REDAN');
  });
  it('refuses an agreement or a huvudman that is not there, and a form that is none', async () => {
    expect(pekare(await posta('', ny(2021, { overenskommelse: 'finns-inte' })))).toEqual([
      'OKAND_KOD /overenskommelse',
    ]);
    expect(pekare(await posta('', ny(2021, { tillfragade: ['9999'] })))).toEqual(['OKAND_HUVUDMAN /tillfragade/0']);
    const utanFormular = await posta('', ny(2021, { formular: { id: 'eget', version: '1' } }));
    expect(utanFormular.body.kod).toBe('FORMULAR_FINNS_EJ');
  });
  it('N8 cannot be completed without plans and a decision, and the answer names each', async () => {
    const id = await oppna(2022);
    const nej = await posta(`/${id}/slutforande`, {});
    expect([nej.status, nej.body.kod]).toEqual([409, 'UPPFOLJNING_EJ_KOMPLETT']);
    expect(nej.body.detail).toMatch(/lokal nivå.*länsnivå.*revidera/);
    const beslut = { andring: 'ingen-andring', skal: 'Den håller.' };
    expect((await posta(`/${id}/revisionsbeslut`, beslut)).body.handelser).toEqual(['RevisionsbeslutFattat']);
    expect((await posta(`/${id}/slutforande`, {})).body.detail).not.toContain('revidera');
    expect((await posta(`/${id}/ateroppning`, { skal: 'Sent svar' })).status).toBe(200);
  });
  it('I3 I2 the same key gives the same answer, If-Match must stand, and one that is not there is 404', async () => {
    const id = await oppna(2023);
    const utskick = { svarSenast: '2027-02-28' };
    const en = await posta(`/${id}/enkatutskick`, utskick, { nyckel: 'n-1', ifMatch: '"0"' });
    const igen = await posta(`/${id}/enkatutskick`, utskick, { nyckel: 'n-1', ifMatch: '"0"' });
    expect([en.status, igen.body]).toEqual([201, en.body]);
    expect((await posta(`/${id}/slutforande`, {}, { ifMatch: '"0"' })).status).toBe(412);
    expect((await posta(`/${id}/ateroppning`, { skal: 'x' }, { ifMatch: null })).status).toBe(428);
    for (const fel of ['finns-inte', '6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11'])
      expect((await posta(`/${fel}/slutforande`, {})).body.kod).toBe('UPPFOLJNING_FINNS_EJ');
  });
});

describe('the survey', () => {
  it('U1 U2 is answered by the kommun’s own system, the question named by its words', async () => {
    const id = await oppna(2010);
    const svar = await posta(`/${id}/enkatsvar`, enkatsvar('Ja'), { token: TOKEN.leksand });
    expect([svar.status, svar.body.handelser]).toEqual([201, ['EnkatBesvarad']]);
    expect((await posta(`/${id}/enkatsvar`, enkatsvar('Ja'), { token: TOKEN.leksand })).status).toBe(200);
    expect((await posta(`/${id}/enkatsvar`, enkatsvar('Ja'), { token: TOKEN.region })).body.kod).toBe('EJ_TILLFRAGAD');
    const okand = { svar: [{ fraga: 'sjunde', text: 'Ja' }] };
    expect((await posta(`/${id}/enkatsvar`, okand, { token: TOKEN.leksand })).body.kod).toBe('FRAGA_FINNS_EJ');
  });
  it('U1 sent again is sent again, but for the same Idempotency-Key; when all have answered it goes to nobody who is not named', async () => {
    const id = await oppna(2009, { tillfragade: ['2029'] });
    const skicka = async (nyckel?: string, till?: readonly string[]): Promise<unknown> => {
      const kropp = { svarSenast: '2031-02-28', ...(till !== undefined && { till }) };
      const { status, body } = await posta(`/${id}/enkatutskick`, kropp, nyckel === undefined ? {} : { nyckel });
      return [status, body.kod ?? body.revision];
    };
    expect([await skicka(), await skicka()]).toEqual([
      [201, 1],
      [201, 2],
    ]);
    expect([await skicka('s-1'), await skicka('s-1')]).toEqual([
      [201, 3],
      [201, 3],
    ]);
    await posta(`/${id}/enkatsvar`, enkatsvar('Ja'), { token: TOKEN.leksand });
    expect(await skicka()).toEqual([409, 'ALLA_HAR_SVARAT']);
    expect(await skicka('s-2', ['2029'])).toEqual([201, 5]);
  });
  it('D5 names nobody, and the refusal does not repeat it', async () => {
    const id = await oppna(2011);
    const svar = await posta(`/${id}/enkatsvar`, enkatsvar('Om 19121212-1212'), { token: TOKEN.leksand });
    expect([svar.status, svar.body.kod]).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(svar.text).not.toContain('1212');
  });
  it('U3 U5 is corrected beside the raw text, and the practice is stated with its citation', async () => {
    const id = await oppna(2012);
    await posta(`/${id}/enkatsvar`, enkatsvar('Vi i Säter'), { token: TOKEN.leksand });
    const rattelse = { huvudman: '2029', galler: ['2082'], skal: 'Beskriver Säter' };
    const rattad = await posta(`/${id}/rattelser`, rattelse);
    expect([rattad.body.handelser, typeof rattad.body.skapadId]).toEqual([['EnkatsvarRattat'], 'string']);
    expect(pekare(await posta(`/${id}/rattelser`, { ...rattelse, galler: ['9999'] }))).toEqual([
      'OKAND_HUVUDMAN /galler/0',
    ]);
    const flyttad = { huvudman: '2029', fraga: FRAGA_1?.id, tillFraga: FRAGA_2?.text, skal: 'Fel ruta' };
    expect((await posta(`/${id}/rattelser`, flyttad)).status).toBe(201);
    const praxis = { praxis: 'utanfor-system', citat: 'Inte i något system.' };
    expect((await posta(`/${id}/praxis`, praxis)).body.handelser).toEqual(['PraxisAngiven']);
  });
});

describe('a survey file', () => {
  const rad = (kommun: string, text: string | null): object => ({ kommun, svar: [{ fraga: FRAGA_1?.id, text }] });
  const importera = (id: string, rader: readonly object[], val: Val & { readonly torrkorning?: boolean } = {}) =>
    posta(`/${id}/enkatimport`, { kallnamn: 'Prov', torrkorning: val.torrkorning ?? false, rader }, val);
  const utfall = (svar: request.Response): readonly string[] =>
    svar.body.rader.map((en: { utfall: string; kod: string | null }) => en.kod ?? en.utfall);
  const rader = [rad('Umeå', 'Ja'), rad('2482', null), rad('Ankeborg', 'Ja'), rad('Region Västerbotten', 'Ja')];

  it('U2 gives each row its result; a dry run saves nothing and resending creates nothing', async () => {
    const token = TOKEN.koordinator;
    const id = await oppna(2022, { token, avtal: HEMSJUKVARD });
    const vantat = ['ny', 'tom', 'OKAND_HUVUDMAN', 'EJ_TILLFRAGAD'];
    const torrt = await importera(id, rader, { token, torrkorning: true });
    expect([torrt.status, torrt.body.torrkorning, utfall(torrt)]).toEqual([200, true, vantat]);
    expect(utfall(await importera(id, rader, { token, nyckel: 'i-1' }))).toEqual(vantat);
    expect(utfall(await importera(id, rader, { token, nyckel: 'i-1' }))).toEqual(vantat);
    const igen = await importera(id, rader, { token });
    expect(utfall(igen)).toEqual(['oforandrad', 'oforandrad', 'OKAND_HUVUDMAN', 'EJ_TILLFRAGAD']);
    expect(igen.body.rader[0]).toMatchObject({ radnummer: 1, kommun: 'Umeå', huvudman: '2480' });
  });
  it('I4 a party imports for itself alone, and a koordinator in its own län', async () => {
    const id = await oppna(2013);
    const blandat = [rad('Leksand', 'Ja'), rad('Säter', 'Ja')];
    expect(utfall(await importera(id, blandat))).toEqual(['ny', 'EJ_SVARA_FOR_ANNAN']);
    const annanstans = await importera(id, blandat, { token: TOKEN.koordinator });
    expect(utfall(annanstans)).toEqual(['EJ_SVARA_FOR_ANNAN', 'EJ_SVARA_FOR_ANNAN']);
  });
});

describe('what it rests on', () => {
  const brist = (avvikelser: readonly string[]): object => ({
    ...{ omrade: 'tillganglighet', rubrik: 'Sjukresor', beskrivning: 'Intyg skrivs inte.', avvikelser },
  });

  it('N9 B12 D12 is assessed, measured and listened for', async () => {
    const id = await oppna(2014);
    const bedomning = { kriterium: 'samordning-1', perspektiv: 'brukare', bedomning: 'delvis', motivering: 'Saknas.' };
    expect((await posta(`/${id}/kriterier`, bedomning)).body.handelser).toEqual(['KriteriumBedomt']);
    const annat = await posta(`/${id}/kriterier`, { ...bedomning, kriterium: 'samordning-9' });
    expect([annat.status, annat.body.kod]).toEqual([422, 'KRITERIUM_FINNS_EJ']);
    const varde = { indikator: 'folkmangd', huvudman: '2029', period: '2022', varde: '15937', kalla: 'SCB' };
    expect((await posta(`/${id}/indikatorer`, varde)).body.handelser).toEqual(['IndikatorAngiven']);
    expect(pekare(await posta(`/${id}/indikatorer`, { ...varde, huvudman: '9999' }))).toEqual([
      'OKAND_HUVUDMAN /huvudman',
    ]);
    const synpunkt = { fran: 'brukarrad', namn: 'Rådet', text: 'Dyrt', datum: '2022-11-03', kalla: 'Protokoll' };
    expect((await posta(`/${id}/synpunkter`, synpunkt)).body.handelser).toEqual(['SynpunktTillford']);
    const inventering = { ...synpunkt, fran: 'behovsinventering', namn: 'Länets behovsinventering 2022' };
    expect((await posta(`/${id}/synpunkter`, inventering)).body.handelser).toEqual(['SynpunktTillford']);
  });
  it('B12 a value that is wrong is refused with all that is wrong', async () => {
    const id = await oppna(2007);
    const fel = {
      indikator: 'folkmangd',
      huvudman: '9999',
      period: '2022',
      varde: '1.5',
      enhet: 'procent',
      kalla: 'S',
    };
    expect(pekare(await posta(`/${id}/indikatorer`, fel))).toEqual([
      ...['FEL_ENHET /enhet', 'EJ_HELTAL /varde', 'OKAND_HUVUDMAN /huvudman'],
    ]);
    expect(pekare(await posta(`/${id}/indikatorer`, { ...fel, indikator: 'folkmagnd' }))).toEqual([
      'OKAND_KOD /indikator',
    ]);
  });
  it('N8 a brist traces to cases of one’s own; I4 another’s answers as one that does not exist', async () => {
    const id = await oppna(2015);
    const rapport = await request(dorr.url)
      .post('/avvikelse/v1/avvikelser')
      .set('authorization', `Bearer ${TOKEN.leksand}`)
      .send({
        kalla: { system: 'prov', arendenummer: 'U-1', version: 1 },
        rapporterande: { huvudman: '2029' },
        berorda: [{ huvudman: '20' }],
        ...{ rubrik: 'Sjukresa', beskrivning: 'Intyg saknades.', kategori: 'transport', handelsetid: '2022-02-14' },
        ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
      });
    const fastslagen = await posta(`/${id}/brister`, brist([rapport.body.id]));
    expect(fastslagen.body.handelser).toEqual(['BristFastslagen']);
    for (const okand of ['6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11', 'x'])
      expect((await posta(`/${id}/brister`, brist([okand]))).body.kod).toBe('AVVIKELSE_FINNS_EJ');
    const struken = await posta(`/${id}/brister/${fastslagen.body.skapadId}/strykning`, { skal: 'Löst' });
    expect(struken.body.handelser).toEqual(['BristStruken']);
  });
  it('N8 I4 a proposed brist takes its cases with it, established by a koordinator that may read none', async () => {
    const token = TOKEN.koordinator;
    const id = await oppna(2016, { token, avtal: HEMSJUKVARD });
    const forslag = { forslag: 'kategori.sip', beskrivning: 'Kallelser kommer för sent.' };
    const svar = await posta(`/${id}/bristforslag`, forslag, { token });
    expect([svar.status, svar.body.handelser]).toEqual([201, ['BristFastslagen']]);
    expect(svar.text).not.toContain(ANNANS);
    const [, fastslagen] = (await dorr.store.readStream(uppfoljningStream(id))).map(upcast);
    expect(fastslagen?.data).toMatchObject({ omrade: 'samordning', rubrik: 'SIP', avvikelser: [ANNANS] });
    const igen = await posta(`/${id}/bristforslag`, forslag, { token });
    expect([igen.status, igen.body.kod]).toEqual([409, 'BRISTFORSLAG_TAGET']);
    expect(igen.body.detail).toContain('"SIP"');
    await posta(`/${id}/brister/${svar.body.skapadId}/strykning`, { skal: 'Fel' }, { token });
    expect((await posta(`/${id}/bristforslag`, forslag, { token })).status).toBe(201);
    const nekad = async (vilket: string): Promise<unknown> =>
      (await posta(`/${id}/bristforslag`, { ...forslag, forslag: vilket }, { token })).body.kod;
    expect(await nekad('kategori.epikris')).toBe('BRISTFORSLAG_DOLT');
    expect(await nekad('kategori.transport')).toBe('BRISTFORSLAG_FINNS_EJ');
    const annatLan = await posta(`/${await oppna(2016)}/bristforslag`, forslag, { token });
    expect(annatLan.body.kod).toBe('ENBART_PART_ELLER_KOORDINATOR');
  });
});
