import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const TROLIGA = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SVAR_MS_MAX = 20_000;

/** Path of a real browser: what CHROMIUM names, or where a Linux keeps it. Undefined: there is none. */
const program = (): string | undefined => process.env['CHROMIUM'] ?? TROLIGA.find((fil) => existsSync(fil));

/** Without the sandbox only where it cannot be had: as root, in a container. */
export const startaWebblasare = async (): Promise<Browser> => {
  const fil = program();
  if (fil === undefined)
    throw new Error('no browser: install chromium (Debian: apt-get install chromium), or name it in CHROMIUM');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: fil, args });
};

/** One person at a browser of their own, and every address that it has asked. */
export interface Besokare {
  readonly sida: Page;
  readonly adresser: Set<string>;
  stang(): Promise<void>;
}

export interface Fonster {
  readonly bredd?: number;
  readonly sprak?: 'sv' | 'en';
}

/** @param bas address of the service, as `http://127.0.0.1:1234` */
export const nyBesokare = async (browser: Browser, bas: string, { bredd = 1_280 }: Fonster = {}): Promise<Besokare> => {
  const kontext: BrowserContext = await browser.newContext({
    baseURL: bas,
    viewport: { width: bredd, height: 900 },
    acceptDownloads: true,
    locale: 'sv-SE',
  });
  kontext.setDefaultTimeout(SVAR_MS_MAX);
  const sida = await kontext.newPage();
  const adresser = new Set<string>();
  sida.on('request', (begaran) => adresser.add(new URL(begaran.url()).origin));
  return { sida, adresser, stang: () => kontext.close() };
};

/** Logs in through the real login, as one of its made-up persons (`mas-2062`), and ends on the page that was asked for. */
export const loggaIn = async ({ sida }: Besokare, person: string, vag = '/sv/'): Promise<void> => {
  await sida.goto(`/sidor/logga-in?till=${encodeURIComponent(vag)}`);
  const knapp = sida.locator(`button[name=person][value="${person}"]`);
  await sida.locator('details', { has: knapp }).locator('summary').click();
  await knapp.click();
  await sida.waitForURL((url) => url.pathname === new URL(vag, 'http://x').pathname);
};
