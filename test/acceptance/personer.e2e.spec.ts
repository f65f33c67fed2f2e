import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startaSamladTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { startaPersonal, type Personal } from './personal.js';
import { KANARIER, rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaTills } from './samtal.js';

const MANGA = 3;

let personal: Personal;
let system: Huvudmanssystem;
let app: Testapp;
let leksand: Samtal;
let region: Samtal;
beforeAll(async () => {
  [personal, system] = await Promise.all([startaPersonal(), startaHuvudmanssystem(['20'])]);
  const env = { ...system.env, ...personal.env, AVVIKELSENAV_ATKOMST_PER_TIMME: String(MANGA) };
  app = await startaSamladTestapp({ env });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
});
afterAll(async () => {
  await app.stang();
  await Promise.all([system.stang(), personal.stang()]);
});

const person = async (vem: string, roller: readonly string[], efternamn?: string): Promise<Samtal> =>
  Samtal.med(app, await personal.token(vem, roller, efternamn));
const lackta = (text: string): readonly string[] => KANARIER.filter((kanarie) => text.includes(kanarie));

const kropparOm = (id: string): readonly string[] =>
  system.mottagna.filter(({ kuvert }) => kuvert.subject === id).map(({ kropp }) => kropp);
const fritext = [KANARIER[2], KANARIER[3]];
const lastAvRegionen = async (id: string): Promise<readonly string[]> =>
  lackta((await region.get(`/avvikelser/${id}`).expect(200)).text).filter((en) => fritext.includes(en));

describe('D9 fritextgranskning: tva-personer', () => {
  const granska = async (vem: Samtal, id: string, utfall = 'GODKAND') => {
    const { status, body } = await vem.gor(id, 'fritextgranskningar', { revision: 0, utfall });
    return [status, body.kod ?? body.handelser];
  };
  const GRANSKAD = [201, ['FritextGranskad']];

  it('two others than the writer, both persons, must approve; each counts once; STOPPAD closes', async () => {
    const [anna, berit, cecilia] = await Promise.all([
      person('anna', ['Handläggare', 'MAS']),
      person('berit', ['MAS']),
      person('cecilia', ['MAR']),
    ]);
    const { id } = (await anna.post('/avvikelser', rapport('PER-1', SAMTYCKE)).expect(201)).body;
    await vantaTills('the report at the region', () => system.typer('20', id).includes('rapporterad'));

    expect(await granska(leksand, id)).toEqual([403, 'GRANSKNING_KRAVER_PERSON']);
    expect(await granska(anna, id)).toEqual([403, 'GRANSKARE_SKREV_TEXTEN']);
    expect(await granska(berit, id)).toEqual(GRANSKAD);
    expect(await granska(berit, id)).toEqual([200, []]);
    await app.ikapp();
    expect(await lastAvRegionen(id)).toEqual([]);
    expect(
      kropparOm(id)
        .flatMap(lackta)
        .filter((en) => fritext.includes(en)),
    ).toEqual([]);

    expect(await granska(cecilia, id)).toEqual(GRANSKAD);
    expect(await lastAvRegionen(id)).toEqual(fritext);
    await vantaTills('the text at the region', () => lackta(kropparOm(id).at(-1) ?? '').length === KANARIER.length);

    expect(await granska(anna, id, 'STOPPAD')).toEqual(GRANSKAD);
    expect(await lastAvRegionen(id)).toEqual([]);
    expect(await granska(cecilia, id)).toEqual(GRANSKAD);
    expect(await lastAvRegionen(id)).toEqual([]);
    expect(await granska(berit, id)).toEqual(GRANSKAD);
    expect(await lastAvRegionen(id)).toEqual(fritext);
  });
});

/** The clock alone is held: everything else goes on by itself. */
const DAG = '2031-03-12T10:00:00Z';
const DAG_EFTER = '2031-03-12T11:00:00Z';
const NATT = '2031-03-12T22:30:00Z';
const stallKlockan = (tid: string): void => {
  jest.useFakeTimers({
    now: new Date(tid),
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
};

/** The huvudman handles it by itself. */
const ensam = (n: number) => rapport(`LOGG-${n}`, { berorda: [], beskrivning: `Per Granås kom inte med, ${n}.` });

describe('I8 what a review of the access log picks out', () => {
  let arenden: readonly string[];
  beforeAll(async () => {
    stallKlockan(DAG);
    const nya = Array.from({ length: MANGA + 1 }, (_, n) => leksand.post('/avvikelser', ensam(n)).expect(201));
    arenden = (await Promise.all(nya)).map(({ body }) => body.id);
  });
  afterEach(() => void jest.useRealTimers());

  const las = async (vem: Samtal, antal: number): Promise<void> => {
    for (const id of arenden.slice(0, antal)) await vem.get(`/avvikelser/${id}`).expect(200);
  };
  /** Why each of a person's reads stands in the sample. */
  const utvalda = async (fran: string): Promise<readonly (readonly [handling: string, skal: readonly string[]])[]> => {
    const granskare = await person('mas', ['MAS']);
    const { body } = await granskare.get(`/atkomstlogg/stickprov?antal=0&fran=${fran}`).expect(200);
    return body.poster.map((en: { post: { handling: string }; skal: string[] }) => [en.post.handling, en.skal]);
  };

  it('a name in the case like the reader’s, and a reader without relation to it; not by day one who has worked with it', async () => {
    stallKlockan(DAG);
    await las(await person('erik', ['MAS'], 'Granås'), 1);
    const david = await person('david', ['MAS'], 'Ekhage');
    expect((await david.gor(arenden[1] ?? '', 'bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1 })).status).toBe(
      201,
    );
    stallKlockan(DAG_EFTER);
    await (await person('david', ['MAS'], 'Ekhage')).get(`/avvikelser/${arenden[1]}`).expect(200);
    expect(await utvalda(DAG_EFTER)).toEqual([]);
    expect(await utvalda(DAG)).toEqual([
      ['avvikelse.lasa', ['utan-relation']],
      ['avvikelse.lasa', ['samma-efternamn', 'utan-relation']],
    ]);
  });

  it('reading at night, and more cases than the limit in an hour', async () => {
    stallKlockan(NATT);
    await las(await person('fia', ['MAR']), arenden.length);
    const natt = (await utvalda(NATT)).filter(([, skal]) => skal.includes('natt'));
    expect(natt.filter(([handling]) => handling === 'avvikelse.lasa')).toHaveLength(arenden.length);
    expect(natt.filter(([, skal]) => skal.includes('volym'))).toEqual([
      ['avvikelse.lasa', ['utan-relation', 'natt', 'volym']],
    ]);
  });
});
