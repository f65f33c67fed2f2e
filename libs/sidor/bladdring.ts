import { html, type Html } from './html.js';
import { pa, type Sprak } from './sprak.js';

export interface Bladdring {
  /** The page as asked, with its question; `offset` and `limit` in it are replaced. */
  readonly url: string;
  readonly limit: number;
  readonly offset: number;
  /** Of all; `antalArMinst`: there are more, uncounted. */
  readonly antal: number;
  readonly antalArMinst?: boolean;
  /** Of a page that holds several: the field that says where this one begins, and the id and name of its part. */
  readonly lista?: { readonly falt: string; readonly del: string; readonly namn: string };
}

/** Which rows stand here, of how many, and the way to those before and after; nothing when there are none. */
export const bladdring = (sprak: Sprak, sida: Bladdring): Html => {
  const { limit, offset, antal, antalArMinst = false } = sida;
  if (antal === 0) return html``;
  const sist = antalArMinst ? offset + limit : Math.min(offset + limit, antal);
  const lankar = [
    ...(offset > 0 ? [lank(sida, Math.max(0, offset - limit), ['prev', pa(sprak, ['Föregående', 'Previous'])])] : []),
    ...(antalArMinst || sist < antal ? [lank(sida, offset + limit, ['next', pa(sprak, ['Nästa', 'Next'])])] : []),
  ];
  return html`<nav class="bladdring" aria-label="${namnet(sprak, sida)}">
    <p>${pa(sprak, ['Visar', 'Showing'])} ${offset + 1}–${sist} ${pa(sprak, ['av', 'of'])} ${antalText(sprak, sida)}</p>
    ${
      lankar.length > 0 &&
      html`<ul>
        ${lankar}
      </ul>`
    }
  </nav>`;
};

const namnet = (sprak: Sprak, { lista }: Bladdring): string =>
  `${pa(sprak, ['Bläddra', 'Pages'])}${lista === undefined ? '' : `: ${lista.namn}`}`;

const antalText = (sprak: Sprak, { antal, antalArMinst = false }: Bladdring): string =>
  `${antalArMinst ? pa(sprak, ['minst ', 'at least ']) : ''}${antal}`;

const lank = (
  { url, limit, lista }: Bladdring,
  offset: number,
  [rel, text]: readonly [rel: string, text: string],
): Html => {
  const [sokvag = '', sok = ''] = url.split('?', 2);
  const fraga = new URLSearchParams(sok);
  fraga.delete('klart');
  if (lista === undefined) fraga.set('limit', String(limit));
  fraga.set(lista?.falt ?? 'offset', String(offset));
  const del = lista === undefined ? '' : `#${lista.del}`;
  return html`<li><a rel="${rel}" href="${sokvag}?${fraga.toString()}${del}">${text}</a></li>`;
};
