import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLER, type Roll } from '#libs/sekretess/index.js';
import { FORMULAR, type Formular } from '#libs/sidor/index.js';
import { skala } from '../support/skala.js';
import { sidrutter } from './matris/sidrutter.js';
import { HUVUDMAN, nyVarld, tokenFor, type Svar, type Varld } from './matris/varld.js';

const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const [HEM = '', GRANNE = ''] = HUVUDMAN;
const FEL_MAX = 20;
const MINUTER_10 = 600_000;

/** What breaks parsers, storage, comparison and display, as it stands in an address. */
const ELAKA = [
  ...['%00', '%ff', '%ud800', '%F0%9F%92%A9', '%', '__proto__', '..%2f..', '%0d%0aSet-Cookie:a=b', 'NaN', '-1'],
  ...['1e999', '9'.repeat(40), '9999', '0000', '2026-13', '2099', '2000', 'x'.repeat(3_000), '%EF%BB%BF', '%2b1'],
  ...['%3Cscript%3Ealert(1)%3C/script%3E', '%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E', "'%20OR%201=1--"],
  ...['lan-20', 'lan-99', 'lan-'],
];
const FALT = [
  ...['ar', 'omrade', 'kategori', 'matt', 'limit', 'offset', 'status', 'format', 'del', 'klart', 'manadFran', 'lan'],
  ...['period', 'alder', 'fraga', 'principiell', 'manadTill', 'huvudman', 'niva', 'uppfoljning', 'sedan', 'mottagare'],
  ...['forslag', 'sok', 'sortera', 'attBesluta', 'forsenade', 'frysning', 'vid', 'overenskommelse', 'gemensam'],
];
const LEDANDE: readonly Roll[] = ['verksamhetschef', 'forvaltningschef', 'samverkanskoordinator', 'ledning', 'revisor'];

let varld: Varld;
let sidor: readonly string[];
const fel: string[] = [];
beforeAll(async () => {
  varld = await nyVarld();
  sidor = sidrutter(varld.rutter);
});
afterAll(() => varld.stang());

const som = (roll: Roll, url: string): Promise<Svar> =>
  varld.skicka({ method: 'GET', url, headers: { authorization: `Bearer ${tokenFor(roll, HEM)}` } });
const ifylld = (sida: string, id: string): string => sida.replace(':huvudman', HEM).replaceAll(/:[^/]+/g, id);
const RA = /<script|<img src=x/;
/** Excel runs a cell that begins so. */
const FORMEL = /(?:^|;|\n|")[=+\-@]/m;

const granska = ({ status, text }: Svar, vad: string): void => {
  if (status >= 500) fel.push(`${status} ${vad.slice(0, 160)}`);
  if (!vad.includes('format=') && RA.test(text)) fel.push(`markup ${vad.slice(0, 160)}`);
  if (vad.includes('format=csv') && status === 200 && FORMEL.test(text)) fel.push(`formula ${vad.slice(0, 160)}`);
};
const oppnaAlla = async (adresser: readonly (readonly [roll: Roll, url: string])[]): Promise<void> => {
  fel.length = 0;
  for (const [roll, url] of adresser) granska(await som(roll, url), `${roll} ${url}`);
  expect(fel.slice(0, FEL_MAX)).toEqual([]);
};

/** Everything at once, one, the same twice, and as what other frameworks make lists and objects of. */
const former = (bas: string, elak: string, nr: number): readonly string[] => {
  const ett = FALT[nr % FALT.length] ?? 'ar';
  return [
    `${bas}?${FALT.map((falt) => `${falt}=${elak}`).join('&')}`,
    ...[`${bas}?${ett}=${elak}`, `${bas}?${ett}=a&${ett}=${elak}`, `${bas}?${ett}[x]=${elak}&${ett}[]=1`],
  ];
};

describe('odd addresses', () => {
  it(
    'I9 whatever a page is asked with is answered, and none of it comes back as markup',
    () =>
      oppnaAlla(
        sidor.flatMap((sida, nr) =>
          ELAKA.filter((_, plats) => (nr + plats) % skala({ liten: 3, full: 1 }) === 0).flatMap((elak, plats) =>
            former(ifylld(sida, UUID), elak, nr * 7 + plats).map(
              (url) => [LEDANDE[(nr + plats) % LEDANDE.length] ?? 'revisor', url] as const,
            ),
          ),
        ),
      ),
    MINUTER_10,
  );

  it(
    'I9 and whatever stands for an id',
    () => {
      const med = sidor.filter((sida) => sida.includes(':'));
      const korta = ELAKA.filter(({ length }) => length < 200);
      return oppnaAlla(
        med.flatMap((sida, nr) =>
          korta.map((elak) => [LEDANDE[nr % LEDANDE.length] ?? 'revisor', sida.replaceAll(/:[^/]+/g, elak)] as const),
        ),
      );
    },
    MINUTER_10,
  );
});

/** What a page that writes them out would run, or wait for, in every place that a choice of a form has. */
const OBJEKT: readonly unknown[] = [
  { toString: 1 },
  { isEscaped: true, callbacks: [1] },
  ['en'],
  { toString: { toString: null } },
];
const VAL = ['varde', 'text', 'sprak', 'om', 'mer'].map((namn) =>
  OBJEKT.map((elakt) => ({ varde: '20', text: 'x', [namn]: elakt })),
);
const KROPPAR = [
  ...['', '%00', '%F0%9F%92%A9', '__proto__', '-1', '%3Cscript%3Ealert(1)%3C/script%3E', 'x'.repeat(9_000)],
  ...[[null], OBJEKT, ...VAL].map((json) => encodeURIComponent(JSON.stringify(json))),
];
/** Of a form that leaves room for a hundred questions some are enough, also in what the page words itself. */
const FALT_MAX = 20;
const elakt = ({ namn, ordas }: Formular['falt'][number], elak: string): string =>
  `${namn}=${elak}&${namn}=${elak}&_val.${namn}=${elak}${ordas === undefined ? '' : `&_ord.${ordas}=${elak}`}`;
const ifyllt = ({ parametrar, falt }: Formular, elak: string): string =>
  [
    ...parametrar.map((namn) => `_p.${namn}=${UUID}`),
    ...falt.slice(0, FALT_MAX).map((ett) => elakt(ett, elak)),
    ...['_tillbaka', '_nyckel', '_revision', '_sprak', '__proto__.x'].map((namn) => `${namn}=${elak}`),
  ].join('&');

describe('odd forms', () => {
  it(
    'I9 every form, with nothing and with everything strange',
    async () => {
      fel.length = 0;
      for (const formular of FORMULAR.values()) {
        for (const elak of KROPPAR) {
          const authorization = `Bearer ${tokenFor('verksamhetschef', HEM)}`;
          const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
          const svar = await varld.skicka({
            ...{ method: 'POST', url: `/sidor/gor/${formular.namn}`, payload: ifyllt(formular, elak) },
            headers: { ...form, authorization },
          });
          granska(svar, `${formular.namn} ${elak}`);
        }
      }
      expect(fel).toEqual([]);
    },
    MINUTER_10,
  );
});

/** The last stands for a link to a file: what the frame of a page puts in the place of it is text all the same. */
const TEXTER = [
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","y")',
  '\ue000exporthref\ue001',
];

describe('texts that somebody has written', () => {
  const rapportera = async (text: string, nr: number): Promise<string> => {
    const svar = await varld.fraga({
      ...{ roll: 'rapportorssystem', huvudman: HEM, metod: 'POST', vag: '/avvikelser' },
      kropp: {
        kalla: { system: 'elak', arendenummer: `=${nr}`, version: 1 },
        rapporterande: { huvudman: HEM, verksamhet: 'primarvard' },
        berorda: [{ huvudman: GRANNE, verksamhet: 'vard-och-omsorg' }],
        ...{ rubrik: text, beskrivning: text, enhet: text, kategori: 'transport', handelsetid: '2026-02-14' },
        ...{ allvarlighetsgrad: 2, sannolikhet: 3 },
      },
    });
    return String(JSON.parse(svar.text).id);
  };

  it(
    'stand as text on every page, and run in no file',
    async () => {
      const idn: string[] = [];
      for (const [nr, text] of TEXTER.entries()) idn.push(await rapportera(text, nr));
      expect(idn).toEqual(TEXTER.map(() => expect.stringMatching(/^[0-9a-f-]{36}$/)));
      const delar = ['', '?format=csv&del=lista', '?format=csv&del=leveranser', '?format=csv&del=ko'];
      await oppnaAlla(
        ROLLER.flatMap((roll) =>
          sidor.flatMap((sida, nr) =>
            delar.map((del) => [roll, `${ifylld(sida, idn[nr % idn.length] ?? UUID)}${del}`] as const),
          ),
        ),
      );
    },
    MINUTER_10,
  );
});
