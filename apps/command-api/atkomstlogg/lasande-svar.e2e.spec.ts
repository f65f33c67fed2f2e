import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import { rapport } from '../../../test/acceptance/rapport.js';
import { Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

const ANNA = '19580412-2389';
const INGEN = '19121212-1212';
/** Answers of POST that say what was done, with no word of what a case holds; an import, what became of each row. */
const KVITTON =
  /^(?:Arende|Samverkans|Rapport|Forsandelse|Omsandnings|Gransknings|Ombyggnads|Enkatimport|Indikatorimport)svarDto$|^Fel$/;

/** Each question that is put by POST, and what it is asked with. */
const FRAGOR: Readonly<Record<string, (personnummer: string) => object>> = {
  '/atkomstlogg/utdrag': (personnummer) => ({ personnummer }),
  '/gallringar/forhandsvisning': (personnummer) => ({ personnummer, skal: 'gallringsfrist' }),
  '/registerutdrag': (personnummer) => ({ personnummer }),
  '/registerutdrag/pdf': (personnummer) => ({ personnummer }),
};

let dorr: Testdorr;
let revisor: Talare;
let arende: string;
beforeAll(async () => {
  dorr = await startaTestdorr();
  revisor = new Talare(dorr.url, 'leksand-revisor-token');
  arende = (await new Talare(dorr.url, TOKEN.leksand).post('/avvikelser', rapport('LAS-1')).expect(201)).body.id;
  await dorr.valv.personindex.lagg('2029', ANNA, arende);
}, 60_000);
afterAll(() => dorr.stang());

const schemat = (media: unknown): string => /schemas\/(\w+)/.exec(JSON.stringify(media))?.[1] ?? 'fil';

it('I8 every POST that answers with content is one of these', () => {
  const lasande = Object.entries(byggOpenapi(dorr.app).paths).flatMap(([vag, { post }]) => {
    const svar = Object.entries(post?.responses ?? {}).filter(([status]) => status.startsWith('2'));
    return svar.some(([, en]) => !KVITTON.test(schemat(en))) ? [vag.replace('/avvikelse/v1', '')] : [];
  });
  expect([...new Set(lasande)].toSorted()).toEqual(Object.keys(FRAGOR).toSorted());
});

it.each(Object.entries(FRAGOR))(
  'I8 POST %s leaves a record with the cases it shows, or that nothing was found',
  async (vag, fraga) => {
    const senaste = async () => {
      const { rader } = await dorr.atkomst.las({ huvudman: '2029', limit: 1, offset: 0 });
      return rader.map(({ rutt, utfall, objekt }) => [rutt, utfall, objekt.map(({ id }) => id)]);
    };
    await revisor.post(vag, fraga(ANNA)).expect(200);
    expect(await senaste()).toEqual([[`POST /avvikelse/v1${vag}`, 'given', [arende]]]);
    await revisor.post(vag, fraga(INGEN)).expect(200);
    expect(await senaste()).toEqual([[`POST /avvikelse/v1${vag}`, 'given', []]]);
  },
);
