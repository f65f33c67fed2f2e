import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { startaTestapp, type Testapp } from '../../../test/support/testapp.js';

jest.setTimeout(120_000);
const PSYKISKA = 'dalarna-psykiska-funktionsnedsattningar';
const SATERS = 'dalarna-sater-borlange';
const RUTINLANK = 'https://www.sater.example/rutin';
let app: Testapp;
/** A moment between what had been done then and what came after. */
let fore: string;
let brist: string;
let lokal: string;

const las = async (vag: string, som = '2062'): Promise<request.Response> =>
  request(app.url)
    .get(`/avvikelse/v1${vag}`)
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
const rapport = {
  kalla: { system: 'prov', arendenummer: 'S-1', version: 1 },
  rapporterande: { huvudman: '2082' },
  berorda: [{ huvudman: '20' }],
  ...{ rubrik: 'Delegering', beskrivning: 'Delegering saknades.', kategori: 'lakemedel', handelsetid: '2026-01-14' },
  ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
};

beforeAll(async () => {
  app = await startaTestapp();
  await posta(`/overenskommelser/${PSYKISKA}/lokal-status`, '2082', {
    status: 'finns-och-utvarderad',
    datum: '2025-10-01',
  });
  await posta(`/overenskommelser/${PSYKISKA}/lokal-status`, '2029', { status: 'vilande', agare: 'Socialchef' });
  await new Promise((klar) => setTimeout(klar, 20));
  fore = new Date().toISOString();
  await new Promise((klar) => setTimeout(klar, 20));
  await posta(`/overenskommelser/${PSYKISKA}/lokal-status`, '2029', { status: 'pagar' });
  await posta(`/overenskommelser/${PSYKISKA}/revisionsansvar`, 'koordinator-20', {
    ...{ huvudman: '20', funktion: 'Förvaltningschefsnätverket', revideraSenast: '2099-06-30' },
  });
  brist = (await posta('/avvikelser', '2082', rapport)).body.id as string;
  await posta(`/overenskommelser/${PSYKISKA}/rutiner`, '2082', { titel: 'Delegering', lank: RUTINLANK, brist });
  const ny = { namn: 'Lokal för Mora', niva: 'lokal', overordnad: PSYKISKA, parter: ['2062', '2281'] };
  lokal = (await posta('/overenskommelser', '2062', { ...ny, avsnitt: ['Tvister'] })).body.id as string;
  await app.ikapp();
});
afterAll(() => app.stang());

describe('the agreement itself', () => {
  it('D1 Dalarna’s versions overlap and have all ended: shown, never refused', async () => {
    const nu = await las(`/overenskommelser/${PSYKISKA}`);
    expect(nu.body).toMatchObject({ lage: 'utgangen', lageText: 'Har gått ut', galler: [] });
    expect(nu.body.versioner).toMatchObject([
      { version: '1', lage: 'utgangen', overlappar: ['2'], dnr: 'RD 2013/115' },
      { version: '2', lage: 'utgangen', overlappar: ['1'] },
      { version: '3', lage: 'utgangen', overlappar: [], slut: '2019-12-31' },
    ]);
    expect(nu.headers['etag']).toBe(`"${nu.body.revision}"`);
    const da = await las(`/overenskommelser/${PSYKISKA}?vid=2016-06-01`);
    expect(da.body).toMatchObject({ lage: 'galler', galler: ['1', '2'], dag: '2016-06-01' });
    expect(da.headers['etag']).toBeUndefined();
    const dagen = await las(`/overenskommelser/${PSYKISKA}?dag=2017-02-03`);
    expect(dagen.body).toMatchObject({ lage: 'galler', galler: ['3'], revision: nu.body.revision });
  });
  it('B10 N1 names its parties and the owner’s source, and says what the source is silent on', async () => {
    const { body } = await las('/overenskommelser/dalarna-sip');
    expect(body).toMatchObject({ parter: [], lage: 'okand', dokumenttyp: 'Länsövergripande riktlinjer' });
    expect(body.meddelanden).toHaveLength(2);
    expect(body.kalla.namn).toContain('Länsövergripande överenskommelse');
    expect((await las(`/overenskommelser/${PSYKISKA}`)).body.parter[0]).toEqual({ kod: '2084', namn: 'Avesta' });
  });
  it('D10 B8 the local ones stand under the regional one, each with what it lacks', async () => {
    const { body } = await las(`/overenskommelser/${PSYKISKA}`);
    expect(body.lokala.map(({ id }: { id: string }) => id)).toContain(lokal);
    const egen = body.lokala.find(({ id }: { id: string }) => id === lokal);
    expect(egen.avvikerFran.parterUtanfor).toEqual([{ kod: '2281', namn: 'Sundsvall' }]);
    expect(egen.avvikerFran.avsnittSomSaknas).toContain('Sekretess');
    const { body: nedifran } = await las(`/overenskommelser/${lokal}`);
    expect(nedifran).toMatchObject({ overordnad: { lansfilId: PSYKISKA }, avvikerFran: egen.avvikerFran });
    const { body: filens } = await las(`/overenskommelser/${SATERS}`);
    expect(filens.overordnad.lansfilId).toBe(PSYKISKA);
  });
  it('N6 I4 that a routine answers a brist all see; which one only who is involved in it', async () => {
    const somSater = await las(`/overenskommelser/${PSYKISKA}`, '2082');
    expect(somSater.body.rutiner).toMatchObject([{ titel: 'Delegering', lank: RUTINLANK, svararPaBrist: true, brist }]);
    for (const som of ['2062', 'koordinator-20']) {
      const annan = await las(`/overenskommelser/${PSYKISKA}`, som);
      expect(annan.body.rutiner).toMatchObject([{ svararPaBrist: true, brist: null }]);
      expect(annan.text).not.toContain(brist);
    }
  });
  it('D11 who revises it, and that the day has not passed', async () => {
    const { body } = await las(`/overenskommelser/${PSYKISKA}`);
    expect(body.revisionsansvar).toMatchObject({ funktion: 'Förvaltningschefsnätverket', forsenad: false });
  });
  it('B13 which arena initiates its follow-up, where the source says so', async () => {
    const { body } = await las('/overenskommelser/vasterbotten-hemsjukvard');
    expect(body.uppfoljningInitierasAv).toContain('LSG');
    expect((await las(`/overenskommelser/${PSYKISKA}`)).body.uppfoljningInitierasAv).toBeNull();
  });
  it('one that is not there is 404, also before it was', async () => {
    expect((await las('/overenskommelser/finns-inte')).body.kod).toBe('OVERENSKOMMELSE_FINNS_EJ');
    expect((await las(`/overenskommelser/${lokal}?vid=${fore}`)).status).toBe(404);
  });
});

describe('time travel', () => {
  it('U4 shows what a kommun had stated then, and what it states now', async () => {
    const leksands = async (vag: string): Promise<unknown> =>
      (await las(vag)).body.lokalaStatusar.find(({ kommun }: { kommun: { kod: string } }) => kommun.kod === '2029');
    expect(await leksands(`/overenskommelser/${PSYKISKA}?vid=${fore}`)).toMatchObject({
      status: 'vilande',
      agare: 'Socialchef',
    });
    expect(await leksands(`/overenskommelser/${PSYKISKA}`)).toMatchObject({ status: 'pagar', agare: null });
    expect(await leksands(`/overenskommelser/${PSYKISKA}?vid=2020-01-01`)).toMatchObject({ statusText: 'Inte svarat' });
  });
  it('the list too is as it was', async () => {
    const idn = async (vid: string): Promise<readonly string[]> =>
      (await las(`/overenskommelser?lan=20&limit=100${vid}`)).body.poster.map(({ id }: { id: string }) => id);
    expect(await idn('')).toContain(lokal);
    expect(await idn(`&vid=${fore}`)).not.toContain(lokal);
  });
});

describe('the lists', () => {
  it('D1 the file and the log are one list, in Swedish order, by län, party and validity', async () => {
    const { body } = await las('/overenskommelser?lan=20&limit=100');
    const namn = body.poster.map((post: { namn: string }) => post.namn);
    expect(namn).toEqual(namn.toSorted(new Intl.Collator('sv', { numeric: true }).compare));
    expect(body.antal).toBe(8);
    const psykiska = body.poster.find(({ lansfilId }: { lansfilId: string }) => lansfilId === PSYKISKA);
    expect(psykiska).toMatchObject({ lage: 'utgangen', overlappande: ['1', '2'] });
    const saters = await las('/overenskommelser?huvudman=2082');
    expect(saters.body.poster.map(({ lansfilId }: { lansfilId: string }) => lansfilId)).toContain(SATERS);
    expect((await las('/overenskommelser?lan=20&lage=utgangen')).body.antal).toBe(1);
    expect((await las('/overenskommelser?lan=20&lage=galler&dag=2018-01-01')).body.antal).toBe(1);
    expect((await las('/overenskommelser?lan=20&limit=1')).headers['link']).toContain('rel="next"');
  });
  it('U1 U2 every kommun has its cell: what it states, or that it has not answered', async () => {
    const { body } = await las('/vyer/avtalslage?lan=20&limit=100');
    const cell = (kod: string): unknown =>
      body.poster.find(
        (post: { overenskommelse: { lansfilId: string }; lokalt: { kommun: { kod: string } } | null }) =>
          post.overenskommelse.lansfilId === PSYKISKA && post.lokalt?.kommun.kod === kod,
      );
    expect(cell('2082')).toMatchObject({ lokalt: { status: 'finns-och-utvarderad', datum: '2025-10-01' } });
    expect(cell('2080')).toMatchObject({ lokalt: { status: null, statusText: 'Inte svarat' }, lage: 'utgangen' });
    const psykiska = body.poster.filter(
      (post: { overenskommelse: { lansfilId: string } }) => post.overenskommelse.lansfilId === PSYKISKA,
    );
    expect(psykiska).toHaveLength(15);
  });
  it('U2 U4 can be asked for one status, one kommun, and as a file', async () => {
    const tysta = await las('/vyer/avtalslage?lan=20&status=inte-svarat&huvudman=2080&limit=100');
    expect(tysta.body.poster.every((post: { lokalt: { status: null } }) => post.lokalt.status === null)).toBe(true);
    expect(tysta.body.antal).toBeGreaterThan(0);
    const fil = await las('/vyer/avtalslage?lan=20&huvudman=2082&format=csv');
    expect(fil.headers['content-disposition']).toContain('avtalslage.csv');
    expect(fil.text).toContain('Säter;Finns och är utvärderad;2025-10-01');
    expect((await las(`/vyer/avtalslage?lan=20&huvudman=2029&status=vilande&vid=${fore}`)).body.antal).toBe(1);
  });
});
