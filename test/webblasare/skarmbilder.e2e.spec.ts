import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { nyWebbvarld, type Webbvarld } from './varld.js';
import { loggaIn, nyBesokare, startaWebblasare } from './webblasare.js';

/** Folder that pictures of the pages are written to (`npm run pictures`). */
const MAPP = process.env['SKARMBILDER'] ?? '';
const TRE_AR = 3;
const HOJD_MAX = 1_500;
const BREDD = 1_200;

interface Bild {
  readonly namn: string;
  readonly person: string;
  readonly vag: string;
  /** Where one goes on from there: the first link each time that leads to it. */
  readonly vidare?: readonly string[];
}

/** The last year that is followed up whole is the one before this; its plans are of this year. */
const ARET = new Date().getFullYear();
const CHEF = 'forvaltningschef-2081';
const KOORDINATOR = 'samverkanskoordinator-20';

/** Each page, and who looks. */
const BILDER: readonly Bild[] = [
  { namn: 'start', person: 'mas-2081', vag: '/sv/' },
  { namn: 'min-ko', person: 'mas-2081', vag: '/sv/min-ko' },
  { namn: 'arenden', person: 'mas-2081', vag: '/sv/arenden' },
  { namn: 'arende', person: 'mas-2081', vag: '/sv/min-ko', vidare: ['/sv/arenden/'] },
  { namn: 'atkomst', person: 'mas-2081', vag: '/sv/min-ko', vidare: ['/sv/arenden/', '/atkomst'] },
  { namn: 'overblick', person: CHEF, vag: '/sv/overblick' },
  { namn: 'eskalering', person: CHEF, vag: '/sv/eskalering' },
  { namn: 'ledtider', person: CHEF, vag: '/sv/ledtider' },
  { namn: 'ledtider-samverkan', person: CHEF, vag: '/sv/ledtider/samverkan' },
  { namn: 'varmekarta', person: KOORDINATOR, vag: '/sv/varmekarta' },
  { namn: 'trend', person: CHEF, vag: '/sv/trend' },
  { namn: 'tvister', person: 'forvaltningschef-20', vag: '/sv/tvister' },
  { namn: 'tvist', person: 'forvaltningschef-20', vag: '/sv/tvister', vidare: ['/sv/tvister/'] },
  { namn: 'tvister-alder', person: 'forvaltningschef-20', vag: '/sv/tvister/alder' },
  { namn: 'arenor', person: KOORDINATOR, vag: '/sv/arenor' },
  { namn: 'arena', person: KOORDINATOR, vag: '/sv/arenor', vidare: ['/sv/arenor/'] },
  { namn: 'mote', person: KOORDINATOR, vag: '/sv/arenor', vidare: ['/sv/arenor/', '/moten/'] },
  { namn: 'rekommendationer', person: KOORDINATOR, vag: '/sv/rekommendationer' },
  {
    ...{ namn: 'rekommendation', person: KOORDINATOR },
    ...{ vag: '/sv/rekommendationer', vidare: ['/sv/rekommendationer/'] },
  },
  { namn: 'planer', person: KOORDINATOR, vag: '/sv/planer' },
  { namn: 'plan', person: KOORDINATOR, vag: `/sv/planer?niva=lan&ar=${ARET}`, vidare: ['/sv/planer/'] },
  {
    ...{ namn: 'atgard', person: KOORDINATOR },
    ...{ vag: `/sv/planer?niva=lan&ar=${ARET}`, vidare: ['/sv/planer/', '/atgarder/'] },
  },
  { namn: 'uppfoljningar', person: 'ledning-2081', vag: '/sv/uppfoljningar' },
  {
    ...{ namn: 'uppfoljning', person: 'ledning-2081' },
    ...{ vag: `/sv/uppfoljningar?ar=${ARET - 1}`, vidare: ['/sv/uppfoljningar/'] },
  },
  {
    ...{ namn: 'svar', person: 'ledning-2081' },
    ...{ vag: `/sv/uppfoljningar?ar=${ARET - 1}`, vidare: ['/sv/uppfoljningar/', '/svar'] },
  },
  { namn: 'enkat', person: 'mas-2081', vag: '/sv/uppfoljningar', vidare: ['/sv/uppfoljningar/', '/enkat'] },
  { namn: 'informationstorg', person: 'ledning-2081', vag: '/sv/informationstorg' },
  {
    ...{ namn: 'informationstorg-omrade', person: 'ledning-2081' },
    ...{ vag: '/sv/informationstorg', vidare: ['/sv/informationstorg/'] },
  },
  { namn: 'leveranser', person: 'verksamhetschef-2081', vag: '/sv/leveranser' },
  {
    ...{ namn: 'leverans', person: 'verksamhetschef-2081' },
    ...{ vag: '/sv/leveranser', vidare: ['/sv/leveranser/'] },
  },
  { namn: 'import', person: 'handlaggare-2081', vag: '/sv/import' },
  { namn: 'oppna-data', person: 'ledning-2081', vag: '/sv/oppna-data' },
  { namn: 'tillganglighet', person: 'ledning-2081', vag: '/sv/tillganglighet' },
];

describe('pictures of every page, for docs/pages.md', () => {
  let varld: Webbvarld;
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(MAPP, { recursive: true });
    varld = await nyWebbvarld(TRE_AR);
    browser = await startaWebblasare();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await varld.stang();
  });

  it.each(BILDER)('$namn', async ({ namn, person, vag, vidare = [] }) => {
    const besokare = await nyBesokare(browser, varld.url, { bredd: BREDD });
    await loggaIn(besokare, person, vag);
    const { sida } = besokare;
    for (const dit of vidare) {
      await sida.locator(`main a[href*="${dit}"]`).first().click();
      await sida.locator('h1').waitFor();
    }
    const hojd = Math.min(HOJD_MAX, await sida.evaluate<number>('document.documentElement.scrollHeight'));
    const path = join(MAPP, `${namn}.png`);
    await sida.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: BREDD, height: hojd } });
    expect(sida.url()).toContain('/sv/');
    await besokare.stang();
  });
});
