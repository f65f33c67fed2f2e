import { html, type Html } from './html.js';

export type Notisslag = 'info' | 'varning' | 'klart' | 'fel';

/** A box that says one thing. What has gone wrong, and that something is done, is also told to who cannot see it. */
export const notis = (slag: Notisslag, text: Html): Html =>
  slag === 'fel' || slag === 'klart'
    ? html`<div class="notis notis-${slag}" role="${slag === 'fel' ? 'alert' : 'status'}">${text}</div>`
    : html`<div class="notis notis-${slag}">${text}</div>`;

/** Terms and what they are: the facts of one thing. */
export const definitioner = (poster: readonly (readonly [term: string, varde: Html | string])[]): Html =>
  html`<dl class="fakta">
    ${poster.map(
      ([term, varde]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${varde}</dd>
        </div>`,
    )}
  </dl>`;

export interface Tidslinjepost {
  /** RFC 3339 or a day, for machines. */
  readonly tid: string;
  /** The same for people. */
  readonly tidtext: string;
  readonly rubrik: string;
  /** Whose doing it was. */
  readonly vem?: Html | string;
  readonly innehall?: Html;
}

/** What has happened, in the order given. */
export const tidslinje = (poster: readonly Tidslinjepost[]): Html =>
  html`<ol class="tidslinje">
    ${poster.map(
      ({ tid, tidtext, rubrik, vem, innehall }) =>
        html`<li>
          <p class="tidslinje-tid"><time datetime="${tid}">${tidtext}</time>${vem !== undefined && html` · ${vem}`}</p>
          <h3>${rubrik}</h3>
          ${innehall}
        </li>`,
    )}
  </ol>`;

/** A word in a frame: a state. Its meaning is in the word, the colour only helps. */
export const marke = (text: string, slag: 'neutral' | 'varning' | 'klar' | 'info' = 'neutral'): Html =>
  html`<span class="marke marke-${slag}">${text}</span>`;
