import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SIDOR } from '../support/sidor.js';
import { sidledes, tillganglighetsbrister, vikt } from './granskning.js';
import { svenskaOrd, type Egennamn } from './svenska-ord.js';
import { sidslag, vandra } from './upptackt.js';
import { nyWebbvarld, type Webbvarld } from './varld.js';
import { loggaIn, nyBesokare, startaWebblasare } from './webblasare.js';

const VIKT_BYTE_MAX = 150_000;
const TVA_MANADER = 1 / 6;
/** Between them they may open every page. */
const PERSONER = [
  'mas-2062',
  'verksamhetschef-20',
  'verksamhetschef-2062',
  'forvaltningschef-2062',
  'samverkanskoordinator-20',
  'ledning-2080',
  'handlaggare-2062',
  'systemadministrator-20',
];

const egennamn = ({ nav: { register } }: Webbvarld): Egennamn => ({
  namn: [...register.alla(), ...register.lan()].map(({ namn }) => namn).sort((en, annan) => annan.length - en.length),
  avtal: register.overenskommelser().flatMap(({ namn, kortnamn }) => [namn, kortnamn ?? namn]),
});

describe('every page that a person can walk to', () => {
  let varld: Webbvarld;
  let browser: Browser;
  /** A page that looks the same to two roles (the same forms on it) is examined once in each language. */
  const granskade = new Set<string>();
  const sidor = new Set<string>();

  beforeAll(async () => {
    varld = await nyWebbvarld(TVA_MANADER);
    browser = await startaWebblasare();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await varld.stang();
  });

  const granska = async (sida: Page, sprak: string): Promise<readonly string[]> => {
    const funna = [
      ...(await tillganglighetsbrister(sida)),
      ...((await sida.locator('h1').count()) === 1 ? [] : ['not one h1']),
      ...((await sida.getAttribute('html', 'lang')) === sprak ? [] : ['another language']),
      ...((await vikt(sida)) <= VIKT_BYTE_MAX ? [] : [`${await vikt(sida)} bytes`]),
      ...((await sida.locator('[style], style, script').count()) === 0 ? [] : ['inline style or script']),
      ...(sprak === 'en' ? await svenskaOrd(sida, egennamn(varld)) : []),
    ];
    await sida.setViewportSize({ width: 320, height: 900 });
    const utanfor = await sidledes(sida);
    await sida.setViewportSize({ width: 1_280, height: 900 });
    return utanfor > 0 ? [...funna, `${utanfor} px outside 320`] : funna;
  };

  /** What the walk comes to is the first of its kind; these have more to do on them, or no number to be led there by. */
  const aven = (person: string, sprak: string): readonly string[] =>
    ({
      'verksamhetschef-2062': [`/${sprak}/arenden/${varld.arbete.egen}`],
      'verksamhetschef-20': [`/${sprak}/ledtider/samverkan`],
    })[person] ?? [];

  const gaIgenom = async (person: string, sprak: 'sv' | 'en'): Promise<readonly string[]> => {
    const besokare = await nyBesokare(browser, varld.url);
    const { sida, adresser } = besokare;
    await loggaIn(besokare, person, `/${sprak}/`);
    adresser.clear();
    const brister: string[] = [];
    const sedda = await vandra(sida, { fran: `/${sprak}/`, aven: aven(person, sprak) }, async (sokvag, status) => {
      const slag = `${sprak} ${await sidslag(sida)}`;
      const funna = status === 200 ? [] : [`status ${status}`];
      if (!granskade.has(slag)) funna.push(...(await granska(sida, sprak)));
      granskade.add(slag);
      brister.push(...funna.map((brist) => `${sokvag}: ${brist}`));
    });
    for (const slag of sedda) sidor.add(slag);
    expect([person, brister]).toEqual([person, []]);
    expect([...adresser]).toEqual([new URL(varld.url).origin]);
    await besokare.stang();
    return sedda;
  };

  it.each(PERSONER)(
    'WCAG 2.2 AA, 320 px, weight, no request elsewhere: as %s in Swedish',
    async (person) => {
      expect((await gaIgenom(person, 'sv')).length).toBeGreaterThan(3);
    },
    240_000,
  );

  it.each(PERSONER)(
    'the same in English, where what is Swedish says so (WCAG 3.1.2), as %s',
    async (person) => {
      expect((await gaIgenom(person, 'en')).length).toBeGreaterThan(3);
    },
    240_000,
  );

  it('and that is every page there is', () => {
    const vantade = ['sv', 'en'].flatMap((sprak) => SIDOR.map((sida) => `/${sprak}/${sida}`));
    expect([...sidor].sort()).toEqual(vantade.sort());
  });
});
