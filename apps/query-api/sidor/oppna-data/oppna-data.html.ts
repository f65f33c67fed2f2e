import { dagAv } from '#libs/platform/datum.js';
import type { OppetMatt, OppetVarde, Sida, Sidval } from '#libs/read-models/index.js';
import {
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import { mattbeskrivning } from '../../oppna-data/matt.js';
import { enhetscell, kallcell } from '../../rapporter/indikatortexter.js';
import { T } from './texter.js';

const API = '/avvikelse/v1/oppna-data';

export interface Oppetunderlag extends Sidval {
  readonly matt: readonly OppetMatt[];
  readonly sida: Sida<OppetVarde>;
  /** Names of huvudmän and agreements by their codes. */
  readonly namn: (kod: string) => string;
  readonly valt: { readonly matt: string; readonly period: string };
  readonly adress: string;
  /** URI of what the figures may be used for. */
  readonly licens: string;
}

/** What is open, how it was made, and where to fetch it. */
export const oppnaDataHtml = (sprak: Sprak, underlag: Oppetunderlag): Sidinnehall => {
  const { matt, sida, adress, limit, offset } = underlag;
  const tabeller = [vardetabell(sprak, underlag), matttabell(sprak, matt)] as const;
  const [varden, alla] = tabeller;
  return {
    rubrik: pa(sprak, T.rubrik),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      <section>
        <h2>${pa(sprak, T.varden)}</h2>
        ${filterformular(sprak, { falt: falt(sprak, underlag), rensa: `/${sprak}/oppna-data` })}
        ${tabellHtml(sprak, varden, { doldRubrik: true })}
        ${bladdring(sprak, { url: adress, limit, offset, antal: sida.antal, antalArMinst: sida.antalArMinst })}
      </section>
      <section>
        <h2>${pa(sprak, T.matt)}</h2>
        ${tabellHtml(sprak, alla, { doldRubrik: true })}
      </section>
      ${om(sprak, underlag.licens)}`,
    exporter: tabeller,
  };
};

const om = (sprak: Sprak, licens: string): Html =>
  html`<section>
      <h2>${pa(sprak, T.hur)}</h2>
      <ul>
        ${[T.frysta, T.sma, T.ersatts, T.saknas].map((text) => html`<li>${pa(sprak, text)}</li>`)}
      </ul>
      <p>${pa(sprak, T.licens)}: <a href="${licens}">${licens}</a></p>
    </section>
    <section>
      <h2>${pa(sprak, T.api)}</h2>
      <p>${pa(sprak, T.apiText)}</p>
      <ul>
        <li><a href="${API}/matt">${pa(sprak, T.matt)}</a></li>
        <li><a href="${API}/huvudman">${pa(sprak, T.huvudman)}</a></li>
        <li>
          <a href="${API}/varden">${pa(sprak, T.varden)}</a>,
          <a href="${API}/varden?format=csv">${pa(sprak, T.varden)} (CSV)</a>
        </li>
        <li><a href="${API}/dcat">${pa(sprak, T.metadata)}</a></li>
      </ul>
    </section>`;

const falt = (sprak: Sprak, { matt, valt }: Oppetunderlag): readonly Filterfalt[] => [
  {
    ...{ slag: 'val', namn: 'matt', rubrik: pa(sprak, T.valtMatt), varde: valt.matt },
    val: [
      { varde: '', text: pa(sprak, T.alla) },
      ...matt.map((en) => ({ varde: en.matt, text: mattbeskrivning(en.matt, sprak).namn })),
    ],
  },
  { slag: 'text', namn: 'period', rubrik: pa(sprak, T.period), varde: valt.period },
];

const vardetabell = (sprak: Sprak, { sida, namn, matt }: Oppetunderlag): Tabell => ({
  id: 'varden',
  rubrik: pa(sprak, T.varden),
  kolumner: [
    { rubrik: pa(sprak, T.namn) },
    { rubrik: pa(sprak, T.galler), svenska: true },
    { rubrik: pa(sprak, T.period) },
    { rubrik: pa(sprak, T.varde), tal: true },
    { rubrik: pa(sprak, T.enhet) },
    { rubrik: pa(sprak, T.overenskommelse), svenska: true },
    { rubrik: pa(sprak, T.kalla) },
    { rubrik: pa(sprak, T.fryst) },
  ],
  rader: sida.rader.map(({ matt: kod, huvudman, period, varde, enhet, overenskommelse, kalla, fryst }) => [
    mattbeskrivning(kod, sprak).namn,
    namn(huvudman),
    period,
    oppetTal(sprak, varde),
    enhetscell(sprak, enhet),
    namn(overenskommelse),
    kallcell(sprak, kalla),
    dagAv(fryst),
  ]),
  // A filter that matches nothing is not the same as nothing published.
  tomt: pa(sprak, matt.length === 0 ? T.inga : T.ingaIUrvalet),
});

const oppetTal = (sprak: Sprak, varde: string | null): string | null =>
  varde === 'dolt' ? pa(sprak, ['dolt', 'hidden']) : varde;

const matttabell = (sprak: Sprak, matt: readonly OppetMatt[]): Tabell => ({
  id: 'matt',
  rubrik: pa(sprak, T.matt),
  kolumner: [T.namn, T.kod, T.beskrivning, T.enhet, T.perioder].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: matt.map(({ matt: kod, enhet, perioder }) => {
    const { namn, beskrivning } = mattbeskrivning(kod, sprak);
    return [namn, kod, beskrivning, enhetscell(sprak, enhet), perioder.join(', ')];
  }),
  tomt: pa(sprak, T.inga),
});
