import { html, pa, type Html, type Sidinnehall, type Sprak } from '#libs/sidor/index.js';
import { STYCKEN, T, type Stycke } from './texter.js';

export const redogorelse = (sprak: Sprak): Sidinnehall => ({
  rubrik: pa(sprak, T.rubrik),
  innehall: html`<p>${pa(sprak, T.ingress)}</p>
    ${STYCKEN.map((stycke) => avsnitt(sprak, stycke))}
    <p>${pa(sprak, T.tillsyn)} <a href="https://www.digg.se/tdosanmalan">digg.se/tdosanmalan</a></p>`,
});

const avsnitt = (sprak: Sprak, { rubrik, text, punkter = [] }: Stycke): Html =>
  html`<h2>${pa(sprak, rubrik)}</h2>
    ${text.map((ett) => html`<p>${pa(sprak, ett)}</p>`)}
    ${
      punkter.length > 0 &&
      html`<ul>
        ${punkter.map((punkt) => html`<li>${pa(sprak, punkt)}</li>`)}
      </ul>`
    }`;
