import { definitioner, engelska, html, notis, pa, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import { HANDELSETEXTER } from '../../avvikelser/handelsetexter.js';
import { etikett } from '../samverkan/visa.js';
import type { Granskningssida, Granskningstext } from './granskningstexter.js';
import { FALTORD, OVRIGT } from './texter.js';
import { stycken } from './visning.js';

const T = {
  texterna: ['Era texter i sin helhet', 'Your texts, whole'],
  numret: ['Numret är händelsens nummer bland händelserna.', 'The number is that of the event among the events.'],
  delar: [
    'Texterna är fler än som får plats på en sida. Här kan du bara välja bland dem som visas.',
    'There are more texts than fit on one page. You can only choose among those that are shown here.',
  ],
  forsta: ['Visa från den första texten', 'Show from the first text'],
  nasta: ['Visa nästa texter', 'Show the next texts'],
} satisfies Readonly<Record<string, Tvasprak>>;

/** What an event is called where its text is chosen, where the text stands, and in the timeline. */
export const numrerad = (sprak: Sprak, kod: keyof typeof HANDELSETEXTER, revision: number): string =>
  `${etikett(sprak, { kod, text: HANDELSETEXTER[kod] }, engelska.HANDELSER)} (${revision})`;

/** D9: what is to be reviewed, beside the form that chooses it: no text is chosen that does not stand here. */
export const granskningHtml = (sprak: Sprak, sida: Granskningssida, adress: string): Html =>
  html`<h3>${pa(sprak, T.texterna)}</h3>
    <p>${pa(sprak, T.numret)}</p>
    ${delad(sprak, sida, adress)} ${sida.texter.map((en) => enText(sprak, en))}`;

const enText = (sprak: Sprak, { revision, handelse, ord }: Granskningstext): Html =>
  html`<details open id="text-${revision}">
    <summary>${numrerad(sprak, handelse, revision)}</summary>
    ${definitioner(ord.map(({ falt, text }) => [pa(sprak, FALTORD[falt] ?? OVRIGT), stycken(text)] as const))}
  </details>`;

const delad = (sprak: Sprak, { tidigare, nasta }: Granskningssida, adress: string): Html | false => {
  if (!tidigare && nasta === null) return false;
  const fran = (revision: number, text: Tvasprak): Html =>
    html` <a href="${adress}?granska=${revision}#handla">${pa(sprak, text)}</a>`;
  return notis(
    'info',
    html`<p>${pa(sprak, T.delar)}${tidigare && fran(0, T.forsta)}${nasta !== null && fran(nasta, T.nasta)}</p>`,
  );
};
