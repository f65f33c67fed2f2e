import { dagAv } from '#libs/platform/datum.js';
import {
  beloppstal,
  engelska,
  bladdring,
  diagramHtml,
  filterformular,
  html,
  pa,
  tabellHtml,
} from '#libs/sidor/index.js';
import type { Cell, Diagram, Html, Sidinnehall, Sprak, Tabell, Valbart } from '#libs/sidor/index.js';
import type { Sida } from '#libs/read-models/index.js';
import { TVISTEFRAGOR } from '#libs/tvist/index.js';
import { ALDERSTEXTER, type TvistpostDto } from '../../tvister/tvistpost.dto.js';
import { etikett, sektion } from '../samverkan/visa.js';
import { smatalsnotis, type Aldersval } from './alder.html.js';
import { T } from './texter.js';
import type { TvistsidfragaDto } from './tvistfraga.dto.js';

export interface Tvistlistval extends Aldersval {
  readonly diagram: Diagram;
  /** Null for who sees numbers alone. */
  readonly sida: Sida<TvistpostDto> | null;
  readonly fraga: TvistsidfragaDto;
  readonly limit: number;
  readonly offset: number;
  readonly adress: string;
  /** The form to open one; null for who may not. */
  readonly oppna: Html | null;
}

/** The tvister under way: how old, and who is to do what; the list only for a party's own. */
export const tvistlistaHtml = (sprak: Sprak, val: Tvistlistval): Sidinnehall => {
  const { sida, diagram } = val;
  const tabell = sida === null ? null : tvisttabell(sprak, sida.rader);
  return {
    rubrik: pa(sprak, T.tvister),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${smatalsnotis(sprak, val)} ${diagramHtml(sprak, diagram)}
      ${sida !== null && tabell !== null && sektion('lista', pa(sprak, T.lista), lista(sprak, val, { sida, tabell }))}
      ${val.oppna !== null && sektion('oppna', pa(sprak, T.oppna), val.oppna)}`,
    exporter: tabell === null ? [diagram] : [diagram, tabell],
  };
};

interface Listdel {
  readonly sida: Sida<TvistpostDto>;
  readonly tabell: Tabell;
}

const lista = (sprak: Sprak, { fraga, adress: url, limit, offset }: Tvistlistval, { sida, tabell }: Listdel): Html => {
  const { antal, antalArMinst } = sida;
  return html`${filter(sprak, fraga)} ${tabellHtml(sprak, tabell, { doldRubrik: true })}
  ${bladdring(sprak, { url, limit, offset, antal, antalArMinst })}`;
};

type Etiketter = Readonly<Record<string, string>>;

const filter = (sprak: Sprak, valt: TvistsidfragaDto): Html => {
  const { alder = '', fraga = '', principiell = '', lage = '', oppnadAr = '' } = valt;
  const alla: Valbart = { varde: '', text: pa(sprak, T.alla) };
  const koder = (svenska: Etiketter, engelska: Etiketter): readonly Valbart[] => [
    alla,
    ...Object.entries(svenska).map(([varde, text]) => ({
      varde,
      text: etikett(sprak, { kod: varde, text }, engelska),
    })),
  ];
  const jaNej = [alla, { varde: 'true', text: pa(sprak, T.ja) }, { varde: 'false', text: pa(sprak, T.nej) }];
  return filterformular(sprak, {
    rensa: `/${sprak}/tvister`,
    falt: [
      {
        slag: 'val',
        namn: 'alder',
        rubrik: pa(sprak, T.alderRubrik),
        varde: alder,
        val: koder(ALDERSTEXTER, engelska.TVISTALDER),
      },
      {
        slag: 'val',
        namn: 'fraga',
        rubrik: pa(sprak, T.fraga),
        varde: fraga,
        val: koder(TVISTEFRAGOR, engelska.TVISTEFRAGOR),
      },
      { slag: 'val', namn: 'lage', rubrik: pa(sprak, T.lage), varde: lage, val: lagesval(sprak) },
      { slag: 'text', namn: 'oppnadAr', rubrik: pa(sprak, T.oppnadAr), varde: oppnadAr },
      { slag: 'val', namn: 'principiell', rubrik: pa(sprak, T.principiell), varde: principiell, val: jaNej },
    ],
  });
};

const lagesval = (sprak: Sprak): readonly Valbart[] => [
  { varde: '', text: pa(sprak, T.pagaende) },
  { varde: 'ej-avgjorda', text: pa(sprak, T.ejAvgjorda) },
  { varde: 'ej-aterkallade', text: pa(sprak, T.ejAterkallade) },
];

const tvisttabell = (sprak: Sprak, poster: readonly TvistpostDto[]): Tabell => ({
  id: 'tvister',
  rubrik: pa(sprak, T.tvister),
  kolumner: [
    { rubrik: pa(sprak, T.rubrik), svenska: true },
    ...[T.fraga, T.belopp, T.principiell, T.status, T.parter, T.oppnad].map((text) => ({
      rubrik: pa(sprak, text),
    })),
    { rubrik: pa(sprak, T.alderDagar), tal: true },
  ],
  rader: poster.map((post) => tvistrad(sprak, post)),
  tomt: pa(sprak, T.inga),
});

const tvistrad = (sprak: Sprak, post: TvistpostDto): readonly Cell[] => [
  { text: post.rubrik, href: `/${sprak}/tvister/${post.id}` },
  etikett(sprak, { kod: post.fraga, text: post.fragaText }, engelska.TVISTEFRAGOR),
  post.beloppKr === null ? null : beloppstal(sprak, post.beloppKr),
  post.principiell === null ? pa(sprak, T.ejBedomt) : pa(sprak, post.principiell ? T.ja : T.nej),
  etikett(sprak, { kod: post.status, text: post.statusText }, engelska.TVISTSTATUS),
  parter(sprak, post),
  dagAv(post.oppnad),
  post.alderDagar,
];

const parter = (sprak: Sprak, { parter: alla }: TvistpostDto): Cell => {
  const text = alla
    .map(
      ({ huvudman, nastaSteg, nastaStegText }) =>
        `${huvudman.namn}: ${etikett(sprak, { kod: nastaSteg, text: nastaStegText }, engelska.TVISTSTEG)}`,
    )
    .join('; ');
  return alla.some(({ forsenad }) => forsenad) ? { text, markning: 'varning' } : text;
};
