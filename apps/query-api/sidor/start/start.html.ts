import { html, menyFor, pa, type Html, type Sidinnehall, type Sprak } from '#libs/sidor/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import type { Siffra } from './startlasare.js';
import { T } from './texter.js';

/** Where everyone begins: what awaits, and every page that the role may open. */
export const startsida = (sprak: Sprak, inloggad: Inloggad, siffror: readonly Siffra[]): Sidinnehall => ({
  rubrik: pa(sprak, T.rubrik),
  innehall: html`<p>${pa(sprak, T.ingress)}</p>
    ${siffror.length > 0 && lage(sprak, siffror)}
    <h2>${pa(sprak, T.gora)}</h2>
    ${menyFor(sprak, inloggad, `/${sprak}/`).map(
      ({ text, poster }) =>
        html`<h3>${text}</h3>
          <ul class="ingangar">
            ${poster.map(
              ({ text: namn, href, om }) =>
                html`<li>
                  <a href="${href}">${namn}</a>
                  <p>${om}</p>
                </li>`,
            )}
          </ul>`,
    )}`,
});

const lage = (sprak: Sprak, siffror: readonly Siffra[]): Html =>
  html`<h2>${pa(sprak, T.lage)}</h2>
    <ul class="siffror">
      ${siffror.map(
        ({ slag, antal, vag }) =>
          html`<li>
            <a href="/${sprak}/${vag}"><strong>${antal}</strong> ${pa(sprak, T[slag])}</a>
          </li>`,
      )}
    </ul>`;
