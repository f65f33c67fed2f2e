import { html, type Html } from './html.js';
import { pa, type Sprak } from './sprak.js';
import { langI } from './svensk.js';

export interface Valbart {
  readonly varde: string;
  readonly text: string;
  /** Of the text, where it is a name. */
  readonly sprak?: Sprak;
  /** How it stands, in the page's language: said after it, where several are chosen among. */
  readonly om?: string;
}

interface Grund {
  /** Name in the question, as the page reads it. */
  readonly namn: string;
  readonly rubrik: string;
}

/** A field of a filter. `varde` is what the page shows now; empty: no limit. */
export type Filterfalt =
  | (Grund & { readonly slag: 'val'; readonly val: readonly Valbart[]; readonly varde: string })
  | (Grund & { readonly slag: 'text' | 'datum' | 'manad' | 'tal'; readonly varde: string; readonly hjalp?: string })
  | (Grund & { readonly slag: 'kryss'; readonly varde: string; readonly valt: boolean })
  | { readonly slag: 'dold'; readonly namn: string; readonly varde: string };

export interface Filterspec {
  readonly falt: readonly Filterfalt[];
  /** The page without limits. */
  readonly rensa: string;
}

const TEXT_MAX = 100;
const TYPER = { text: 'text', datum: 'date', manad: 'month', tal: 'number' } as const;

/** A form by GET: what is chosen stands in the address, so that the page can be kept and passed on. */
export const filterformular = (sprak: Sprak, { falt, rensa }: Filterspec): Html =>
  html`<form class="filter" method="get" role="search" aria-label="${pa(sprak, ['Urval', 'Filters'])}">
    ${falt.map((ett) => ettFalt(sprak, ett))}
    <div class="filter-knappar">
      <button type="submit">${pa(sprak, ['Visa', 'Show'])}</button>
      <a href="${rensa}">${pa(sprak, ['Rensa urvalet', 'Clear filters'])}</a>
    </div>
  </form>`;

const ettFalt = (sprak: Sprak, falt: Filterfalt): Html => {
  if (falt.slag === 'dold') return html`<input type="hidden" name="${falt.namn}" value="${falt.varde}" />`;
  const id = `filter-${falt.namn}`;
  if (falt.slag === 'kryss') return kryss(falt, id);
  return html`<div class="falt">
    <label for="${id}">${falt.rubrik}</label>
    ${falt.slag === 'val' ? lista(sprak, falt, id) : html`${hjalp(falt.hjalp, id)}<input id="${id}" type="${TYPER[falt.slag]}" name="${falt.namn}" value="${falt.varde}" maxlength="${TEXT_MAX}" ${falt.hjalp !== undefined && html` aria-describedby="${id}-hjalp"`} />`}
  </div>`;
};

const hjalp = (text: string | undefined, id: string): Html | false =>
  text !== undefined && html`<p class="hjalp" id="${id}-hjalp">${text}</p>`;

const kryss = (falt: Extract<Filterfalt, { slag: 'kryss' }>, id: string): Html =>
  html`<div class="falt falt-kryss">
    <input id="${id}" type="checkbox" name="${falt.namn}" value="${falt.varde}" ${falt.valt && html` checked`} />
    <label for="${id}">${falt.rubrik}</label>
  </div>`;

const lista = (sprak: Sprak, falt: Extract<Filterfalt, { slag: 'val' }>, id: string): Html =>
  html`<select id="${id}" name="${falt.namn}">
    ${falt.val.map(
      ({ varde, text, sprak: ordets }) =>
        html`<option value="${varde}" ${varde === falt.varde && html` selected`}${langI(sprak, ordets)}>
          ${text}
        </option>`,
    )}
  </select>`;
