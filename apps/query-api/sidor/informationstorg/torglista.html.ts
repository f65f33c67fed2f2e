import { engelska, html, pa, tabellHtml, type Sidinnehall, type Sprak, type Tabell } from '#libs/sidor/index.js';
import { etikett } from '../samverkan/visa.js';
import { HUVUDMANNATYPER, T } from './texter.js';

export interface Lansdel {
  readonly lan: string;
  readonly huvudman: readonly { readonly kod: string; readonly namn: string; readonly typ: string }[];
}

/** Whose square to open: the own län first. */
export const torglistaHtml = (sprak: Sprak, lan: readonly Lansdel[]): Sidinnehall => {
  const tabell: Tabell = {
    id: 'huvudman',
    rubrik: pa(sprak, T.valj),
    kolumner: [
      { rubrik: pa(sprak, T.huvudman), svenska: true },
      { rubrik: pa(sprak, T.typ) },
      { rubrik: pa(sprak, T.lan), svenska: true },
    ],
    rader: lan.flatMap((del) =>
      del.huvudman.map(({ kod, namn, typ }) => [
        { text: namn, href: `/${sprak}/informationstorg/${kod}` },
        etikett(sprak, { kod: typ, text: HUVUDMANNATYPER[typ] ?? typ }, engelska.HUVUDMANNATYPER),
        del.lan,
      ]),
    ),
    tomt: pa(sprak, T.ingaHuvudman),
  };
  return {
    rubrik: pa(sprak, T.torget),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${tabellHtml(sprak, tabell)}`,
    exporter: [tabell],
  };
};
