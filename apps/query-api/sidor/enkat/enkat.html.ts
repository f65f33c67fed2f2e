import {
  definitioner,
  engelska,
  html,
  notis,
  pa,
  svensk,
  tabellHtml,
  type Cell,
  type Html,
} from '#libs/sidor/index.js';
import type { Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type {
  EnkatfragaDto,
  EnkatfragesvarDto,
  SvarslageDto,
  SvarsrattelseDto,
} from '../../uppfoljningar/enkatbild.dto.js';
import type { UppfoljningDto } from '../../uppfoljningar/uppfoljning.dto.js';
import { etikett, sektion } from '../samverkan/visa.js';
import { T } from './texter.js';

export interface Enkatsida {
  readonly uppfoljning: UppfoljningDto;
  /** Where the reader's own huvudman stands; undefined when it is no party. */
  readonly eget: SvarslageDto | undefined;
  /** The forms, or why there are none. */
  readonly svara: Html;
}

/** The survey for one that is asked: what it has answered, word by word, and the form (U1–U3). */
export const enkatHtml = (sprak: Sprak, { uppfoljning, eget, svara }: Enkatsida): Sidinnehall => {
  const { ar, rubrik } = uppfoljning;
  const tabell = svarstabell(sprak, uppfoljning, eget?.svar ?? []);
  const ersatta = eget?.ersatta ?? 0;
  return {
    rubrik: pa(sprak, T.enkat).replace('{ar}', String(ar)).replace('{rubrik}', rubrik),
    svensk: rubrik,
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${fakta(sprak, uppfoljning, eget)} ${sektion('svara', pa(sprak, T.svara), svara)}
      ${sektion(
        'ert-svar',
        pa(sprak, T.ertSvar),
        html`${tabellHtml(sprak, tabell, { doldRubrik: true })}
        ${ersatta > 0 && notis('info', html`${pa(sprak, T.ersatta).replace('{antal}', String(ersatta))}`)}`,
      )}`,
    exporter: [tabell],
    smulor: [
      { text: pa(sprak, T.uppfoljningar), href: `/${sprak}/uppfoljningar` },
      {
        text: rubrik.includes(String(ar)) ? rubrik : `${rubrik} ${ar}`,
        href: `/${sprak}/uppfoljningar/${uppfoljning.id}`,
        sprak: 'sv',
      },
    ],
  };
};

const fakta = (sprak: Sprak, uppfoljning: UppfoljningDto, eget: SvarslageDto | undefined): Html =>
  definitioner([
    [pa(sprak, T.overenskommelse), svensk(uppfoljning.overenskommelse.namn)],
    [pa(sprak, T.omfattning), svensk(uppfoljning.omfattning)],
    [pa(sprak, T.svarSenast), eget?.svarSenast ?? uppfoljning.svarSenast],
    ...(eget === undefined
      ? []
      : [
          [pa(sprak, T.ertLage), etikett(sprak, { kod: eget.lage, text: eget.lageText }, engelska.SVARSLAGEN)] as const,
          [
            pa(sprak, T.rapportering),
            etikett(sprak, { kod: eget.praxis, text: eget.praxisText }, engelska.PRAXISLAGEN),
          ] as const,
        ]),
  ]);

/** The raw text, and beside it what corrects it (U3). */
const svarstabell = (sprak: Sprak, { formular }: UppfoljningDto, svar: readonly EnkatfragesvarDto[]): Tabell => ({
  id: 'svar',
  rubrik: pa(sprak, T.ertSvar),
  kolumner: [T.fraga, T.svar, T.rattelse].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: svar.map((en): readonly Cell[] => [
    fragetexten(sprak, formular, en.fraga),
    en.text === null ? pa(sprak, T.tomt) : { text: en.text, sprak: 'sv' },
    rattelsecell([...en.rattelser, ...en.hit]),
  ]),
  tomt: pa(sprak, T.ingetSvar),
});

/** As the survey words it; one without words of its own in English is asked in Swedish. */
export const fragetext = (
  sprak: Sprak,
  { text, engelska }: EnkatfragaDto,
): { readonly text: string; readonly sprak: Sprak } =>
  sprak === 'sv' || engelska === null ? { text, sprak: 'sv' } : { text: engelska, sprak };

const fragetexten = (sprak: Sprak, { fragor }: UppfoljningDto['formular'], id: string): Cell => {
  const fraga = fragor.find((en) => en.id === id);
  return fraga === undefined ? id : fragetext(sprak, fraga);
};

const rattelsecell = (rattelser: readonly SvarsrattelseDto[]): Cell =>
  rattelser.length === 0 ? null : { text: rattelser.map(rattelsetext).join('; '), sprak: 'sv' };

const rattelsetext = ({ galler, text, skal }: SvarsrattelseDto): string =>
  [(galler ?? []).map(({ namn }) => namn).join(', '), text ?? '', skal].filter((del) => del !== '').join(': ');
