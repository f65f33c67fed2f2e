import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sidledes, tillganglighetsbrister, vikt } from './granskning.js';
import { vandra } from './upptackt.js';
import { nyWebbvarld, type Webbvarld } from './varld.js';
import { loggaIn, nyBesokare, startaWebblasare } from './webblasare.js';

const VIKT_BYTE_MAX = 150_000;
const TVA_MANADER = 1 / 6;
/** Between them they may open every page. */
const PERSONER = [
  'mas-2062',
  'verksamhetschef-20',
  'forvaltningschef-2062',
  'samverkanskoordinator-20',
  'ledning-2080',
  'systemadministrator-20',
];

describe('every page that a person can walk to', () => {
  let varld: Webbvarld;
  let browser: Browser;

  beforeAll(async () => {
    varld = await nyWebbvarld(TVA_MANADER);
    browser = await startaWebblasare();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await varld.stang();
  });

  const gaIgenom = async (person: string, sprak: 'sv' | 'en'): Promise<readonly string[]> => {
    const besokare = await nyBesokare(browser, varld.url);
    const { sida, adresser } = besokare;
    await loggaIn(besokare, person, `/${sprak}/`);
    adresser.clear();
    const brister: string[] = [];
    const sedda = await vandra(sida, `/${sprak}/`, async (sokvag, status) => {
      const funna = [
        ...(status === 200 ? [] : [`status ${status}`]),
        ...(await tillganglighetsbrister(sida)),
        ...((await sida.locator('h1').count()) === 1 ? [] : ['not one h1']),
        ...((await sida.getAttribute('html', 'lang')) === sprak ? [] : ['another language']),
        ...((await vikt(sida)) <= VIKT_BYTE_MAX ? [] : [`${await vikt(sida)} bytes`]),
        ...((await sida.locator('[style], style, script').count()) === 0 ? [] : ['inline style or script']),
      ];
      await sida.setViewportSize({ width: 320, height: 900 });
      const utanfor = await sidledes(sida);
      if (utanfor > 0) funna.push(`${utanfor} px outside 320`);
      await sida.setViewportSize({ width: 1_280, height: 900 });
      brister.push(...funna.map((brist) => `${sokvag}: ${brist}`));
    });
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
    'the same in English, as %s',
    async (person) => {
      expect((await gaIgenom(person, 'en')).length).toBeGreaterThan(3);
    },
    240_000,
  );
});
