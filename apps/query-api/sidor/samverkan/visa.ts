import { html, pa, svensk, type Cell, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import { EJ_ANGIVET } from '../../arenor/arenabild.dto.js';

const SVENSK_TID = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2027-02-10 13:00`, as the clock stood in Sweden. @param tid RFC 3339 */
export const tidpunkt = (tid: string): string => SVENSK_TID.format(new Date(tid));

export const EJ_ANGIVET_TEXT: Tvasprak = [EJ_ANGIVET, 'not stated'];

/** What the source is silent on says so, in the reader's language (B10). */
export const angivet = (sprak: Sprak, text: string | number | null): string =>
  text === null || text === '' || text === EJ_ANGIVET ? pa(sprak, EJ_ANGIVET_TEXT) : String(text);

/** The same where it stands by itself: what the source says is said in Swedish. */
export const angivetHtml = (sprak: Sprak, text: string | null): Html | string =>
  arAngivet(text) ? svensk(text) : pa(sprak, EJ_ANGIVET_TEXT);
export const angivetCell = (sprak: Sprak, text: string | null): Cell =>
  arAngivet(text) ? { text, sprak: 'sv' } : pa(sprak, EJ_ANGIVET_TEXT);

export const arAngivet = (text: string | null): text is string => text !== null && text !== '' && text !== EJ_ANGIVET;

/** The label of a code: the API's own in Swedish, the table's in English (`engelska` of the pages' room). */
export const etikett = (
  sprak: Sprak,
  { kod, text }: { readonly kod: string; readonly text: string },
  engelska: Readonly<Record<string, string>>,
): string => (sprak === 'sv' ? text : (engelska[kod] ?? text));

/** A part of a page under a heading of its own; `id` can be linked to. */
export const sektion = (id: string, rubrik: string, innehall: Html): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${rubrik}</h2>
    ${innehall}
  </section>`;

/** Text as it was written, line by line: in Swedish, as a rule, on any page. */
export const stycken = (text: string): Html =>
  html`${text
    .split(/\n+/u)
    .filter((rad) => rad.trim() !== '')
    .map((rad) => html`<p lang="sv">${rad}</p>`)}`;

/** The owner's own place (B10); only what is a web address becomes a link. */
export const utlank = (lank: string | null, text: string): Html =>
  lank !== null && /^https?:\/\//u.test(lank) ? html`<a href="${lank}" rel="noreferrer">${text}</a>` : html`${text}`;

export const fran = (sprak: Sprak, dag: string | null, annars: Tvasprak = ['', '']): string => dag ?? pa(sprak, annars);

/** A number that opens the list behind it. */
export const tal = (antal: number, href?: string): Cell =>
  href === undefined ? antal : { text: String(antal), tal: antal, href };
