import { html, pa, type Html, type Sprak } from '#libs/sidor/index.js';
import { T } from './texter.js';

export const valjInloggning = (sprak: Sprak, namn: readonly string[], till: string): Html =>
  html`<p>${pa(sprak, T.valj)}</p>
    <ul>
      ${namn.map(
        (en, nr) =>
          html`<li><a href="/sidor/logga-in?utfardare=${nr}&amp;till=${encodeURIComponent(till)}">${en}</a></li>`,
      )}
    </ul>`;

export const ingenInloggning = (sprak: Sprak): Html =>
  html`<p>${pa(sprak, T.saknasText)}</p>
    <p>${pa(sprak, T.prova)}</p>
    <p><code>AVVIKELSENAV_UTVECKLINGSINLOGGNING=ja npm start</code></p>`;

export const utloggad = (sprak: Sprak): Html =>
  html`<p>${pa(sprak, T.utloggadText)}</p>
    <p><a class="knapp" href="/sidor/logga-in?till=%2F${sprak}%2F">${pa(sprak, T.igen)}</a></p>`;
