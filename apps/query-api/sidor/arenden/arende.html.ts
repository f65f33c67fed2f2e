import {
  definitioner,
  html,
  marke,
  notis,
  pa,
  svensk,
  type Html,
  type Sprak,
  type Tvasprak,
} from '#libs/sidor/index.js';
import type { InnehallDto } from '../../avvikelser/arende.dto.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import { textFor } from '../../svar/namn.js';
import { BRISTTYPER, HANDELSETYPER } from '#libs/avvikelse/index.js';
import { upplysningPaEngelska } from './dolt-pa-engelska.js';
import { TEXTER as T } from './texter.js';
import { grad, jaNej, ord, sannolikhet, stycken, tidtext } from './visning.js';

/** What is said of a case before anything else: what to know, and what is not shown. */
export const upplysningar = (
  sprak: Sprak,
  { upplysningar: texter }: Pick<ArendeDto, 'upplysningar'>,
): readonly Html[] => texter.map((text) => notis('info', upplysningen(sprak, text)));

const upplysningen = (sprak: Sprak, text: string): Html => {
  if (sprak === 'sv') return html`<p>${text}</p>`;
  const engelska = upplysningPaEngelska(text);
  return engelska === null ? html`<p lang="sv">${text}</p>` : html`<p>${engelska}</p>`;
};

export const arendehuvud = (sprak: Sprak, arende: ArendeDto): Html => {
  const { status, statusText, kalla, rapporterande, berorda } = arende;
  return html`<p>${marke(ord(sprak, status, statusText), status === 'oppen' ? 'info' : 'neutral')}</p>
    ${definitioner([
      [pa(sprak, T.arendenummer), kalla.arendenummer],
      [pa(sprak, T.rapporterande), svensk(parten(rapporterande))],
      [pa(sprak, T.berorda), svenskEller(sprak, berorda.map(parten).join('; '))],
      [pa(sprak, T.gemensam), jaNej(sprak, arende.gemensam)],
      [pa(sprak, T.rapporterad), tidtext(arende.rapporterad)],
    ])}`;
};

const svenskEller = (sprak: Sprak, text: string): Html | string =>
  text === '' ? pa(sprak, T.ejAngivet) : svensk(text);

const parten = ({ huvudman, verksamhet }: ArendeDto['rapporterande']): string =>
  verksamhet === null ? huvudman.namn : `${huvudman.namn}, ${verksamhet}`;

type Falt = keyof InnehallDto;
const INNEHALL: readonly (readonly [falt: Falt, rubrik: Tvasprak])[] = [
  ['rubrik', ['Rubrik', 'Heading']],
  ['person', ['Person', 'Person']],
  ['enhet', ['Enhet', 'Unit']],
  ['rapportorFunktion', ['Rapportörens funktion', 'Function of the reporter']],
  ['handelsetid', ['När det hände', 'When it happened']],
  ['upptackt', ['Upptäckt', 'Discovered']],
  ['kostnadKr', ['Kostnad, kronor', 'Cost, SEK']],
];

/** The content field by field; what is closed to the reader says so. @param avtal name of the agreement */
export const innehallet = (sprak: Sprak, arende: ArendeDto, avtal: string | null): Html => {
  const { innehall } = arende;
  const rader = INNEHALL.map(([falt, rubrik]) => [pa(sprak, rubrik), varde(sprak, arende, falt)] as const);
  const { avsnitt } = innehall;
  return html`${definitioner([
    ...rader,
    [pa(sprak, ['Händelsetyp', 'Kind of event']), ord(sprak, innehall.handelsetyp, handelsetyp(innehall))],
    [pa(sprak, T.kategori), ord(sprak, innehall.kategori, innehall.kategoriText)],
    [
      pa(sprak, T.bristtyp),
      innehall.bristtyper.map((kod) => ord(sprak, kod, textFor(BRISTTYPER, kod))).join(', ') || pa(sprak, T.ejAngivet),
    ],
    [
      pa(sprak, ['Allvarlighetsgrad', 'Severity']),
      grad(sprak, innehall.allvarlighetsgrad, innehall.allvarlighetsgradText),
    ],
    [pa(sprak, ['Sannolikhet', 'Likelihood']), sannolikhet(sprak, innehall.sannolikhet, innehall.sannolikhetText)],
    [pa(sprak, T.riskvarde), String(innehall.riskvarde)],
    [pa(sprak, T.overenskommelse), svenskEller(sprak, [avtal, avsnitt].filter((en) => en !== null).join(', '))],
  ])}
  ${beskrivning(sprak, arende)}`;
};

const handelsetyp = ({ handelsetyp: kod }: InnehallDto): string => textFor(HANDELSETYPER, kod);

/** Hidden, erased, or never said: three different things. */
export const franvaro = (sprak: Sprak, arende: ArendeDto, pekare: string): Html => {
  if (arende.gallrade.includes(pekare)) return html`<em>${pa(sprak, T.gallrat)}</em>`;
  return html`<em>${pa(sprak, arende.dolda.includes(pekare) ? T.visasInte : T.ejAngivet)}</em>`;
};

const varde = (sprak: Sprak, arende: ArendeDto, falt: Falt): Html | string => {
  const en = arende.innehall[falt];
  if (falt === 'handelsetid' && en === null) {
    return html`${arende.innehall.handelsemanad} (${pa(sprak, ['bara månaden visas', 'only the month is shown'])})`;
  }
  return en === null ? franvaro(sprak, arende, `/innehall/${falt}`) : typeof en === 'string' ? svensk(en) : String(en);
};

const beskrivning = (sprak: Sprak, arende: ArendeDto): Html => {
  const { beskrivning: text } = arende.innehall;
  return html`<h3>${pa(sprak, ['Beskrivning', 'Description'])}</h3>
    ${text === null ? html`<p>${franvaro(sprak, arende, '/innehall/beskrivning')}</p>` : stycken(text)}`;
};
