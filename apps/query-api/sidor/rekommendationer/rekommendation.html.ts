import {
  engelska,
  definitioner,
  html,
  pa,
  svensk,
  tabellHtml,
  type Cell,
  type Html,
  type Sidinnehall,
} from '#libs/sidor/index.js';
import type { Sprak, Tabell } from '#libs/sidor/index.js';
import type { BeslutspostDto, RekommendationDto } from '../../rekommendationer/rekommendationer.dto.js';
import { etikett, sektion, stycken, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

export interface Rekommendationssida {
  readonly rekommendation: RekommendationDto;
  /** Only decisions of this kind; empty: all. */
  readonly valt: string;
  /** The reader's own decision: the form, or why there is none. */
  readonly eget: Html;
}

/** One recommendation: what is recommended, and how each huvudman has decided for itself (B6). */
export const rekommendationHtml = (sprak: Sprak, { rekommendation, valt, eget }: Rekommendationssida): Sidinnehall => {
  const beslut = beslutstabell(sprak, rekommendation, valt);
  const aktiviteter = aktivitetstabell(sprak, rekommendation);
  const harAktiviteter = rekommendation.aktiviteter.length > 0;
  return {
    ...{ rubrik: rekommendation.rubrik, svensk: rekommendation.rubrik },
    innehall: html`${fakta(sprak, rekommendation)} ${sektion('text', pa(sprak, T.text), stycken(rekommendation.text))}
    ${harAktiviteter && sektion('aktiviteter', pa(sprak, T.aktiviteter), tabellHtml(sprak, aktiviteter))}
    ${sektion(
      'beslut',
      pa(sprak, T.beslut),
      html`<p>${pa(sprak, T.beslutIngress)}</p>
        <p>${sammanfattning(sprak, rekommendation)}</p>
        ${valt !== '' && visaAlla(sprak, rekommendation, valt)} ${tabellHtml(sprak, beslut)}`,
    )}
    ${sektion('ert-beslut', pa(sprak, T.ert), eget)}`,
    exporter: harAktiviteter ? [beslut, aktiviteter] : [beslut],
  };
};

const fakta = (sprak: Sprak, en: RekommendationDto): Html =>
  definitioner([
    [pa(sprak, T.slag), etikett(sprak, { kod: en.slag, text: en.slagText }, engelska.REKOMMENDATIONSSLAG)],
    [pa(sprak, T.arena), html`<a href="/${sprak}/arenor/${en.arena.id}" lang="sv">${en.arena.namn}</a>`],
    [pa(sprak, T.status), etikett(sprak, { kod: en.status, text: en.statusText }, engelska.REKOMMENDATIONSSTATUS)],
    [pa(sprak, T.expedierad), tidpunkt(en.expedierad)],
    [pa(sprak, T.expedieradAv), svensk(en.av.namn)],
    [pa(sprak, T.beslutsfunktion), en.beslutsfunktion === null ? pa(sprak, T.egenOrdning) : svensk(en.beslutsfunktion)],
  ]);

const sammanfattning = (sprak: Sprak, { antal }: RekommendationDto): string =>
  Object.entries(antal).reduce(
    (text, [namn, varde]) => text.replace(`{${namn}}`, String(varde)),
    pa(sprak, T.sammanfattning),
  );

/** The table holds what a number counts, and no more. */
const visaAlla = (sprak: Sprak, { id, beslut }: RekommendationDto, valt: string): Html => {
  const text = beslut.find(({ status }) => status === valt)?.statusText ?? valt;
  const ord = etikett(sprak, { kod: valt, text }, engelska.BESLUTSSTATUS);
  return html`<p>
    ${pa(sprak, T.visarBara)} ${ord}. <a href="/${sprak}/rekommendationer/${id}#beslut">${pa(sprak, T.visaAlla)}</a>
  </p>`;
};

const beslutstabell = (sprak: Sprak, { beslut }: RekommendationDto, valt: string): Tabell => ({
  id: 'beslut',
  rubrik: pa(sprak, T.beslut),
  kolumner: [
    ...[T.huvudman, T.verksamhet].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
    ...[T.lage, T.senast].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.instans), svenska: true },
    ...[T.datum, T.dnr].map((text) => ({ rubrik: pa(sprak, text) })),
    { rubrik: pa(sprak, T.motivering), svenska: true },
    { rubrik: pa(sprak, T.arendenummer) },
    { rubrik: pa(sprak, T.paminnelser), tal: true },
  ],
  rader: beslut.filter(({ status }) => valt === '' || status === valt).map((post) => beslutsrad(sprak, post)),
  tomt: pa(sprak, T.ingaBeslut),
});

const beslutsrad = (sprak: Sprak, post: BeslutspostDto): readonly Cell[] => [
  post.huvudman.namn,
  post.verksamhetNamn ?? post.verksamhet,
  beslutscell(sprak, post),
  post.senast,
  post.instans,
  post.datum,
  post.dnr,
  post.motivering,
  post.arendenummer,
  post.paminnelser,
];

/** The state in words; what waits stands out. */
export const beslutscell = (
  sprak: Sprak,
  { status, statusText }: { readonly status: string; readonly statusText: string },
): Cell => {
  const text = etikett(sprak, { kod: status, text: statusText }, engelska.BESLUTSSTATUS);
  return status === 'vantar' || status === 'bordlagd' ? { text, markning: 'varning' } : { text, markning: 'klar' };
};

const aktivitetstabell = (sprak: Sprak, { aktiviteter }: RekommendationDto): Tabell => ({
  id: 'aktiviteter',
  rubrik: pa(sprak, T.aktiviteter),
  kolumner: [T.aktivitet, T.direktiv, T.ansvarig].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
  rader: aktiviteter.map(({ rubrik, direktiv, ansvarigFunktion }) => [rubrik, direktiv, ansvarigFunktion]),
  tomt: pa(sprak, T.ingaAktiviteter),
});
