import type { Page } from 'playwright-core';

/** Pages a role is walked through at most. */
const SIDOR_MAX = 120;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Of pages that differ in which case, or whose, they show, one is walked. */
const mall = (sokvag: string): string => sokvag.replace(UUID, '{id}').replace(/\/\d{2,4}(?=\/|$)/g, '/{kod}');

export interface Vandring {
  /** The start page of a language. */
  readonly fran: string;
  /** More pages of a kind than the first that a link leads to. */
  readonly aven?: readonly string[];
}

/**
 * Follows every link of our own from a page, as somebody with a mouse would; one page of each kind. `pa` looks at each;
 * what is no page (a file to fetch, the login) is not gone to.
 */
export const vandra = async (
  sida: Page,
  { fran, aven = [] }: Vandring,
  pa: (sokvag: string, status: number) => Promise<void>,
): Promise<readonly string[]> => {
  const sedda = new Map([[mall(fran), fran], ...aven.map((sokvag): [string, string] => [sokvag, sokvag])]);
  for (const sokvag of sedda.values()) {
    const svar = await sida.goto(sokvag);
    await pa(sokvag, svar?.status() ?? 0);
    const nya = (await lankar(sida)).filter((lank) => arEgenSida(lank, fran) && !sedda.has(mall(lank)));
    for (const lank of nya.slice(0, SIDOR_MAX - sedda.size)) sedda.set(mall(lank), lank);
  }
  return [...new Set([...sedda.keys()].map(mall))];
};

/** Without what comes after `?`: other filters show the same page. */
const lankar = async (sida: Page): Promise<readonly string[]> => {
  const alla = await sida.evaluate<readonly string[]>(
    "[...document.querySelectorAll('a[href]')].filter((a) => !a.download && a.origin === location.origin && !/[?&]format=/.test(a.search)).map((a) => a.pathname)",
  );
  return [...new Set(alla)];
};

const arEgenSida = (sokvag: string, fran: string): boolean => sokvag.startsWith(fran.slice(0, 4));

/** What kind of page this is: its path without whose it is, and the forms that its reader is offered. */
export const sidslag = async (sida: Page): Promise<string> => {
  const formular = await sida.evaluate<readonly string[]>(
    "[...document.querySelectorAll('form')].map((form) => new URL(form.action).pathname)",
  );
  return [mall(new URL(sida.url()).pathname), ...new Set(formular.map(mall))].sort().join(' ');
};
