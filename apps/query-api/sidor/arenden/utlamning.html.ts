import { GRUNDER, OMFATTNINGAR } from '#libs/avvikelse/index.js';
import type { Fritextgranskning } from '#libs/kernel/index.js';
import {
  engelska,
  html,
  pa,
  svensk,
  tabellHtml,
  type Html,
  type Sprak,
  type Tabell,
  type Tvasprak,
} from '#libs/sidor/index.js';
import type { UtlamningspostDto } from '../../avvikelser/utlamnande.dto.js';
import type { Utlamningssumma } from '../../avvikelser/utlamningsbild.js';
import { textFor } from '../../svar/namn.js';
import { etikett } from '../samverkan/visa.js';
import { FALTORD, OVRIGT } from './texter.js';
import type { Utlamning } from './utlamning.js';
import { jaNej, ord, sektion } from './visning.js';

/** Rows for each recipient: a page holds 150 kB. */
const RADER_MAX = 50;

const T = {
  rubrik: ['Vad de andra får', 'What the others are given'],
  ingress: [
    'Er egen identitet och fritext, prövade på samma sätt som när de skickas. Inget mer än det här lämnas.',
    'Your own identity and free text, tried in the same way as when they are sent. Nothing more than this is given.',
  ],
  till: ['Det här får', 'This is given to'],
  av: ['{antal} av {av}', '{antal} of {av}'],
  utelamnat: [
    'Tabellen visar bara de {} senaste uppgifterna; siffrorna räknar alla.',
    'The table shows only the latest {} particulars; the numbers count them all.',
  ],
  skyddad: [
    'Personen har skyddade personuppgifter: bara det avidentifierade lämnas, oavsett grund.',
    'The person is protected: only what is de-identified is given, on whatever ground.',
  ],
  handelse: ['Händelse', 'Event'],
  uppgift: ['Uppgift', 'Particular'],
  slag: ['Slag', 'Kind'],
  lamnas: ['Lämnas', 'Given'],
  varfor: ['Grund, eller varför inte', 'Ground, or why not'],
  inget: [
    'Ni har inga egna skyddade uppgifter i ärendet.',
    'You have no protected particulars of your own in the case.',
  ],
} as const satisfies Readonly<Record<string, Tvasprak>>;

const KRAV: Readonly<Record<Fritextgranskning, Tvasprak>> = {
  'vid-inlamning': [
    'Era texter är granskade när de lämnas in; en stoppad behöver godkännas av en person.',
    'Your texts are reviewed when they are submitted; one that is stopped needs the approval of one person.',
  ],
  'en-person': [
    'Varje text godkänns av en person, som inte själv skrev den.',
    'Each text is approved by one person, who did not write it.',
  ],
  'tva-personer': [
    'Varje text godkänns av två personer, som inte själva skrev den.',
    'Each text is approved by two persons, who did not write it.',
  ],
};

/** D9: what each other huvudman in the case will receive, and on which ground. */
export const utlamningHtml = (sprak: Sprak, { mottagare, krav }: Utlamning): Html =>
  sektion(
    'utlamning',
    pa(sprak, T.rubrik),
    html`<p>${pa(sprak, T.ingress)} ${pa(sprak, KRAV[krav])}</p>
      ${mottagare.map((en) => enMottagare(sprak, en))}`,
  );

const enMottagare = (sprak: Sprak, { svar, lamnas, antal }: Utlamningssumma): Html => {
  const { mottagare, upplysning } = svar;
  const rubrik = `${pa(sprak, T.till)} ${mottagare.namn}`;
  const poster = svar.poster.slice(-RADER_MAX);
  const skyddad = svar.poster.some(({ skal }) => skal === 'SKYDDADE_PERSONUPPGIFTER');
  const av = pa(sprak, T.av).replace('{antal}', String(lamnas)).replace('{av}', String(antal));
  return html`<details>
    <summary>${pa(sprak, T.till)} ${svensk(mottagare.namn)}: ${av}</summary>
    ${skyddad && html`<p>${sprak === 'sv' ? upplysning : pa(sprak, T.skyddad)}</p>`}
    ${poster.length < antal && html`<p>${pa(sprak, T.utelamnat).replace('{}', String(poster.length))}</p>`}
    ${tabellHtml(sprak, tabell(sprak, { id: `utlamning-${mottagare.kod}`, rubrik, poster }), { utanExport: true, doldRubrik: true })}
  </details>`;
};

interface Mottagartabell {
  readonly id: string;
  readonly rubrik: string;
  readonly poster: readonly UtlamningspostDto[];
}

const tabell = (sprak: Sprak, { id, rubrik, poster }: Mottagartabell): Tabell => ({
  id,
  rubrik,
  kolumner: [T.handelse, T.uppgift, T.slag, T.lamnas, T.varfor].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: poster.map(({ handelse, handelseText, falt, slag, lamnas, grund, skal, skalText }) => [
    etikett(sprak, { kod: handelse, text: handelseText }, engelska.HANDELSER),
    pa(sprak, FALTORD[falt.split('.').at(-1) ?? ''] ?? OVRIGT),
    ord(sprak, slag, textFor(OMFATTNINGAR, slag)),
    lamnas ? { text: jaNej(sprak, true), markning: 'klar' as const } : { text: jaNej(sprak, false) },
    grund === null ? skalet(sprak, skal, skalText) : ord(sprak, grund.grund, textFor(GRUNDER, grund.grund)),
  ]),
  tomt: pa(sprak, T.inget),
});

const skalet = (sprak: Sprak, skal: string | null, text: string | null): string =>
  etikett(sprak, { kod: skal ?? '', text: text ?? '' }, engelska.UTLAMNINGSSKAL);
