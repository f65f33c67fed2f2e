import {
  engelska,
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Html,
  type Sidinnehall,
} from '#libs/sidor/index.js';
import type { Cell, Sprak, Tabell } from '#libs/sidor/index.js';
import type { Sida } from '#libs/read-models/index.js';
import type { ArenapostDto } from '../../arenor/arenalista.dto.js';
import { angivetCell, etikett, tal, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

/** More names than this are told by their number. */
const NAMN_VISAS = 4;

export interface Listval {
  readonly sida: Sida<ArenapostDto>;
  readonly limit: number;
  readonly offset: number;
  /** The huvudman chosen in the filter, and those to choose among. */
  readonly huvudman: string | undefined;
  readonly huvudmannen: readonly { readonly kod: string; readonly namn: string }[];
  /** Asked for alone: those with matters that wait for an agenda. */
  readonly utanMote: boolean;
  /** Path and query of the page. */
  readonly adress: string;
}

/** The arenas of a län: those open first, then those of its file that nobody has opened (B10). */
export const arenalistaHtml = (sprak: Sprak, val: Listval): Sidinnehall => {
  const tabell = arenatabell(sprak, val);
  const { adress, limit, offset, sida } = val;
  return {
    rubrik: pa(sprak, T.arenor),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${filter(sprak, val)} ${tabellHtml(sprak, tabell, { doldRubrik: true })}
      ${bladdring(sprak, { url: adress, limit, offset, antal: sida.antal, antalArMinst: sida.antalArMinst })}`,
    exporter: [tabell],
  };
};

const filter = (sprak: Sprak, { huvudman = '', huvudmannen, utanMote }: Listval): Html =>
  filterformular(sprak, {
    rensa: `/${sprak}/arenor`,
    falt: [
      {
        ...{ slag: 'val', namn: 'huvudman', rubrik: pa(sprak, T.huvudman), varde: huvudman },
        val: [
          { varde: '', text: pa(sprak, T.alla) },
          ...huvudmannen.map(({ kod, namn }) => ({ varde: kod, text: namn, sprak: 'sv' as const })),
        ],
      },
      {
        ...{ slag: 'kryss', namn: 'arenden', rubrik: pa(sprak, T.baraUtanMote) },
        ...{ varde: 'utan-mote', valt: utanMote },
      },
    ],
  });

const arenatabell = (sprak: Sprak, { sida, utanMote }: Listval): Tabell => ({
  id: 'arenor',
  rubrik: pa(sprak, T.arenor),
  kolumner: [
    { rubrik: pa(sprak, T.namn), svenska: true },
    { rubrik: pa(sprak, T.status) },
    { rubrik: pa(sprak, T.niva) },
    { rubrik: pa(sprak, T.huvudmannen) },
    { rubrik: pa(sprak, T.motesrytm) },
    { rubrik: pa(sprak, T.sammankallande), svenska: true },
    { rubrik: pa(sprak, T.nastaMote) },
    { rubrik: pa(sprak, T.oppnaArenden), tal: true },
  ],
  rader: sida.rader.map((post) => [
    lasbar(post) ? { text: post.namn, href: `/${sprak}/arenor/${post.id}` } : post.namn,
    etikett(sprak, { kod: post.status, text: post.statusText }, engelska.ARENASTATUS),
    angivetCell(sprak, post.niva?.namn ?? null),
    huvudmannamn(sprak, post),
    angivetCell(sprak, post.motesrytm),
    post.sammankallande?.namn ?? null,
    post.nastaMote === null ? null : tidpunkt(post.nastaMote),
    post.oppnaArenden === null ? null : tal(post.oppnaArenden, `/${sprak}/arenor/${post.id}?arenden=oppna#arenden`),
  ]),
  tomt: pa(sprak, utanMote ? T.ingaUtanMote : T.inga),
});

const lasbar = ({ id, lasbar: far }: ArenapostDto): boolean => id !== null && far;

const huvudmannamn = (sprak: Sprak, { huvudman }: ArenapostDto): Cell =>
  huvudman.length > NAMN_VISAS
    ? pa(sprak, T.flerHuvudman).replace('{antal}', String(huvudman.length))
    : { text: huvudman.map(({ namn }) => namn).join(', '), sprak: 'sv' };
