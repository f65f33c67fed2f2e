import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { startaTestapp, type Testapp } from '../../../test/support/testapp.js';

jest.setTimeout(120_000);
const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
let app: Testapp;
/** A moment before anybody had opened or registered anything. */
let fore: string;
let arena: string;
let chef: string;
let brist: string;

const las = async (vag: string, som = '2029'): Promise<request.Response> =>
  request(app.url)
    .get(`/avvikelse/v1/informationstorg/${vag}`)
    .set('authorization', `Bearer ${await app.token(som)}`);
const posta = async (vag: string, som: string, kropp: object): Promise<request.Response> => {
  const svar = await request(app.url)
    .post(`/avvikelse/v1${vag}`)
    .set('authorization', `Bearer ${await app.token(som)}`)
    .set('if-match', '*')
    .send(kropp);
  if (svar.status !== 201) throw new Error(`${vag} ${svar.status} ${svar.text}`);
  return svar;
};
const dagar = (antal: number): string => new Date(Date.now() + antal * 86_400_000).toISOString();
const med = <Post extends { lansfilId: string | null }>(poster: readonly Post[], id: string): Post | undefined =>
  poster.find(({ lansfilId }) => lansfilId === id);

beforeAll(async () => {
  app = await startaTestapp();
  await new Promise((klar) => setTimeout(klar, 20));
  fore = new Date().toISOString();
  await new Promise((klar) => setTimeout(klar, 20));
  arena = (await posta('/arenor', 'koordinator-20', { lansfilId: 'styrgrupp-sater' })).body.id as string;
  const mandat = {
    ...{ funktion: 'Verksamhetschef IFO', uppdrag: 'Företräder Säter i styrgruppen', behorigheter: ['delta'] },
    ...{ arena, giltigFran: '2026-01-01', giltigTill: '2099-12-31' },
  };
  chef = (await posta('/mandat', '2082', mandat)).body.id as string;
  await posta(`/mandat/${chef}/introduktioner`, '2082', { datum: '2026-02-01' });
  await posta('/mandat', '2082', { ...mandat, funktion: 'Enhetschef', ersattareFor: chef });
  const installt = (await posta(`/arenor/${arena}/moten`, 'koordinator-20', { tid: dagar(10) })).body
    .skapadId as string;
  await posta(`/arenor/${arena}/moten/${installt}/installning`, 'koordinator-20', { skal: 'För få kunde komma' });
  await posta(`/arenor/${arena}/moten`, 'koordinator-20', { tid: dagar(30) });
  const rapport = {
    kalla: { system: 'prov', arendenummer: 'S-1', version: 1 },
    rapporterande: { huvudman: '2082' },
    berorda: [{ huvudman: '20' }],
    ...{ rubrik: 'Delegering', beskrivning: 'Delegering saknades.', kategori: 'lakemedel', handelsetid: '2026-01-14' },
    ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
  };
  brist = (await posta('/avvikelser', '2082', rapport)).body.id as string;
  const rutin = { titel: 'Delegering', lank: 'https://www.sater.example/rutin', brist };
  await posta(`/overenskommelser/${PSYKISKA}/rutiner`, '2082', rutin);
  await posta(`/overenskommelser/${PSYKISKA}/lokal-status`, '2082', { status: 'pagar' });
  await app.ikapp();
});
afterAll(() => app.stang());

describe('B10 the informationstorg, in one call', () => {
  it('says why they cooperate, in the source’s words, and what the source is silent on', async () => {
    const { body } = await las('2082');
    expect(body).toMatchObject({ huvudman: { kod: '2082', namn: 'Säter' }, typ: 'kommun', lan: { kod: '20' } });
    const [modell] = body.samverkansmodeller;
    expect(modell).toMatchObject({ id: 'dalarna', statusText: 'Gällande', kalla: { lank: null } });
    expect(modell.inriktning.mal[0]).toMatch(/^Det övergripande målet är att genom samverkan/u);
    expect(modell.inriktning).toMatchObject({ vardegrund: 'ej angivet', prioriteringar: [] });
    const vasterbotten = await las('2480');
    expect(vasterbotten.body.samverkansmodeller.map(({ status }: { status: string }) => status)).toEqual([
      'gallande',
      'forslag',
    ]);
    expect(vasterbotten.body.samverkansmodeller[0].inriktning).toMatchObject({ mal: [], vardegrund: 'ej angivet' });
  });
  it('D1 U1 which agreements apply, that they overlap or have ended, and the kommun’s own status', async () => {
    const { body } = await las('2082');
    expect(med(body.overenskommelser, PSYKISKA)).toMatchObject({
      ...{ arPart: true, lage: 'utgangen', overlappande: ['1', '2'], lokalt: { status: 'pagar' } },
      kalla: { namn: expect.stringContaining('Länsövergripande överenskommelse') },
    });
    expect(med(body.overenskommelser, 'dalarna-sater-borlange')).toMatchObject({ arPart: true, lage: 'okand' });
    expect(med(body.overenskommelser, 'dalarna-sip')).toMatchObject({ arPart: false, parter: [] });
    expect(med((await las('2029')).body.overenskommelser, 'dalarna-sater-borlange')).toBeUndefined();
  });
  it('B7 which arenas it is in, who sits there with which mandate, and when they meet', async () => {
    const { body } = await las('2082');
    const styrgrupp = body.arenor.find(({ id }: { id: string }) => id === arena);
    expect(styrgrupp).toMatchObject({
      oppnad: true,
      namn: 'Lokal styrgrupp för Säter',
      sammankallandeText: 'ej angivet',
    });
    expect(styrgrupp.nastaMote > dagar(20)).toBe(true);
    const ordinarie = styrgrupp.ledamoter.find(({ mandatId }: { mandatId: string }) => mandatId === chef);
    expect(ordinarie).toMatchObject({
      ...{ funktion: 'Verksamhetschef IFO', uppdrag: 'Företräder Säter i styrgruppen', introducerad: '2026-02-01' },
      ...{ giltigFran: '2026-01-01', giltigTill: '2099-12-31', ersattareFor: null },
    });
    expect(styrgrupp.ledamoter).toHaveLength(2);
    expect(styrgrupp.ledamoterEnligtKallan[0]).toMatchObject({ vem: 'Region Dalarna' });
    expect(med(body.arenor, 'f-act-sater')).toMatchObject({ oppnad: false, nastaMote: null, ledamoter: [] });
    expect(med((await las('2029')).body.arenor, 'styrgrupp-sater')).toBeUndefined();
  });
  it('B7 the levels of its own line, with functions', async () => {
    const { body } = await las('2082');
    expect(body.linje).toMatchObject([{ id: 'verksamhetsniva', finns: true, funktion: 'Verksamhetsansvarig' }]);
  });
  it('N6 I4 its routines, and that they answer a brist, but never which', async () => {
    const svar = await las('2082', '2082');
    expect(svar.body.rutiner).toMatchObject([
      { titel: 'Delegering', svararPaBrist: true, brist: null, overenskommelse: { lansfilId: PSYKISKA } },
    ]);
    expect(svar.text).not.toContain(brist);
    expect((await las('2029')).body.rutiner).toEqual([]);
  });
  it('is as it was, at any time: before anything was opened the file stands alone', async () => {
    const { body } = await las(`2082?vid=${fore}`);
    expect(med(body.arenor, 'styrgrupp-sater')).toMatchObject({ oppnad: false, ledamoter: [], nastaMote: null });
    expect(med(body.overenskommelser, PSYKISKA)).toMatchObject({ lokalt: { statusText: 'Inte svarat' } });
    expect(body.rutiner).toEqual([]);
  });
  it('is open to everyone in samverkan, and there is none for who is not in the register', async () => {
    expect((await las('2082', 'koordinator-22')).status).toBe(200);
    expect((await las('20')).body).toMatchObject({ typ: 'region' });
    expect((await las('9999')).body.kod).toBe('HUVUDMAN_FINNS_EJ');
  });
});
