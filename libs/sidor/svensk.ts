import { html, type Html } from './html.js';
import type { Sprak } from './sprak.js';

/** Words that stand in Swedish in both languages: names, and what a person wrote (WCAG 3.1.2). */
export const svensk = (text: string | number): Html => html`<span lang="sv">${text}</span>`;

/** The language of a part of a page, where it is another than the page's. */
export const langI = (sida: Sprak, del: Sprak | undefined): Html | false =>
  del !== undefined && del !== sida && html` lang="${del}"`;

/** A text in a language of its own, said where it is another than the page's. */
export const textI = (sida: Sprak, text: string, sprak: Sprak | undefined): Html | string =>
  sprak === undefined || sprak === sida ? text : html`<span lang="${sprak}">${text}</span>`;

/** A text of which a part is Swedish, that part marked. */
export const medSvensk = (sida: Sprak, text: string, del: string | undefined): Html | string => {
  if (sida === 'sv' || del === undefined || del === '') return text;
  const [fore = '', ...efter] = text.split(del);
  return efter.length === 0 ? text : html`${fore}${svensk(del)}${efter.join(del)}`;
};
