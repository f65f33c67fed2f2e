import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { rapport } from '../../../test/acceptance/rapport.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const ANNA = '19580412-2389';
const FORSLAG = { lagrum: 'Plan 2026, punkt 4.2', skal: 'felaktigt_registrerad' };

let dorr: Testdorr;
let leksand: Talare;
let umea: Talare;
let revisor: Talare;
let arende: string;
beforeAll(async () => {
  dorr = await startaTestdorr();
  leksand = new Talare(dorr.url, TOKEN.leksand);
  umea = new Talare(dorr.url, TOKEN.umea);
  revisor = new Talare(dorr.url, 'leksand-revisor-token');
  const { body } = await leksand.post('/avvikelser', rapport('GAL-1')).expect(201);
  arende = body.id;
  await dorr.valv.personindex.lagg('2029', ANNA, arende);
}, 60_000);
afterAll(() => dorr.stang());

describe('POST /gallringar', () => {
  it('is no machine’s, however wide its roles', async () => {
    const svar = await leksand.post('/gallringar', { arenden: [arende], ...FORSLAG });
    expect(nej(svar)).toEqual([403, 'GALLRING_KRAVER_PERSON']);
  });
  it('asks for cases or a personnummer, one of them, and never repeats the number (I11)', async () => {
    expect(koder(await leksand.post('/gallringar', FORSLAG))).toEqual(['FALT_SAKNAS /arenden']);
    const bada = await leksand.post('/gallringar', { arenden: [arende], personnummer: ANNA, ...FORSLAG });
    expect(koder(bada)).toEqual(['FALT_SAKNAS /arenden']);
    expect(bada.text).not.toContain('2389');
  });
  it('I4 one that is not there, or another’s, is GALLRING_FINNS_EJ', async () => {
    expect(nej(await umea.pa(`/gallringar/${arende}/beslut`, {}))).toEqual([404, 'GALLRING_FINNS_EJ']);
    expect(nej(await umea.pa('/gallringar/x/aterkallelse', {}))).toEqual([404, 'GALLRING_FINNS_EJ']);
  });
  it('needs the role', async () => {
    const koordinator = new Talare(dorr.url, TOKEN.koordinator);
    const svar = await koordinator.post('/gallringar', { arenden: [arende], ...FORSLAG });
    expect(nej(svar)).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });
});

describe('POST /gallringar/forhandsvisning', () => {
  const visa = (vem: Talare, kropp: object) =>
    vem.post('/gallringar/forhandsvisning', { skal: 'gallringsfrist', ...kropp });

  it('finds the person’s cases, counts what would go and says what hinders', async () => {
    const { body } = await visa(leksand, { personnummer: ANNA }).expect(200);
    expect(body.arenden).toMatchObject([{ id: arende, nycklar: 1, farGallras: false }]);
    expect(body.arenden[0].hinder).toContain('Öppna ärenden gallras inte');
  });
  it('says which of what was sent is no id', async () => {
    const { body } = await visa(leksand, { arenden: [arende, 'x'] }).expect(400);
    expect(body.fel).toEqual([expect.objectContaining({ kod: 'OGILTIGT_VARDE', pekare: '/arenden/1' })]);
  });
  it('I4 of another huvudman’s case tells nothing', async () => {
    expect((await visa(umea, { arenden: [arende] }).expect(200)).body).toEqual({ arenden: [] });
    expect((await visa(umea, { personnummer: ANNA }).expect(200)).body).toEqual({ arenden: [] });
  });
});

describe('a legal hold', () => {
  it('is placed with a reference, on a case of one’s own alone', async () => {
    const kropp = { hanvisning: 'IVO, dnr 3.5.1-1/2026' };
    const svar = await leksand.post(`/avvikelser/${arende}/gallringssparr`, kropp).expect(201);
    expect(svar.body.handelser).toEqual(['GallringSparrad']);
    expect(nej(await umea.post(`/avvikelser/${arende}/gallringssparr`, kropp))).toEqual([404, 'ARENDE_FINNS_EJ']);
    const havning = await leksand.post(`/avvikelser/${arende}/gallringssparr/havning`, kropp);
    expect(nej(havning)).toEqual([403, 'GALLRING_KRAVER_PERSON']);
  });
});

describe('POST /registerutdrag', () => {
  it('gives the own words on the person, opened, and nobody else’s; as PDF too', async () => {
    const { body } = await revisor.post('/registerutdrag', { personnummer: ANNA }).expect(200);
    expect(body.arenden).toMatchObject([{ arende, status: 'oppen' }]);
    expect(JSON.stringify(body)).toContain('Kanariefågeln');
    const pdf = await revisor.post('/registerutdrag/pdf', { personnummer: ANNA }).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(String(pdf.headers['content-disposition'])).not.toContain('2389');
  });
  it('I4 is not for one who leads a verksamhet: it goes across them all', async () => {
    expect(nej(await leksand.post('/registerutdrag', { personnummer: ANNA }))).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });
  it('is read, and the reading is recorded', async () => {
    const { rader } = await dorr.atkomst.las({ huvudman: '2029', arende, limit: 10, offset: 0 });
    expect(rader.map(({ handling }) => handling)).toContain('registerutdrag.lasa');
    const { body } = await revisor.post('/registerutdrag', { personnummer: ANNA }).expect(200);
    expect(body.arenden[0].lasningar[0].text).toContain(`tog ut ett registerutdrag med avvikelsen ${arende}`);
    const [pdf] = rader.filter(({ rutt }) => rutt.endsWith('/pdf'));
    expect(pdf?.falt).toContain('arenden.handelser.uppgifter.innehall.beskrivning');
  });
});
