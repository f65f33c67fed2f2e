import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { kommandorad, type Korning } from './kommandorad.js';
import { Rost } from './samverkan/rost.js';
import { vantaTills } from './samtal.js';

jest.setTimeout(60_000);
const AVTALET = 'dalarna-psykiska-funktionsnedsattningar';
const exempel = (namn: string): string => new URL(`../../exempel/${namn}`, import.meta.url).pathname;
/** As it was answered, and beside it how the answers are to be read. */
const [FIL, LASNING] = [exempel('enkat-dalarna.json'), exempel('enkat-dalarna-lasning.json')];
/** The fourteen of the survey: all of Dalarna's kommuner but Orsa. */
const TILLFRAGADE = '2021 2023 2026 2029 2031 2039 2061 2062 2080 2081 2082 2083 2084 2085'.split(' ');
const KOMMUN = {
  ...{ vansbro: '2021', malung: '2023', leksand: '2029', orsa: '2034', alvdalen: '2039', mora: '2062' },
  ...{ borlange: '2081', sater: '2082', hedemora: '2083', avesta: '2084', ludvika: '2085' },
};
const [FRAGA_1, SVARIGHETER, RAPPORTERING] = ['lokal-overenskommelse', 'svarigheter', 'avvikelserapportering'];

let app: Testapp;
let koordinator: Rost;
let vag: string;
beforeAll(async () => {
  app = await startaTestapp();
  koordinator = await Rost.som(app, 'koordinator-20');
  const ny = {
    ...{ overenskommelse: AVTALET, ar: 2022, rubrik: 'Uppföljning 2022', svarSenast: '2027-02-28' },
    ...{ omfattning: 'Samordning, tillgänglighet och kvalitet.', tillfragade: TILLFRAGADE },
  };
  const { body } = await koordinator.samtal.post('/uppfoljningar', ny).expect(201);
  vag = `/uppfoljningar/${body.id}`;
});
afterAll(() => app.stang());

/** As a user does, with the two files side by side. */
const importera = (...extra: readonly string[]): Promise<Korning> =>
  kommandorad(app)(
    ...['uppfoljning', 'importera-enkat', FIL, '--lasning', LASNING, '--uppfoljning', vag.split('/')[2] ?? ''],
    ...['--nyckelfil', join(app.data, 'nycklar', 'koordinator-20.token'), '--url', app.url, ...extra],
  );
const gor = async (vad: string, kropp: object = {}, vem: Rost = koordinator) => {
  const svar = await vem.gor(vag, vad, kropp);
  expect([vad, svar.status, svar.body.kod]).toEqual([vad, 201, undefined]);
  return svar.body;
};
interface Post {
  readonly huvudman: { readonly kod: string; readonly namn: string };
  readonly lage: string;
  readonly praxis: string;
  readonly praxisText: string;
  readonly praxiscitat: string | null;
  readonly galler: readonly { readonly namn: string }[] | null;
  readonly svar: readonly { readonly fraga: string; readonly text: string | null; readonly hit: readonly object[] }[];
}
const poster = async (): Promise<ReadonlyMap<string, Post>> => {
  const { body } = await koordinator.las(`${vag}/svarslage`);
  return new Map(body.poster.map((post: Post) => [post.huvudman.kod, post]));
};

describe('the survey of Dalarna, as it was answered', () => {
  it('U2 a dry run tells of every row and of how each is read, and saves nothing', async () => {
    const { kod, ut } = await importera('--torrkorning');
    expect([kod, ...ut.split('\n').slice(-2)]).toEqual([
      0,
      'Läsningen: 6 nya rättelser, 6 nya uppgifter om rapporteringen, 0 fanns redan, 0 avvisade.',
      'Torrkörning, inget sparat: 14 rader, 7 nya svar, 7 tomma, 0 fanns redan, 0 avvisade.',
    ]);
    expect((await koordinator.las(vag)).body).toMatchObject({ besvarade: 0, revision: 0 });
  });
  it('U2 gives completion 7 of 14 answered, Orsa not asked; sent again it creates nothing', async () => {
    const { kod, ut } = await importera();
    expect([kod, ut]).toEqual([0, expect.stringContaining('Hedemora: nytt svar\n  rättelse 1: ny\n  praxis: ny')]);
    const { body } = await koordinator.las(vag);
    expect([body.besvarade, body.tillfragade, body.revision]).toEqual([7, 14, 26]);
    const igen = (await importera()).ut;
    expect(igen).toContain('14 rader, 0 nya svar, 0 tomma, 14 fanns redan, 0 avvisade.');
    expect(igen).toContain(
      'Läsningen: 0 nya rättelser, 0 nya uppgifter om rapporteringen, 12 fanns redan, 0 avvisade.',
    );
    expect((await koordinator.las(vag)).body.revision).toBe(26);
    const lagen = await poster();
    expect(lagen.size).toBe(16);
    expect(lagen.get(KOMMUN.orsa)).toMatchObject({ lage: 'ej-tillfragad', praxis: 'ej-tillfragad' });
    expect(lagen.get(KOMMUN.avesta)).toMatchObject({ lage: 'tomt', praxis: 'ej-svarat' });
    expect([...lagen.values()].filter(({ lage }) => lage === 'besvarat').map(({ huvudman }) => huvudman.namn)).toEqual([
      ...['Vansbro', 'Malung-Sälen', 'Leksand', 'Älvdalen', 'Mora', 'Hedemora', 'Ludvika'],
    ]);
  });
  it('U3 Hedemora’s answer describes Säter and Borlänge: a correction says so beside the raw text', async () => {
    const post = (await poster()).get(KOMMUN.hedemora);
    expect(post?.galler?.map(({ namn }) => namn)).toEqual(['Säter', 'Borlänge']);
    expect(post?.svar[0]?.text).toMatch(/^Ja, vi har en lokal överenskommelse/);
    expect((await koordinator.las(vag)).body.besvarade).toBe(7);
  });
  it('U3 Malung-Sälen and Vansbro answered all in question 1: corrections point to the right one', async () => {
    const lagen = await poster();
    for (const kod of [KOMMUN.malung, KOMMUN.vansbro]) {
      const svar = lagen.get(kod)?.svar ?? [];
      expect(svar.filter(({ text }) => text !== null).map(({ fraga }) => fraga)).toEqual([FRAGA_1]);
      expect(svar.find(({ fraga }) => fraga === SVARIGHETER)?.hit).toHaveLength(1);
    }
    const hit = lagen.get(KOMMUN.vansbro)?.svar.find(({ fraga }) => fraga === RAPPORTERING)?.hit;
    expect(hit).toMatchObject([{ text: expect.stringContaining('ännu inte inkommit') }]);
  });
  it('U5 the reporting practice of each kommun is its own fact, in the words of its answer', async () => {
    const lagen = await poster();
    const praxis = [...lagen.values()].flatMap((post) =>
      post.praxiscitat === null ? [] : [[post.huvudman.kod, post.praxis, post.praxiscitat]],
    );
    expect(praxis).toEqual([
      [
        KOMMUN.vansbro,
        'inga-mottagna',
        expect.stringMatching(/^några avvikelser till kommunen har ännu inte inkommit/),
      ],
      [KOMMUN.leksand, 'endast-mas-och-chef', expect.stringMatching(/^Just nu är det MAS och chef för HSR som gör/)],
      [KOMMUN.alvdalen, 'utanfor-system', 'Rapporterar avvikelser till berörda och inte i något system.'],
      [KOMMUN.mora, 'alla', expect.stringMatching(/^det görs både av baspersonal/)],
      [KOMMUN.hedemora, 'ingen-under-aret', expect.stringMatching(/^Under 2022 har det inte inrapporterats någon/)],
      [KOMMUN.ludvika, 'vid-behov', expect.stringMatching(/Synergier rapporteras vb$/)],
    ]);
    expect(lagen.get(KOMMUN.malung)?.praxis).toBe('ej-angiven');
    expect([...lagen.values()].filter((post) => post.praxis === 'ej-svarat')).toHaveLength(7);
  });
  it('U5 no reports, no access, outside any system, no answer and not asked are kept apart, each by its own words', async () => {
    await gor('praxis', { huvudman: KOMMUN.avesta, praxis: 'ingen-atkomst', kalla: 'Uppgift efter enkäten' });
    const lagen = await poster();
    const ord = [KOMMUN.hedemora, KOMMUN.avesta, KOMMUN.alvdalen, KOMMUN.sater, KOMMUN.orsa];
    const texter = ord.map((kod) => lagen.get(kod)?.praxisText ?? '');
    expect(texter).toEqual([
      ...['Inga rapporter under året', 'Ingen åtkomst till systemet', 'Rapporteras utanför system'],
      ...['Har inte svarat', 'Inte tillfrågad'],
    ]);
    const csv = await koordinator.samtal.get(`${vag}/svarslage`, { accept: 'text/csv' }).expect(200);
    for (const text of texter) expect(csv.text).toContain(`;${text};`);
    expect((await koordinator.las(vag)).body.besvarade).toBe(7);
  });
});

describe('the rest of the year', () => {
  it('U1 N4 who has not answered gets the survey in its own system, and answers from there', async () => {
    await gor('enkatutskick', { svarSenast: '2031-02-28' });
    const sater = await Rost.som(app, KOMMUN.sater);
    const { data } = await sater.meddelande('uppfoljning.enkat', vag.split('/')[2] ?? '');
    expect(data['formular']).toMatchObject({ id: 'samverkan-sex-fragor' });
    await gor('enkatsvar', { svar: [{ fraga: FRAGA_1, text: 'Ja, sedan 2023.' }] }, sater);
    expect((await koordinator.las(vag)).body.besvarade).toBe(8);
  });
  it('N8 cannot be completed until there is a local plan, a county plan and a revision decision', async () => {
    const nej = await koordinator.gor(vag, 'slutforande');
    expect([nej.status, nej.body.kod]).toEqual([409, 'UPPFOLJNING_EJ_KOMPLETT']);
    expect(nej.body.detail).toMatch(/lokal nivå.*länsnivå.*revidera/);
    await gor('revisionsbeslut', { andring: 'revideras', skal: 'Den gick ut 2019.' });
    const plan = (niva: string, kommun: string | null) => ({
      ...{ niva, kommun, ar: 2023, rubrik: `Plan ${niva}`, uppfoljning: vag.split('/')[2] },
    });
    const nya = [
      await koordinator.samtal.post('/handlingsplaner', plan('lan', null)).expect(201),
      await koordinator.samtal.post('/handlingsplaner', plan('lokal', KOMMUN.sater)).expect(201),
    ].map(({ body }) => `/handlingsplaner/${body.id}`);
    await app.ikapp();
    const utkast = await koordinator.gor(vag, 'slutforande');
    expect([utkast.body.kod, utkast.body.detail]).toEqual(['UPPFOLJNING_EJ_KOMPLETT', expect.stringMatching(/utkast/)]);
    const atgard = {
      ...{ mal: 'Känd väg in', atgard: 'Gemensam rutin', ansvarigHuvudman: '20', ansvarigFunktion: 'Verksamhetschef' },
      ...{ klartSenast: '2031-06-30', utanBrist: 'Ingen brist är fastslagen.' },
    };
    for (const ny of nya) {
      expect((await koordinator.gor(ny, 'atgarder', atgard)).status).toBe(201);
      expect((await koordinator.gor(ny, 'godkannandebegaran')).status).toBe(201);
    }
    await vantaTills('both plans are known', async () => (await koordinator.las(vag)).body.planer.length === 2);
    expect((await koordinator.las(vag)).body.saknas).toEqual([]);
    await gor('slutforande');
    await app.ikapp();
    const { body } = await koordinator.las('/uppfoljningar?lan=20&ar=2022');
    expect(body.poster).toMatchObject([{ status: 'slutford', besvarade: 8, tillfragade: 14, planLokal: true }]);
  });
});
