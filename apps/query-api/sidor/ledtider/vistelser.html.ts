import { dagarMellan, type Sida, type Sidval, type Vistelsepost } from '#libs/read-models/index.js';
import {
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Cell,
  type Filterfalt,
  type Sidinnehall,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import { VISTELSER as T } from './texter.js';

/** A stay as the list shows it, names beside ids. Days are RFC 3339 dates in Sweden. */
export interface Vistelse extends Pick<Vistelsepost, 'id' | 'slag' | 'rubrik' | 'niva'> {
  readonly arena: { readonly id: string; readonly namn: string; readonly lasbar: boolean } | null;
  readonly fran: string;
  /** Null: it goes on. */
  readonly till: string | null;
  /** The matter has a page that the reader may open. */
  readonly lasbar: boolean;
}

export interface Vistelseunderlag extends Sidval {
  readonly sida: Sida<Vistelse>;
  readonly ar: string;
  readonly pagar: boolean;
  readonly idag: string;
  /** Path and query of the page. */
  readonly adress: string;
}

/** The stays behind the number of samverkan: as many rows as it counts. */
export const vistelsesida = (sprak: Sprak, underlag: Vistelseunderlag): Sidinnehall => {
  const { sida, adress, limit, offset } = underlag;
  const tabell = vistelsetabell(sprak, underlag);
  return {
    rubrik: pa(sprak, T.rubrik),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${filterformular(sprak, { falt: falt(sprak, underlag), rensa: `/${sprak}/ledtider/samverkan` })}
      ${tabellHtml(sprak, tabell, { doldRubrik: true })}
      ${bladdring(sprak, { url: adress, limit, offset, antal: sida.antal, antalArMinst: sida.antalArMinst })}`,
    exporter: [tabell],
  };
};

const falt = (sprak: Sprak, { ar, pagar }: Vistelseunderlag): readonly Filterfalt[] => [
  { slag: 'text', namn: 'ar', rubrik: pa(sprak, T.ar), varde: ar },
  { slag: 'kryss', namn: 'pagar', rubrik: pa(sprak, T.pagar), varde: 'true', valt: pagar },
];

const vistelsetabell = (sprak: Sprak, { sida, idag }: Vistelseunderlag): Tabell => ({
  id: 'vistelser',
  rubrik: pa(sprak, T.rubrik),
  kolumner: [
    { rubrik: pa(sprak, T.arende), svenska: true },
    { rubrik: pa(sprak, T.slag) },
    ...[T.niva, T.arena].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    ...[T.fran, T.till].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.dagar), tal: true },
  ],
  rader: sida.rader.map((en) => vistelserad(sprak, en, idag)),
  tomt: pa(sprak, T.tomt),
});

const vistelserad = (sprak: Sprak, en: Vistelse, idag: string): readonly Cell[] => [
  en.lasbar
    ? { text: en.rubrik, href: `/${sprak}/${en.slag === 'tvist' ? 'tvister' : 'arenden'}/${en.id}` }
    : en.rubrik,
  pa(sprak, T.slagen[en.slag]),
  en.niva,
  arenacell(sprak, en),
  en.fran,
  en.till ?? pa(sprak, T.pagarAn),
  dagarMellan(en.fran, en.till ?? idag),
];

const arenacell = (sprak: Sprak, { arena }: Vistelse): Cell => {
  if (arena === null) return null;
  return { text: arena.namn, ...(arena.lasbar && { href: `/${sprak}/arenor/${arena.id}` }) };
};
