import type { Cell, Kolumn, Tabell } from './del.js';
import { html, type Html } from './html.js';
import { pa, type Sprak } from './sprak.js';
import { langI } from './svensk.js';

export interface Tabellval {
  /** The heading stands above already: only said to who cannot see it. */
  readonly doldRubrik?: boolean;
  /** No links to CSV and Excel: the table is not among the page's `exporter`. */
  readonly utanExport?: boolean;
  /** Ids of two tables must differ also when one of them is a chart's. */
  readonly idTillagg?: string;
}

/** A table with its heading, in a region of its own that scrolls, or what is said instead when it is empty. */
export const tabellHtml = (sprak: Sprak, tabell: Tabell, val: Tabellval = {}): Html => {
  const { id, rubrik, rader, tomt } = tabell;
  const rubrikId = `tabell-${id}${val.idTillagg ?? ''}`;
  if (rader.length === 0) return html`<p class="tomt">${tomt}</p>`;
  // Another name than its heading's: a section around it may already be known by that one.
  const namn = `${pa(sprak, ['Tabell', 'Table'])}: ${rubrik}`;
  return html`<div class="tabellruta" role="region" aria-label="${namn}" tabindex="0">
      <table>
        <caption id="${rubrikId}" class="${val.doldRubrik === true ? 'endast-lasare' : ''}">
          ${rubrik}
        </caption>
        ${huvud(sprak, tabell)}
        <tbody>
          ${rader.map(
            (rad) =>
              html`<tr>
                ${rad.map((cell, nr) => cellen(sprak, cell, { forst: nr === 0, kolumn: tabell.kolumner[nr] }))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${val.utanExport !== true && exportlankar(sprak, { id, rubrik, svg: false })}`;
};

const huvud = (sprak: Sprak, { kolumner }: Tabell): Html =>
  html`<thead>
    <tr>
      ${kolumner.map(
        ({ rubrik, tal, svenskRubrik }) =>
          html`<th scope="col" ${tal === true && html` class="tal"`}${svenskRubrik === true && langI(sprak, 'sv')}>
            ${rubrik}
          </th>`,
      )}
    </tr>
  </thead>`;

interface Cellplats {
  readonly forst: boolean;
  readonly kolumn: Kolumn | undefined;
}

const cellen = (sprak: Sprak, cell: Cell, { forst, kolumn }: Cellplats): Html => {
  const attribut = html`${kolumn?.tal === true && html` class="tal"`}${langI(sprak, cellsprak(cell, kolumn))}`;
  return forst
    ? html`<th scope="row" ${attribut}>${innehallet(cell)}</th>`
    : html`<td${attribut}>${innehallet(cell)}</td>`;
};

/** A number and nothing are in no language. */
const cellsprak = (cell: Cell, kolumn: Kolumn | undefined): Sprak | undefined => {
  if (cell === null || typeof cell === 'number') return undefined;
  const egen = typeof cell === 'string' ? undefined : cell.sprak;
  return egen ?? (kolumn?.svenska === true ? 'sv' : undefined);
};

const innehallet = (cell: Cell): Html | string | number => {
  if (cell === null) return html`<span aria-hidden="true">–</span>`;
  if (typeof cell !== 'object') return cell;
  const { text, href, markning } = cell;
  const visat = markning === undefined ? html`${text}` : html`<span class="marke marke-${markning}">${text}</span>`;
  return href === undefined ? visat : html`<a href="${href}">${visat}</a>`;
};

/** Links that keep the question of the page: a query alone is relative to where it stands. */
export const exportlankar = (
  sprak: Sprak,
  { id, rubrik, svg }: { readonly id: string; readonly rubrik: string; readonly svg: boolean },
): Html => {
  const format = [...(svg ? ([['svg', 'SVG']] as const) : []), ['csv', 'CSV'] as const, ['xlsx', 'Excel'] as const];
  const lank = ([kod, namn]: readonly [string, string]): Html =>
    html`<li>
      <a href="${EXPORT_HREF}format=${kod}&amp;del=${id}" download
        >${namn}<span class="endast-lasare">: ${rubrik}</span></a
      >
    </li>`;
  return html`<ul class="exporter">
    <li aria-hidden="true">${pa(sprak, ['Hämta som', 'Download as'])}</li>
    ${format.map(lank)}
  </ul>`;
};

/**
 * Stands for the page's own address with its question, which a part does not know: the page puts it in. Never in text
 * that a person has written: the characters are of Unicode's private use, and stripped by nobody else.
 */
export const EXPORT_HREF = '\uE000exporthref\uE001';
