import { definitioner, html, notis, pa, tabellHtml, type Cell, type Html } from '#libs/sidor/index.js';
import type { Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { EnkatfragaDto, EnkatfragesvarDto, SvarslageDto, SvarsrattelseDto } from '../../uppfoljningar/enkatbild.dto.js';
import type { UppfoljningDto } from '../../uppfoljningar/uppfoljning.dto.js';
import { etikett, sektion } from '../samverkan/visa.js';
import { EN_LAGE, EN_PRAXIS, T } from './texter.js';

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
      },
    ],
  };
};

const fakta = (sprak: Sprak, uppfoljning: UppfoljningDto, eget: SvarslageDto | undefined): Html =>
  definitioner([
    [pa(sprak, T.overenskommelse), uppfoljning.overenskommelse.namn],
    [pa(sprak, T.omfattning), uppfoljning.omfattning],
    [pa(sprak, T.svarSenast), uppfoljning.svarSenast],
    ...(eget === undefined
      ? []
      : [
          [pa(sprak, T.ertLage), etikett(sprak, { kod: eget.lage, text: eget.lageText }, EN_LAGE)] as const,
          [pa(sprak, T.rapportering), etikett(sprak, { kod: eget.praxis, text: eget.praxisText }, EN_PRAXIS)] as const,
        ]),
  ]);

/** The raw text, and beside it what corrects it (U3). */
const svarstabell = (sprak: Sprak, { formular }: UppfoljningDto, svar: readonly EnkatfragesvarDto[]): Tabell => ({
  id: 'svar',
  rubrik: pa(sprak, T.ertSvar),
  kolumner: [T.fraga, T.svar, T.rattelse].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: svar.map((en): readonly Cell[] => [
    fragetexten(sprak, formular, en.fraga),
    en.text ?? pa(sprak, T.tomt),
    [...en.rattelser, ...en.hit].map(rattelsetext).join('; ') || null,
  ]),
  tomt: pa(sprak, T.ingetSvar),
});

/** As the survey words it; one without words of its own in English is asked in Swedish. */
export const fragetext = (sprak: Sprak, { text, engelska }: EnkatfragaDto): string =>
  pa(sprak, [text, engelska ?? text]);

const fragetexten = (sprak: Sprak, { fragor }: UppfoljningDto['formular'], id: string): string => {
  const fraga = fragor.find((en) => en.id === id);
  return fraga === undefined ? id : fragetext(sprak, fraga);
};

const rattelsetext = ({ galler, text, skal }: SvarsrattelseDto): string =>
  [(galler ?? []).map(({ namn }) => namn).join(', '), text ?? '', skal].filter((del) => del !== '').join(': ');
