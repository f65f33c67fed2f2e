import { BRISTTYPER, KATEGORIER } from '#libs/avvikelse/index.js';
import { dagAv } from '#libs/platform/datum.js';
import type { Sida } from '#libs/read-models/index.js';
import { bladdring, filterformular, html, pa, tabellHtml } from '#libs/sidor/index.js';
import type { Cell, Filterfalt, Sidinnehall, Sprak, Tabell, Tvasprak } from '#libs/sidor/index.js';
import { INGEN_OVERENSKOMMELSE, ROLLER_I_ARENDE, SORTERINGAR, STATUSAR } from '../../avvikelser/lista.dto.js';
import type { AvvikelsefragaDto, AvvikelsepostDto } from '../../avvikelser/lista.dto.js';
import { sidval } from '../../svar/sidfraga.dto.js';
import { vald } from './fraga.js';
import { TEXTER as T } from './texter.js';
import { jaNej, ord, valAv } from './visning.js';

export interface Listinnehall {
  readonly sida: Sida<AvvikelsepostDto>;
  readonly tomt: string;
  readonly fraga: AvvikelsefragaDto;
  readonly adress: string;
}

/** Every case that the reader may see, by what it chooses. */
export const listsida = (sprak: Sprak, lista: Listinnehall): Sidinnehall => {
  const tabell = arendetabell(sprak, lista);
  const { antal, antalArMinst } = lista.sida;
  const bakom = bakomText(sprak, lista.fraga);
  return {
    rubrik: pa(sprak, T.lista),
    exporter: [tabell],
    innehall: html`<p class="ingress">${pa(sprak, T.listingress)}</p>
      ${filterformular(sprak, { falt: filter(sprak, lista.fraga), rensa: `/${sprak}/arenden` })}
      ${bakom !== '' && html`<p>${bakom}</p>`} ${tabellHtml(sprak, tabell)}
      ${bladdring(sprak, { ...sidval(lista.fraga), antal, antalArMinst, url: lista.adress })}`,
  };
};

const VAL: readonly (readonly [namn: string, rubrik: Tvasprak, kodverk: Readonly<Record<string, string>>])[] = [
  ['status', T.status, STATUSAR],
  ['kategori', T.kategori, KATEGORIER],
  ['bristtyp', T.bristtyp, BRISTTYPER],
  ['roll', T.roll, ROLLER_I_ARENDE],
];
const ORDNINGAR: Readonly<Record<keyof typeof SORTERINGAR, Tvasprak>> = {
  '-rapporterad': [SORTERINGAR['-rapporterad'], 'Latest reported first'],
  '-riskvarde': [SORTERINGAR['-riskvarde'], 'Highest risk first'],
};

const BAKOM = [
  ...['overenskommelse', 'malgrupp', 'handelsetyp', 'riskvardeMinst', 'makulerade'],
  ...['vag', 'ledtid', 'ledtidAr', 'ledtidPagar', 'uppfoljning', 'brist'],
] as const;

/** What a link has chosen that no field shows, in words. */
const bakomText = (sprak: Sprak, fraga: AvvikelsefragaDto): string => {
  const delar = BAKOMORD.flatMap(([namn, varde, text]) => {
    const valt = vald(fraga, namn);
    return valt !== '' && (varde === null || varde === valt) ? [pa(sprak, text).replace('{}', valt)] : [];
  });
  return delar.length === 0 ? '' : `${pa(sprak, T.bakom)} ${delar.join(', ')}.`;
};
const BAKOMORD: readonly (readonly [namn: (typeof BAKOM)[number], varde: string | null, text: Tvasprak])[] = [
  ['makulerade', 'false', ['utan makulerade', 'without annulled ones']],
  ['vag', 'samverkan', ['lyfta till samverkan', 'lifted to collaboration']],
  ['vag', 'tvist', ['med tvist', 'with a dispute']],
  ['vag', 'samverkan-och-tvist', ['lyfta till samverkan och med tvist', 'lifted to collaboration and with a dispute']],
  [
    'vag',
    'tvist-utan-samverkan',
    ['med tvist utan att ha lyfts till samverkan', 'with a dispute but never lifted to collaboration'],
  ],
  ['ledtid', 'linje', ['att besvara i den egna linjen', 'to be answered in the own line']],
  ['ledtid', 'gemensam', ['i gemensam hantering', 'in joint handling']],
  ['ledtidAr', null, ['sedan {}', 'since {}']],
  ['ledtidPagar', 'true', ['som pågår', 'still open']],
  ['overenskommelse', INGEN_OVERENSKOMMELSE, ['utan överenskommelse', 'with no agreement']],
  ['brist', null, ['bakom en brist i uppföljningen', 'behind a shortcoming in the follow-up']],
];

const filter = (sprak: Sprak, fraga: AvvikelsefragaDto): readonly Filterfalt[] => [
  ...VAL.map(([namn, rubrik, kodverk]): Filterfalt => {
    return { slag: 'val', namn, rubrik: pa(sprak, rubrik), val: valAv(sprak, kodverk), varde: vald(fraga, namn) };
  }),
  {
    ...{ slag: 'val', namn: 'sortera', rubrik: pa(sprak, T.ordning), varde: vald(fraga, 'sortera') || '-rapporterad' },
    val: Object.entries(ORDNINGAR).map(([varde, text]) => ({ varde, text: pa(sprak, text) })),
  },
  { slag: 'text', namn: 'arendenummer', rubrik: pa(sprak, T.arendenummer), varde: vald(fraga, 'arendenummer') },
  { slag: 'manad', namn: 'manadFran', rubrik: pa(sprak, T.manadFran), varde: vald(fraga, 'manadFran') },
  { slag: 'manad', namn: 'manadTill', rubrik: pa(sprak, T.manadTill), varde: vald(fraga, 'manadTill') },
  ...(['gemensam', 'beroBarn'] as const).map((namn): Filterfalt => {
    const rubrik = pa(sprak, namn === 'gemensam' ? T.gemensam : T.barn);
    return { slag: 'kryss', namn, rubrik, varde: 'true', valt: vald(fraga, namn) === 'true' };
  }),
  // Chosen by the link that led here, kept while the rest is changed.
  ...BAKOM.flatMap((namn): readonly Filterfalt[] => {
    const varde = vald(fraga, namn);
    return varde === '' ? [] : [{ slag: 'dold', namn, varde }];
  }),
];

const arendetabell = (sprak: Sprak, { sida, tomt }: Listinnehall): Tabell => ({
  ...{ id: 'arenden', rubrik: pa(sprak, T.lista) },
  kolumner: [
    { rubrik: pa(sprak, T.arende) },
    { rubrik: pa(sprak, T.status) },
    { rubrik: pa(sprak, T.kategori) },
    { rubrik: pa(sprak, T.rapporterande), svenska: true },
    { rubrik: pa(sprak, T.berorda), svenska: true },
    { rubrik: pa(sprak, T.gemensam) },
    { rubrik: pa(sprak, T.riskvarde), tal: true },
    { rubrik: pa(sprak, T.handelse) },
    { rubrik: pa(sprak, T.rapporterad) },
  ],
  rader: sida.rader.map((post) => rad(sprak, post)),
  tomt: sprak === 'sv' ? tomt : pa(sprak, T.listtom),
});

const rad = (sprak: Sprak, post: AvvikelsepostDto): readonly Cell[] => {
  const { rubrik, kalla } = post;
  const text = rubrik === null ? kalla.arendenummer : `${kalla.arendenummer}: ${rubrik}`;
  return [
    { text, href: `/${sprak}/arenden/${post.id}`, ...(rubrik !== null && { sprak: 'sv' as const }) },
    ord(sprak, post.status, post.statusText),
    ord(sprak, post.kategori, post.kategoriText),
    post.rapporterande.huvudman.namn,
    [...new Set(post.berorda.map(({ huvudman }) => huvudman.namn))].join(', '),
    jaNej(sprak, post.gemensam),
    post.riskvarde,
    post.handelsetid === null ? post.handelsemanad : dagAv(post.handelsetid),
    dagAv(post.rapporterad),
  ];
};
