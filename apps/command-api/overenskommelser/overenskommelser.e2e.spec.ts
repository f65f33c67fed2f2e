import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
const BAS = '/avvikelse/v1/overenskommelser';

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
const posta = (
  vag: string,
  kropp: object,
  { token = TOKEN.leksand, ifMatch = '*', nyckel }: Val = {},
): request.Test => {
  const begaran = request(dorr.url).post(`${BAS}${vag}`).set('authorization', `Bearer ${token}`);
  if (ifMatch !== null) begaran.set('if-match', ifMatch);
  if (nyckel !== undefined) begaran.set('idempotency-key', nyckel);
  return begaran.send(kropp);
};
const lokal = (annat: object = {}): object => ({
  namn: 'Lokal överenskommelse för Leksand',
  niva: 'lokal',
  overordnad: PSYKISKA,
  parter: ['20', '2029'],
  ...annat,
});
const pekare = (svar: request.Response): readonly string[] =>
  svar.body.fel.map((fel: { kod: string; pekare: string }) => `${fel.kod} ${fel.pekare}`);

describe('an agreement of the län’s file', () => {
  it('U1 is acted on by its id in the file, at ETag "0" before anything is written, and then by uuid alike', async () => {
    const status = { status: 'pagar', agare: 'Verksamhetschef' };
    const forst = await posta(`/${PSYKISKA}/lokal-status`, status, { ifMatch: '"0"' });
    expect([forst.status, forst.body.revision]).toEqual([201, 1]);
    expect(forst.body.handelser).toEqual(['OverenskommelseRegistrerad', 'LokalStatusAngiven']);
    expect(forst.headers['location']).toBe(`${BAS}/${forst.body.id}`);
    const sent = await posta(`/${PSYKISKA}/kalla`, { lank: 'https://www.example.se/a' }, { ifMatch: '"0"' });
    expect(sent.status).toBe(412);
    const ratt = await posta(`/${forst.body.id}/kalla`, { lank: 'https://www.example.se/a' }, { ifMatch: '"1"' });
    expect([ratt.status, ratt.body.handelser]).toEqual([201, ['KallaLankad']]);
  });
  it('D1 takes a version that overlaps and has ended, and refuses one that ends before it begins', async () => {
    const utgangen = { version: '3b', giltigFran: '2018-01-01', giltigTill: '2019-06-30' };
    expect((await posta(`/${PSYKISKA}/versioner`, utgangen)).status).toBe(201);
    expect((await posta(`/${PSYKISKA}/versioner`, utgangen)).status).toBe(200);
    const bakvand = { version: '4', giltigFran: '2026-01-02', giltigTill: '2026-01-01' };
    expect((await posta(`/${PSYKISKA}/versioner`, bakvand)).body.kod).toBe('OGILTIG_GILTIGHET');
    const annan = await posta(`/${PSYKISKA}/versioner`, { ...utgangen, dnr: 'X' });
    expect(annan.body.kod).toBe('VERSION_FINNS');
    const rattad = { ...utgangen, giltigTill: '2019-12-31', skal: 'Fel avskrivet' };
    expect((await posta(`/${PSYKISKA}/versionsrattelser`, rattad)).status).toBe(201);
  });
  it('I3 the same key gives the same answer, If-Match must stand, and one that is not there is 404', async () => {
    const ansvar = { huvudman: '20', funktion: 'Förvaltningschefsnätverket', revideraSenast: '2027-06-30' };
    const val = { token: TOKEN.region, nyckel: 'n-1' };
    const en = await posta(`/${PSYKISKA}/revisionsansvar`, ansvar, val);
    const igen = await posta(`/${PSYKISKA}/revisionsansvar`, ansvar, val);
    expect([en.status, igen.body]).toEqual([201, en.body]);
    expect((await posta(`/${PSYKISKA}/revisionsansvar`, ansvar, { ifMatch: null })).status).toBe(428);
    for (const id of ['finns-inte', '6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11'])
      expect((await posta(`/${id}/kalla`, { lank: 'https://a.example' })).body.kod).toBe('OVERENSKOMMELSE_FINNS_EJ');
  });
  it('U2 the region states no kommun’s status, and what a status needs is asked for by name', async () => {
    const finns = await posta(`/${PSYKISKA}/lokal-status`, { status: 'finns' }, { token: TOKEN.region });
    expect([finns.status, finns.body.kod]).toEqual([403, 'ENBART_KOMMUN']);
    const utan = await posta(`/${PSYKISKA}/lokal-status`, { status: 'vilande' });
    expect([utan.body.kod, utan.body.detail]).toEqual(['UPPGIFT_SAKNAS', expect.stringContaining('agare')]);
  });
  it('an agreement whose parties the file does not state has none that may act', async () => {
    const svar = await posta('/dalarna-sip/kalla', { lank: 'https://a.example' });
    expect([svar.status, svar.body.kod]).toEqual([403, 'ENBART_PART']);
  });
});

describe('an agreement of their own', () => {
  it('D10 a local one breaks down a regional one that is there', async () => {
    const ny = await posta('', lokal(), { ifMatch: null });
    expect([ny.status, ny.body.handelser]).toEqual([201, ['OverenskommelseRegistrerad']]);
    expect(pekare(await posta('', lokal({ overordnad: 'finns-inte' })))).toEqual(['OKAND_KOD /overordnad']);
    expect(pekare(await posta('', lokal({ overordnad: ny.body.id })))).toEqual(['OKAND_KOD /overordnad']);
    expect((await posta('', lokal({ overordnad: null }))).body.kod).toBe('OVERORDNAD_SAKNAS');
    expect(pekare(await posta('', lokal({ parter: ['2029', '9999'] })))).toEqual(['OKAND_HUVUDMAN /parter/1']);
  });
  it('D2 N1 its parties change with a reason; who is none may not', async () => {
    const { body } = await posta('', lokal(), { ifMatch: null });
    const andring = { parter: ['20', '2029', '2062'], skal: 'Mora går med' };
    expect((await posta(`/${body.id}/parter`, andring, { ifMatch: '"0"' })).status).toBe(201);
    const { body: utan } = await posta('', lokal({ parter: ['2029', '2062'] }), { ifMatch: null });
    expect((await posta(`/${utan.id}/parter`, andring, { token: TOKEN.region })).body.kod).toBe('ENBART_PART');
  });
  it('D5 no one is named in it', async () => {
    const svar = await posta('', lokal({ namn: 'Överenskommelse om 19121212-1212' }));
    expect([svar.status, svar.body.kod]).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(svar.text).not.toContain('1212');
  });
});

describe('a routine', () => {
  const rutin = (annat: object = {}): object => ({ titel: 'Rutin', lank: 'https://www.example.se/r', ...annat });
  const rapport = async (berord: string, token: string, egen: string): Promise<string> => {
    const { body } = await request(dorr.url)
      .post('/avvikelse/v1/avvikelser')
      .set('authorization', `Bearer ${token}`)
      .send({
        kalla: { system: 'prov', arendenummer: `R-${egen}`, version: 1 },
        rapporterande: { huvudman: egen },
        berorda: [{ huvudman: berord }],
        ...{ rubrik: 'Sjukresa', beskrivning: 'Intyg saknades.', kategori: 'transport', handelsetid: '2022-02-14' },
        ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
      });
    return body.id as string;
  };

  it('N6 answers a brist of ours; I4 one that is not answers as one that does not exist', async () => {
    const egen = await rapport('20', TOKEN.leksand, '2029');
    const svar = await posta(`/${PSYKISKA}/rutiner`, rutin({ brist: egen, avsnitt: 'Tvister' }));
    expect([svar.status, svar.body.handelser]).toEqual([201, ['RutinLankad']]);
    const annans = await rapport('2062', TOKEN.region, '20');
    const okand = '6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11';
    const svaren = await Promise.all([annans, okand].map((brist) => posta(`/${PSYKISKA}/rutiner`, rutin({ brist }))));
    expect(svaren.map(({ status, body }) => [status, body.kod])).toEqual([
      [422, 'BRIST_FINNS_EJ'],
      [422, 'BRIST_FINNS_EJ'],
    ]);
    const bort = await posta(`/${PSYKISKA}/rutiner/${svar.body.skapadId}/borttagning`, {});
    expect([bort.status, bort.body.handelser]).toEqual([201, ['RutinBorttagen']]);
  });
  it('B11 I4 the koordinator links routines of its own län, and answers no brist: it reads no avvikelse', async () => {
    const token = TOKEN.koordinator;
    const regionens = await rapport('24', TOKEN.umea, '2480');
    const vag = '/vasterbotten-hemsjukvard/rutiner';
    const medBrist = await posta(vag, rutin({ huvudman: ['2480'], brist: regionens }), { token });
    expect(medBrist.body.kod).toBe('BRIST_FINNS_EJ');
    expect((await posta(vag, rutin({ huvudman: ['2480'] }), { token })).status).toBe(201);
    const iAnnatLan = await posta(`/${PSYKISKA}/kalla`, { lank: 'https://a.example' }, { token });
    expect(iAnnatLan.body.kod).toBe('ENBART_PART');
  });
  it('refuses a link with credentials, a section that is not there and one for another alone', async () => {
    const kod = async (annat: object): Promise<string> =>
      (await posta(`/${PSYKISKA}/rutiner`, rutin(annat))).body.kod as string;
    expect(await kod({ lank: 'https://anna:hemlig@a.example' })).toBe('OGILTIG_LANK');
    expect(await kod({ avsnitt: 'Fotvård' })).toBe('AVSNITT_FINNS_EJ');
    expect(await kod({ huvudman: ['2062'] })).toBe('ENBART_RUTINENS_HUVUDMAN');
  });
});
