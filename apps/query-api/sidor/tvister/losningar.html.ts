import { engelska, definitioner, html, kronor, pa, svensk, type Html, type Sprak } from '#libs/sidor/index.js';
import type { AvgorandeDto, LosningDto, LosningsforslagDto } from '../../tvister/losning.dto.js';
import type { TvistDto } from '../../tvister/tvist.dto.js';
import { etikett, stycken, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

/** Every proposal with what each party has said of it. */
export const losningarHtml = (sprak: Sprak, { losningar }: TvistDto): Html =>
  losningar.length === 0
    ? html`<p class="tomt">${pa(sprak, T.ingaLosningar)}</p>`
    : html`${losningar.map((forslag, index) => forslagHtml(sprak, forslag, index + 1))}`;

const forslagHtml = (sprak: Sprak, forslag: LosningsforslagDto, nr: number): Html =>
  html`<h3>${pa(sprak, T.forslag)} ${nr}</h3>
    ${stycken(forslag.text)}
    ${definitioner([
      [pa(sprak, T.foreslagenAv), svensk(`${forslag.foreslagenAv.huvudman.namn}, ${tidpunkt(forslag.foreslagen)}`)],
      ...losningsfakta(sprak, forslag),
      [pa(sprak, T.svar), svarslista(sprak, forslag)],
    ])}`;

const svarslista = (sprak: Sprak, { svar }: LosningsforslagDto): Html =>
  html`<ul>
    ${svar.map(({ huvudman, svar: kod, svarText, skal }) => {
      const ord = etikett(sprak, { kod, text: svarText }, engelska.LOSNINGSSVAR);
      return html`<li>${svensk(huvudman.namn)}: ${ord}${skal !== null && html`. ${svensk(skal)}`}</li>`;
    })}
  </ul>`;

const losningsfakta = (sprak: Sprak, { ansvariga, fordelning }: LosningDto) => [
  [pa(sprak, T.ansvariga), svensk(ansvariga.map(({ namn }) => namn).join(', '))] as const,
  ...(fordelning.length === 0
    ? []
    : [
        [
          pa(sprak, T.fordelning),
          html`${fordelning.map(
            ({ huvudman, beloppKr }, nr) => html`${nr > 0 && ', '}${svensk(huvudman.namn)} ${kronor(sprak, beloppKr)}`,
          )}`,
        ] as const,
      ]),
];

/** How it was settled, and where it was decided. */
export const avgorandeHtml = (sprak: Sprak, { form, formText, losning, beslut, tid }: AvgorandeDto): Html =>
  html`<p>${etikett(sprak, { kod: form, text: formText }, engelska.AVGORANDEN)}, ${tidpunkt(tid)}</p>
    ${stycken(losning.text)}
    ${definitioner([
      ...losningsfakta(sprak, losning),
      ...(beslut === null
        ? []
        : [[pa(sprak, T.instans), svensk([beslut.instans, beslut.datum, beslut.dnr ?? ''].join(' '))] as const]),
    ])}`;
