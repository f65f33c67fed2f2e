import type { Browser, Locator, Page } from 'playwright-core';
import { nyWebbvarld, type Webbvarld } from './varld.js';
import { loggaIn, nyBesokare, startaWebblasare, type Besokare, type Fonster } from './webblasare.js';

/** A world and a browser, and people who go through it one after the other. */
export class Resa {
  constructor(
    readonly varld: Webbvarld,
    private readonly browser: Browser,
  ) {}

  /** A person logs in, stands at a page, and does something there. Throws when a page asks anywhere but here. */
  async som(
    person: string,
    { vag, fonster = {} }: { readonly vag: string; readonly fonster?: Fonster },
    gor: (sida: Page) => Promise<void>,
  ): Promise<void> {
    await this.utan(gor, { fonster, forst: (besokare) => loggaIn(besokare, person, vag) });
  }

  /** The same of who has not logged in. */
  async utan(
    gor: (sida: Page) => Promise<void>,
    { fonster = {}, forst }: { readonly fonster?: Fonster; readonly forst?: (vem: Besokare) => Promise<void> } = {},
  ): Promise<void> {
    const besokare = await nyBesokare(this.browser, this.varld.url, fonster);
    try {
      await forst?.(besokare);
      await gor(besokare.sida);
    } finally {
      await besokare.stang();
    }
    const frammande = [...besokare.adresser].filter((adress) => new URL(adress).hostname !== '127.0.0.1');
    if (frammande.length > 0) throw new Error(`asked elsewhere: ${frammande.join(', ')}`);
  }

  /** The page says that this has been done; resolves when every page shows it. */
  async klart(sida: Page, text: string): Promise<void> {
    await sida.locator('.notis-klart', { hasText: text }).waitFor();
    await this.varld.ikapp();
  }

  async slut(): Promise<void> {
    await this.browser.close();
    await this.varld.stang();
  }
}

/** @param ar years of the county told before it begins */
export const nyResa = async (ar: number): Promise<Resa> => {
  const varld = await nyWebbvarld(ar);
  try {
    return new Resa(varld, await startaWebblasare());
  } catch (error) {
    await varld.stang();
    throw error;
  }
};

const aktion = (namn: string): string => `form[action="/sidor/gor/${namn}"]`;

export const formular = (sida: Page, namn: string): Locator => sida.locator(aktion(namn)).first();

/** What unfolds the form. */
export const ruta = (sida: Page, namn: string): Locator =>
  sida
    .locator('details', { has: sida.locator(aktion(namn)) })
    .locator('summary')
    .first();

export const falt = (form: Locator, namn: string): Locator => form.locator(`[name="${namn}"]`).first();

export const skicka = (form: Locator): Locator => form.locator('button[type=submit]');

export const klicka = async (lank: Locator): Promise<void> => {
  await lank.click();
  await lank.page().waitForLoadState();
};
