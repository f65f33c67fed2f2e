import {
  engelska,
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Cell,
  type Sidinnehall,
} from '#libs/sidor/index.js';
import type { Sprak, Tabell } from '#libs/sidor/index.js';
import type { Sida } from '#libs/read-models/index.js';
import type { RekommendationspostDto } from '../../rekommendationer/rekommendationer.dto.js';
import { etikett, tal, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

export interface Listval {
  readonly sida: Sida<RekommendationspostDto>;
  readonly limit: number;
  readonly offset: number;
  /** Path and query of the page. */
  readonly adress: string;
  readonly attBesluta: boolean;
  readonly status: string;
}

/** Recommendations for one reader, the latest first. */
export const rekommendationslistaHtml = (sprak: Sprak, val: Listval): Sidinnehall => {
  const tabell = listtabell(sprak, val);
  const { limit, offset, adress, sida } = val;
  return {
    rubrik: pa(sprak, T.rekommendationer),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${filter(sprak, val)} ${tabellHtml(sprak, tabell, { doldRubrik: true })}
      ${bladdring(sprak, { url: adress, limit, offset, antal: sida.antal, antalArMinst: sida.antalArMinst })}`,
    exporter: [tabell],
  };
};

const filter = (sprak: Sprak, { attBesluta, status }: Listval) =>
  filterformular(sprak, {
    rensa: `/${sprak}/rekommendationer`,
    falt: [
      { slag: 'kryss', namn: 'attBesluta', rubrik: pa(sprak, T.attBesluta), varde: 'true', valt: attBesluta },
      {
        ...{ slag: 'val', namn: 'status', rubrik: pa(sprak, T.status), varde: status },
        val: [
          { varde: '', text: pa(sprak, T.alla) },
          ...STATUSVAL.map(([varde, text]) => ({
            varde,
            text: etikett(sprak, { kod: varde, text }, engelska.REKOMMENDATIONSSTATUS),
          })),
        ],
      },
    ],
  });

const STATUSVAL = [
  ['vantar', 'Väntar på beslut'],
  ['klar', 'Alla har beslutat'],
  ['aterkallad', 'Återkallad'],
] as const;

const listtabell = (sprak: Sprak, { sida, attBesluta }: Listval): Tabell => ({
  id: 'rekommendationer',
  rubrik: pa(sprak, T.rekommendationer),
  kolumner: [
    { rubrik: pa(sprak, T.rubrik), svenska: true },
    { rubrik: pa(sprak, T.slag) },
    { rubrik: pa(sprak, T.arena), svenska: true },
    { rubrik: pa(sprak, T.status) },
    ...[T.bifall, T.avslag, T.bordlagda, T.vantar].map((text) => ({ rubrik: pa(sprak, text), tal: true })),
    ...[T.er, T.senast, T.expedierad].map((text) => ({ rubrik: pa(sprak, text) })),
  ],
  rader: sida.rader.map((post) => listrad(sprak, post)),
  tomt: pa(sprak, attBesluta ? T.ingetAttBesluta : T.inga),
});

/** Each number opens the decisions that it counts. */
export const beslutstal = (
  href: string,
  { bifall, avslag, bordlagda, vantar }: Readonly<Record<'bifall' | 'avslag' | 'bordlagda' | 'vantar', number>>,
): readonly Cell[] =>
  Object.entries({ bifall, avslag, bordlagd: bordlagda, vantar }).map(([beslut, antal]) =>
    antal === 0 ? 0 : tal(antal, `${href}?beslut=${beslut}#beslut`),
  );

const listrad = (sprak: Sprak, post: RekommendationspostDto): readonly Cell[] => {
  const href = `/${sprak}/rekommendationer/${post.id}`;
  const egna = post.egna.map((en) => etikett(sprak, { kod: en.status, text: en.statusText }, engelska.BESLUTSSTATUS));
  const { bifall, avslag, bordlagda, vantar } = post.antal;
  return [
    { text: post.rubrik, href },
    etikett(sprak, { kod: post.slag, text: post.slagText }, engelska.REKOMMENDATIONSSLAG),
    post.arena.namn,
    etikett(sprak, { kod: post.status, text: post.statusText }, engelska.REKOMMENDATIONSSTATUS),
    ...beslutstal(href, { bifall, avslag, bordlagda, vantar }),
    egna.join(', ') || null,
    post.egna.map(({ senast }) => senast).join(', ') || null,
    tidpunkt(post.expedierad),
  ];
};
