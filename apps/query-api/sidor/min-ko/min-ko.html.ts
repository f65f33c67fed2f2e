import { KATEGORIER, NASTA_STEG } from '#libs/avvikelse/index.js';
import { dagAv } from '#libs/platform/datum.js';
import {
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Cell,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import type { Sida } from '#libs/read-models/index.js';
import { sidval } from '../../svar/sidfraga.dto.js';
import { KOSTATUS, type KofragaDto, type KopostDto } from '../../vyer/ko.dto.js';
import { vald } from '../arenden/fraga.js';
import { dagarKvar, jaNej, ord, valAv } from '../arenden/visning.js';
import { SORTERING, TEXTER as T } from './texter.js';

export interface Koinnehall {
  readonly sida: Sida<KopostDto>;
  readonly tomt: string;
  readonly fraga: KofragaDto;
  /** Answers whose day has passed, of all that the reader sees. */
  readonly forsenade: { readonly antal: number; readonly antalArMinst: boolean };
  readonly adress: string;
}

/** The queue as a page: what awaits the reader, how urgent it is, and the way to each case. */
export const kosida = (sprak: Sprak, ko: Koinnehall): Sidinnehall => {
  const tabell = kotabell(sprak, ko);
  const { antal, antalArMinst } = ko.sida;
  return {
    rubrik: pa(sprak, T.rubrik),
    exporter: [tabell],
    innehall: html`<p class="ingress">${pa(sprak, T.ingress)}</p>
      ${lagesrad(sprak, ko)} ${filterformular(sprak, { falt: filter(sprak, ko.fraga), rensa: `/${sprak}/min-ko` })}
      ${tabellHtml(sprak, tabell)} ${bladdring(sprak, { ...sidval(ko.fraga), antal, antalArMinst, url: ko.adress })}`,
  };
};

const lagesrad = (sprak: Sprak, { forsenade }: Koinnehall): Html => {
  const minst = forsenade.antalArMinst ? pa(sprak, ['minst ', 'at least ']) : '';
  const antal = `${minst}${forsenade.antal}`;
  if (forsenade.antal === 0) return html`<p>${pa(sprak, ['Inget svar är försenat.', 'No answer is overdue.'])}</p>`;
  const text = pa(sprak, [`${antal} svar är försenade`, `${antal} answers are overdue`]);
  return html`<p><a href="/${sprak}/min-ko?forsenade=true">${text}</a>.</p>`;
};

const filter = (sprak: Sprak, fraga: KofragaDto): readonly Filterfalt[] => [
  ...(
    [
      ['nastaSteg', T.nasta, NASTA_STEG],
      ['kategori', T.kategori, KATEGORIER],
      ['status', T.status, KOSTATUS],
    ] as const
  ).map(([namn, rubrik, kodverk]): Filterfalt => {
    return { slag: 'val', namn, rubrik: pa(sprak, rubrik), val: valAv(sprak, kodverk), varde: vald(fraga, namn) };
  }),
  {
    ...{ slag: 'val', namn: 'sortera', rubrik: pa(sprak, T.sortera), varde: vald(fraga, 'sortera') || 'svar-senast' },
    val: Object.entries(SORTERING).map(([varde, text]) => ({ varde, text: pa(sprak, text) })),
  },
  kryss(sprak, fraga, ['forsenade', T.forsenade]),
  kryss(sprak, fraga, ['gemensam', T.bara]),
];

const kryss = (
  sprak: Sprak,
  fraga: KofragaDto,
  [namn, rubrik]: readonly [string, readonly [string, string]],
): Filterfalt => ({
  ...{ slag: 'kryss', namn, rubrik: pa(sprak, rubrik), varde: 'true', valt: vald(fraga, namn) === 'true' },
});

const kotabell = (sprak: Sprak, { sida, tomt }: Koinnehall): Tabell => ({
  ...{ id: 'min-ko', rubrik: pa(sprak, T.tabell) },
  kolumner: [
    { rubrik: pa(sprak, T.arende) },
    { rubrik: pa(sprak, T.nasta) },
    { rubrik: pa(sprak, T.svarSenast) },
    { rubrik: pa(sprak, T.kvar), tal: true },
    { rubrik: pa(sprak, T.kategori) },
    { rubrik: pa(sprak, T.riskvarde), tal: true },
    { rubrik: pa(sprak, T.rapporterande), svenska: true },
    { rubrik: pa(sprak, T.gemensam) },
    { rubrik: pa(sprak, T.rapporterad) },
  ],
  rader: sida.rader.map((post) => rad(sprak, post)),
  tomt: sprak === 'sv' ? tomt : pa(sprak, T.tomEngelska),
});

const rad = (sprak: Sprak, post: KopostDto): readonly Cell[] => [
  {
    ...{ text: namnet(sprak, post), href: `/${sprak}/arenden/${post.id}` },
    ...(post.rubrik !== null && { sprak: 'sv' as const }),
  },
  ord(sprak, post.nastaSteg, post.nastaStegText),
  post.svarSenast,
  dagarKvar(sprak, post.arbetsdagarKvar),
  ord(sprak, post.kategori, post.kategoriText),
  post.riskvarde,
  post.rapporterande.namn,
  jaNej(sprak, post.gemensam),
  dagAv(post.rapporterad),
];

/** Its heading where the reader may see it; else the number that all parties know it by. */
const namnet = (sprak: Sprak, { rubrik, kallansArendenummer, beroBarn }: KopostDto): string => {
  const barn = beroBarn ? ` (${pa(sprak, T.barn)})` : '';
  return rubrik === null ? `${kallansArendenummer}${barn}` : `${kallansArendenummer}: ${rubrik}${barn}`;
};
