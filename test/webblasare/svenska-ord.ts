import type { Page } from 'playwright-core';
import { PAR } from '../../apps/query-api/sidor/testing/kodverkspar.js';

/** Words of code lists that are others in English. */
const ETIKETTER: ReadonlySet<string> = new Set(
  PAR.flatMap(([svenska, engelska]) => {
    const ord = new Set(Object.values(engelska));
    return Object.values(svenska).filter((text) => !ord.has(text));
  }),
);

/** All that stands in the page's own language, but what is filled in; a drawing's words apart. */
const I_SIDANS_SPRAK = `(() => {
  const texter = { sidan: [], ritat: [] };
  const ga = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (ga.nextNode()) {
    const { parentElement: i, data } = ga.currentNode;
    if (i.closest('textarea') !== null || i.closest('[lang]').lang !== 'en') continue;
    (i.closest('svg') === null ? texter.sidan : texter.ritat).push(data.trim());
  }
  return texter;
})()`;

interface Texter {
  readonly sidan: readonly string[];
  readonly ritat: readonly string[];
}

export interface Egennamn {
  /** Of huvudmän and län: proper names, which have no language. */
  readonly namn: readonly string[];
  /** Of agreements: these are marked where they are text. In a drawing they stand as they are, told in words beside. */
  readonly avtal: readonly string[];
}

export const svenskaOrd = async (sida: Page, { namn, avtal }: Egennamn): Promise<readonly string[]> => {
  const { sidan, ritat } = await sida.evaluate<Texter>(I_SIDANS_SPRAK);
  const iNamn = (text: string): boolean => avtal.some((en) => en.includes(text));
  const funna = [
    ...sidan.filter((text) => arSvensk(utan(text, namn))),
    ...ritat.filter((text) => harEtikett(text) && !iNamn(text)),
  ];
  return [...new Set(funna)].map((text) => `in Swedish: ${text}`);
};

const utan = (text: string, namn: readonly string[]): string =>
  namn.reduce((kvar, en) => kvar.replaceAll(en, ''), text);

const arSvensk = (text: string): boolean => /[åäö]/iu.test(text) || harEtikett(text);

/** Several may stand in a row. */
const harEtikett = (text: string): boolean => text.split(/[,;:()]/u).some((del) => ETIKETTER.has(del.trim()));
