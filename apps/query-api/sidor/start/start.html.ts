import {
  html,
  menyFor,
  pa,
  svensk,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tvasprak,
} from '#libs/sidor/index.js';
import { farUtfora, type Inloggad } from '#libs/sekretess/index.js';
import type { Startpost } from './startpost.js';
import { T } from './texter.js';

/** Where everyone begins: what awaits, and every page that the role may open. */
export const startsida = (sprak: Sprak, inloggad: Inloggad, poster: readonly Startpost[]): Sidinnehall => ({
  rubrik: pa(sprak, T.rubrik),
  innehall: html`<p>${pa(sprak, T.ingress)}</p>
    <h2>${pa(sprak, T.lage)}</h2>
    ${poster.length > 0 ? lage(sprak, poster) : inget(sprak, inloggad)}
    <h2>${pa(sprak, T.gora)}</h2>
    ${menyFor(sprak, inloggad, `/${sprak}/`).map(
      ({ text, poster: sidor }) =>
        html`<h3>${text}</h3>
          <ul class="ingangar">
            ${sidor.map(
              ({ text: namn, href, om }) =>
                html`<li>
                  <a href="${href}">${namn}</a>
                  <p>${om}</p>
                </li>`,
            )}
          </ul>`,
    )}`,
});

const lage = (sprak: Sprak, poster: readonly Startpost[]): Html =>
  html`<ul class="siffror">
    ${poster.map(
      ({ tal, text, vad, vag }) =>
        html`<li>
          <a href="/${sprak}/${vag}"
            ><strong>${pa(sprak, tal)}</strong> ${pa(sprak, text)}${vad !== undefined && html`: ${svensk(vad)}`}</a
          >
        </li>`,
    )}
  </ul>`;

const inget = (sprak: Sprak, inloggad: Inloggad): Html =>
  html`<p><strong>${pa(sprak, inloggad.huvudman.length > 1 ? T.flera : T.inget)}</strong></p>
    <p>${pa(sprak, omInget(inloggad))}</p>`;

/** Nothing is counted for who speaks for several: what awaits is one huvudman's at a time. */
const omInget = (inloggad: Inloggad): Tvasprak => {
  if (inloggad.huvudman.length > 1) return T.fleraOm;
  return arUtanDrift(inloggad) ? T.driftOm : T.ingetOm;
};

/** Operations reach the whole nav, and so no huvudman's own systemadministratör (I4). */
const arUtanDrift = (inloggad: Inloggad): boolean =>
  inloggad.roller.includes('systemadministrator') && !farUtfora(inloggad, 'drift.lasa');
