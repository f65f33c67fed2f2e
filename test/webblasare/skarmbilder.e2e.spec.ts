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

/** Each page: the picture's name, who looks, and from where one goes there: the first link that fits. */
const BILDER: readonly {
  readonly namn: string;
  readonly person: string;
  readonly vag: string;
  readonly forsta?: string;
}[] = [
  { namn: 'start', person: 'mas-2081', vag: '/sv/' },
  { namn: 'min-ko', person: 'mas-2081', vag: '/sv/min-ko' },
  { namn: 'arende', person: 'mas-2081', vag: '/sv/min-ko', forsta: 'main a[href*="/sv/arenden/"]' },
  { namn: 'overblick', person: 'forvaltningschef-2081', vag: '/sv/overblick' },
  { namn: 'eskalering', person: 'forvaltningschef-2081', vag: '/sv/eskalering' },
  { namn: 'ledtider', person: 'forvaltningschef-2081', vag: '/sv/ledtider' },
  { namn: 'varmekarta', person: 'samverkanskoordinator-20', vag: '/sv/varmekarta' },
  { namn: 'trend', person: 'forvaltningschef-2081', vag: '/sv/trend' },
  { namn: 'tvister', person: 'forvaltningschef-20', vag: '/sv/tvister' },
  { namn: 'arena', person: 'samverkanskoordinator-20', vag: '/sv/arenor', forsta: 'main a[href*="/sv/arenor/"]' },
  { namn: 'planer', person: 'samverkanskoordinator-20', vag: '/sv/planer' },
  {
    namn: 'uppfoljning',
    person: 'ledning-2081',
    vag: '/sv/uppfoljningar',
    forsta: 'main a[href*="/sv/uppfoljningar/"]',
  },
  { namn: 'informationstorg', person: 'ledning-2081', vag: '/sv/informationstorg' },
  { namn: 'leveranser', person: 'verksamhetschef-2081', vag: '/sv/leveranser' },
  { namn: 'import', person: 'handlaggare-2081', vag: '/sv/import' },
  { namn: 'oppna-data', person: 'ledning-2081', vag: '/sv/oppna-data' },
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

  it.each(BILDER)('$namn', async ({ namn, person, vag, forsta }) => {
    const besokare = await nyBesokare(browser, varld.url, { bredd: BREDD });
    await loggaIn(besokare, person, vag);
    const { sida } = besokare;
    if (forsta !== undefined) await sida.locator(forsta).first().click();
    await sida.locator('h1').waitFor();
    const hojd = Math.min(HOJD_MAX, await sida.evaluate<number>('document.documentElement.scrollHeight'));
    const path = join(MAPP, `${namn}.png`);
    await sida.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: BREDD, height: hojd } });
    expect(sida.url()).toContain('/sv/');
    await besokare.stang();
  });
});
