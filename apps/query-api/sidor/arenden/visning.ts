import {
  engelska,
  html,
  pa,
  type Cell,
  type Html,
  type Sprak,
  type Tvasprak,
  type Valbart,
} from '#libs/sidor/index.js';
import { AVSLUTA_AVVISAT } from '../../svar/stegtext.js';
import { etikett } from '../samverkan/visa.js';
import { ALLA, ENGELSKA, JA, NEJ } from './ord.js';

const TID = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });

/** As the clock stood in Sweden. @param tid RFC 3339 */
export const tidtext = (tid: string): string => TID.format(new Date(tid));

/** Said instead of a code's own label, for what stands around it. */
const I_STALLET: Readonly<Record<string, string>> = { [AVSLUTA_AVVISAT]: 'Close, or involve the right principal' };

/** The program's own word in Swedish, ours in English. */
export const ord = (sprak: Sprak, kod: string, text: string): string =>
  etikett(sprak, { kod, text }, { [kod]: I_STALLET[text] ?? ENGELSKA[kod] ?? text });

/** Severity and likelihood, with their numbers. */
export const grad = (sprak: Sprak, nr: number, text: string): string =>
  `${nr} ${etikett(sprak, { kod: String(nr), text }, engelska.ALLVARLIGHETSGRADER)}`;
export const sannolikhet = (sprak: Sprak, nr: number, text: string): string =>
  `${nr} ${etikett(sprak, { kod: String(nr), text }, engelska.SANNOLIKHETER)}`;

export const jaNej = (sprak: Sprak, varde: boolean): string => pa(sprak, varde ? JA : NEJ);

/** What may be chosen in a filter: everything, or one of the codes. */
export const valAv = (
  sprak: Sprak,
  kodverk: Readonly<Record<string, string>>,
  forst: Tvasprak = ALLA,
): readonly Valbart[] => [
  { varde: '', text: pa(sprak, forst) },
  ...Object.entries(kodverk).map(([varde, text]) => ({ varde, text: ord(sprak, varde, text) })),
];

/** Days left to answer, in words; a day that has passed is marked. */
export const dagarKvar = (sprak: Sprak, kvar: number | null): Cell => {
  if (kvar === null) return null;
  if (kvar >= 0) return { text: String(kvar), tal: kvar };
  return { text: forSent(sprak, -kvar), tal: kvar, markning: 'varning' };
};

/** Working days past the day, in words: the same in the queue and on the case. */
export const forSent = (sprak: Sprak, dagar: number): string =>
  dagar === 1
    ? pa(sprak, ['1 arbetsdag för sent', '1 working day late'])
    : pa(sprak, [`${dagar} arbetsdagar för sent`, `${dagar} working days late`]);

/** What was written, line by line: in Swedish, as a rule, on any page. */
export const stycken = (text: string): Html =>
  html`${text
    .split(/\n+/u)
    .filter((rad) => rad.trim() !== '')
    .map((rad) => html`<p lang="sv">${rad}</p>`)}`;

/** A part of a page under a heading of its own. */
export const sektion = (id: string, rubrik: string, innehall: Html): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${rubrik}</h2>
    ${innehall}
  </section>`;
