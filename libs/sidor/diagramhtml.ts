import type { Diagram } from './del.js';
import { html, raHtml, type Html } from './html.js';
import { pa, type Sprak } from './sprak.js';
import { exportlankar, tabellHtml } from './tabell.js';

/** A chart with its words, the same as a table, and the links to both. */
export const diagramHtml = (sprak: Sprak, { id, titel, beskrivning, svg, tabell }: Diagram): Html =>
  html`<figure class="diagram" id="${id}">
    <figcaption>
      <h2>${titel}</h2>
      <p>${beskrivning}</p>
    </figcaption>
    <div class="diagramruta" role="region" aria-label="${titel}" tabindex="0">${raHtml(svg)}</div>
    <details>
      <summary>${pa(sprak, ['Visa som tabell', 'Show as table'])}<span class="endast-lasare">: ${titel}</span></summary>
      ${tabellHtml(sprak, tabell, { utanExport: true, idTillagg: `-i-${id}` })}
    </details>
    ${exportlankar(sprak, { id, rubrik: titel, svg: true })}
  </figure>`;
