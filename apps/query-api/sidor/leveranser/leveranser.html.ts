import { randomUUID } from 'node:crypto';
import type { Sida } from '#libs/read-models/index.js';
import {
  bladdring,
  definitioner,
  engelska,
  filterformular,
  formularHtml,
  FORMULAR,
  html,
  pa,
} from '#libs/sidor/index.js';
import {
  svensk,
  tabellHtml,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Valbart,
} from '#libs/sidor/index.js';
import { sidval } from '../../svar/sidfraga.dto.js';
import { LEVERANSARENDEN, LEVERANSSTATUS, type LeveransfragaDto, type LeveranspostDto } from '../../vyer/vyer.dto.js';
import { textFor } from '../../svar/namn.js';
import { vald } from '../arenden/fraga.js';
import { leveranstabell } from '../arenden/leveranstabell.js';
import { ord, sektion, tidtext, valAv } from '../arenden/visning.js';
import { etikett } from '../samverkan/visa.js';
import { TEXTER as T } from './texter.js';

export interface Leveransinnehall {
  readonly sida: Sida<LeveranspostDto>;
  readonly tomt: string;
  readonly fraga: LeveransfragaDto;
  /** The day that was asked for, as it was. */
  readonly sedan: string;
  readonly parkerade: number;
  /** Recipients to choose among; null: the reader's own alone. */
  readonly mottagare: readonly Valbart[] | null;
  /** Names of the forms that the reader's role may use. */
  readonly formular: readonly string[];
  readonly adress: string;
}

export const leveranssida = (sprak: Sprak, val: Leveransinnehall): Sidinnehall => {
  const { sida, fraga, mottagare } = val;
  const tabell = leveranstabell(sprak, sida.rader, {
    rubrik: pa(sprak, T.rubrik),
    tomt: sprak === 'sv' ? val.tomt : pa(sprak, T.tomt),
    lank: ({ id }) => `/${sprak}/leveranser/${id}`,
  });
  const { antal, antalArMinst } = sida;
  return {
    rubrik: pa(sprak, T.rubrik),
    exporter: [tabell],
    innehall: html`<p class="ingress">${pa(sprak, mottagare === null ? T.ingress : T.alla)}</p>
      ${parkerade(sprak, val.parkerade)}
      ${filterformular(sprak, { falt: filter(sprak, val), rensa: `/${sprak}/leveranser` })} ${tabellHtml(sprak, tabell)}
      ${bladdring(sprak, { ...sidval(fraga), antal, antalArMinst, url: val.adress })}
      ${val.formular.length > 0 && sektion('handla', pa(sprak, T.handla), formularen(sprak, val.formular))}`,
  };
};

const parkerade = (sprak: Sprak, antal: number): Html =>
  antal === 0
    ? html`<p>${pa(sprak, ['Ingen leverans är parkerad.', 'No delivery is parked.'])}</p>`
    : html`<p>
        <a href="/${sprak}/leveranser?status=parkerad">${pa(sprak, [`${antal} är parkerade`, `${antal} are parked`])}</a
        >${pa(sprak, [' och väntar på att sändas om.', ' and await resending.'])}
      </p>`;

const filter = (sprak: Sprak, { fraga, sedan, mottagare }: Leveransinnehall): readonly Filterfalt[] => [
  {
    ...{ slag: 'val', namn: 'status', rubrik: pa(sprak, T.status), val: valAv(sprak, LEVERANSSTATUS) },
    varde: vald(fraga, 'status'),
  },
  { slag: 'datum', namn: 'sedan', rubrik: pa(sprak, T.sedan), varde: sedan },
  ...(mottagare === null
    ? []
    : [
        {
          ...{ slag: 'val' as const, namn: 'mottagare', rubrik: pa(sprak, T.mottagare), val: mottagare },
          varde: vald(fraga, 'mottagare'),
        },
      ]),
];

const formularen = (sprak: Sprak, namnen: readonly string[]): Html =>
  html`${namnen.map((namn) => {
    const formular = FORMULAR.get(namn);
    const lage = { parametrar: {}, tillbaka: `/${sprak}/leveranser`, nyckel: randomUUID(), niva: 3 as const };
    return formular === undefined ? html`` : formularHtml(sprak, formular, lage);
  })}`;

export interface Enleverans {
  readonly post: LeveranspostDto;
  /** The matter that it is about, where the reader has a page of it. */
  readonly lank: string | null;
  readonly farSandaOm: boolean;
}

/** One delivery with its whole course, and the way to send it again. */
export const enLeverans = (sprak: Sprak, { post, lank, farSandaOm }: Enleverans): Sidinnehall => {
  const slag = textFor(LEVERANSARENDEN, post.arendeslag);
  const om = `${etikett(sprak, { kod: post.arendeslag, text: slag }, engelska.LEVERANSARENDEN)} ${post.arende.slice(0, 8)}`;
  return {
    rubrik: `${pa(sprak, T.en)}: ${ord(sprak, post.meddelandetyp, post.meddelandetypText)}`,
    smulor: [{ text: pa(sprak, T.rubrik), href: `/${sprak}/leveranser` }],
    innehall: html`${definitioner([
      [pa(sprak, T.mottagare), svensk(post.mottagare.namn)],
      [pa(sprak, T.galler), lank === null ? om : html`<a href="${lank}">${om}</a>`],
      [pa(sprak, T.status), ord(sprak, post.status, post.statusText)],
      [pa(sprak, T.forsok), String(post.forsok)],
      [pa(sprak, T.nasta), tid(sprak, post.nastaForsok)],
      [pa(sprak, T.felkod), post.felkod ?? pa(sprak, T.saknas)],
      [pa(sprak, T.koad), tid(sprak, post.koad)],
      [pa(sprak, T.levererad), tid(sprak, post.levererad)],
      [pa(sprak, T.kvitterad), tid(sprak, post.kvitterad)],
      [pa(sprak, T.nummer), post.arendenummer ?? pa(sprak, T.saknas)],
    ])}
    ${farSandaOm && omsandningen(sprak, post)}`,
  };
};

const EJ_OM = ['koad', 'stoppad'];

const omsandningen = (sprak: Sprak, { id, status }: LeveranspostDto): Html => {
  const formular = FORMULAR.get('omsandning-en');
  if (formular === undefined || EJ_OM.includes(status)) return html`<p>${pa(sprak, T.inteOm)}</p>`;
  return formularHtml(sprak, formular, {
    ...{ parametrar: { id }, tillbaka: `/${sprak}/leveranser/${id}`, nyckel: randomUUID() },
  });
};

const tid = (sprak: Sprak, text: string | null): string => (text === null ? pa(sprak, T.saknas) : tidtext(text));
