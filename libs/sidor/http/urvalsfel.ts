import { html, type Html } from '../html.js';
import { pa, type Sprak, type Tvasprak } from '../sprak.js';
import { URVALSORD, VALJ_PA_SIDAN } from './urvalsord.js';

const FALTNAMN = /^\/([A-Za-z]{1,40})$/;
const FEL_MAX = 10;

/** Names of the query's fields that were not right. @param fel as the problem gives them */
export const felaktiga = (fel: unknown): readonly string[] => {
  const pekare = Array.isArray(fel) ? fel.slice(0, FEL_MAX).map(pekaren) : [];
  return [...new Set(pekare.flatMap((en) => FALTNAMN.exec(en)?.[1] ?? []))];
};

const pekaren = (fel: unknown): string => {
  const pekare: unknown = typeof fel === 'object' && fel !== null ? Reflect.get(fel, 'pekare') : '';
  return typeof pekare === 'string' ? pekare : '';
};

/** What may be chosen in each field that was not right, and the page with the rest; null when the question has none. */
export const urvalsfelHtml = (sprak: Sprak, adress: string, felen: readonly string[]): Html | null => {
  const [sokvag = '', fraga = ''] = adress.split('?', 2);
  const kvar = new URLSearchParams(fraga);
  const namn = felen.filter((ett) => kvar.has(ett));
  if (namn.length === 0) return null;
  for (const ett of namn) kvar.delete(ett);
  return html`<ul>
      ${namn.map((ett) => html`<li>${rad(sprak, ett)}</li>`)}
    </ul>
    <p><a href="${kvar.size === 0 ? sokvag : `${sokvag}?${kvar.toString()}`}">${pa(sprak, TILLBAKA)}</a></p>`;
};

const TILLBAKA: Tvasprak = ['Visa sidan med resten av urvalet', 'Show the page with the rest of the filters'];

const rad = (sprak: Sprak, namn: string): Html => {
  const ord = URVALSORD.get(namn);
  return html`<strong>${ord === undefined ? namn : pa(sprak, ord.rubrik)}</strong>:
    ${pa(sprak, ord?.kan ?? VALJ_PA_SIDAN)}`;
};
