import type { Page } from 'playwright-core';
import { PAR } from '../../apps/query-api/sidor/testing/kodverkspar.js';

/** Words of code lists that are others in English. */
const ETIKETTER: ReadonlySet<string> = new Set(
  PAR.flatMap(([svenska, engelska]) => {
    const ord = new Set(Object.values(engelska));
    return Object.values(svenska).filter((text) => !ord.has(text));
  }),
);

/** All that stands in the page's own language, apart from drawings and what is filled in. */
const I_SIDANS_SPRAK = `(() => {
  const texter = [];
  const ga = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (ga.nextNode()) {
    const { parentElement: i, data } = ga.currentNode;
    if (i.closest('svg, textarea, script') === null && i.closest('[lang]').lang === 'en') texter.push(data.trim());
  }
  return texter.filter((text) => text !== '');
})()`;

/** @param namn of huvudmän and län: proper names, which have no language */
export const svenskaOrd = async (sida: Page, namn: readonly string[]): Promise<readonly string[]> => {
  const texter = await sida.evaluate<readonly string[]>(I_SIDANS_SPRAK);
  return [...new Set(texter.filter((text) => arSvensk(utan(text, namn))))].map((text) => `in Swedish: ${text}`);
};

const utan = (text: string, namn: readonly string[]): string =>
  namn.reduce((kvar, en) => kvar.replaceAll(en, ''), text);

/** By its letters, or since it is a label; several may stand in a row. */
const arSvensk = (text: string): boolean =>
  /[åäö]/iu.test(text) || text.split(/[,;:()]/u).some((del) => ETIKETTER.has(del.trim()));
