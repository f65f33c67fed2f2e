import { ENHETER, IMPORTERADE } from '#libs/statistik/index.js';
import { ANDRA_ENHETER, ENHETER as ENHETSORD, ENHETSNAMN, INDIKATORER } from '../engelska/indikatorer.js';
import type { Formular } from '../formular.js';
import type { Tvasprak } from '../sprak.js';
import { iUppfoljningen, namnfalt } from './uppfoljning.js';

const ORD: Readonly<Record<string, string>> = { ...INDIKATORER, ...ENHETSORD, ...ANDRA_ENHETER };
const pa = (kod: string): string => ORD[kod] ?? kod;

/** With the unit that the value is given in: that of the catalogue, never the reader's own. */
const MATT: readonly { readonly varde: string; readonly text: Tvasprak }[] = [
  ...IMPORTERADE.map(({ id, namn, enhet }) => ({
    ...{ varde: id, text: [`${namn} (${enhet})`, `${pa(id)} (${pa(enhet)})`] as const },
  })),
  { varde: 'annan', text: ['Annat mått, som inte står här', 'Another measure, not listed here'] },
];
const KODER = IMPORTERADE.map(({ id }) => id).join(', ');
const NAMN: Readonly<Record<string, string>> = ENHETSNAMN;
const ENHETSVAL = Object.entries(ENHETER).map(([varde, { namn }]) => ({
  ...{ varde, text: [namn, NAMN[varde] ?? varde] as const },
}));

/** As many as fifteen kommuner's populations, in one form. A row that is wrong is told of, with all others. */
const indikatorimport: Formular = {
  ...iUppfoljningen('indikatorimport'),
  ...{ namn: 'uppfoljning-indikatorimport', villkorad: false },
  rubrik: ['För in många indikatorer', 'Enter many indicators'],
  ingress: [
    'Klistra in rader ur ett kalkylark eller en CSV-fil. Är någon rad fel sparas ingen, och alla fel visas. Samma rader igen sparar inget nytt.',
    'Paste rows of a sheet or a CSV file. If any row is wrong none is saved, and all that is wrong is shown. The same rows again save nothing new.',
  ],
  knapp: ['Spara värdena', 'Save the values'],
  klart: ['Värdena är sparade.', 'The values have been saved.'],
  falt: [
    {
      ...{ slag: 'text', namn: 'rader', rubrik: ['Rader', 'Rows'], rader: 10, teckenMax: 100_000 },
      hjalp: [
        `Första raden: indikator;huvudman;period;varde;enhet;kalla. Sedan till exempel: folkmangd;Leksand;2022;15937;;SCB. Lämna huvudman tom för alla parter tillsammans. Enheten behövs bara för ett mått utanför katalogen, som skrivs annan:kod. Högst 200 rader. Koder: ${KODER}.`,
        `First row: indikator;huvudman;period;varde;enhet;kalla. Then for example: folkmangd;Leksand;2022;15937;;SCB. Leave huvudman empty for all parties together. The unit is needed only for a measure outside the catalogue, written annan:code. At most 200 rows. Codes: ${KODER}.`,
      ],
    },
  ],
};

/** B12: chosen from the catalogue, with its unit; what is not there is said to be so. */
const indikator: Formular = {
  ...iUppfoljningen('indikatorer'),
  namn: 'uppfoljning-indikator',
  rubrik: ['För in en indikator', 'Enter an indicator'],
  ingress: [
    'Ett värde som navet inte kan räkna fram, med sin källa.',
    'A value that cannot be computed here, with its source.',
  ],
  knapp: ['Spara värdet', 'Save the value'],
  klart: ['Värdet är sparat.', 'The value has been saved.'],
  falt: [
    { slag: 'val', namn: 'indikator', rubrik: ['Mått och enhet', 'Measure and unit'], val: MATT },
    {
      ...{ slag: 'text', namn: 'egenKod', rubrik: ['Kod för annat mått', 'Code of another measure'] },
      ...{ teckenMax: 60, valfri: true },
      hjalp: [
        'Bara för ett mått som inte står i listan. Små bokstäver, siffror och bindestreck: vantetid-lakare',
        'Only for a measure that is not in the list. Small letters, digits and hyphens: vantetid-lakare',
      ],
    },
    {
      ...{ slag: 'val', namn: 'enhet', rubrik: ['Enhet för annat mått', 'Unit of another measure'] },
      ...{ val: ENHETSVAL, valfri: true },
      hjalp: [
        'Bara för ett mått som inte står i listan. Antal som är 1–4 visas aldrig för allmänheten.',
        'Only for a measure that is not in the list. Numbers of 1–4 are never shown to the public.',
      ],
    },
    { slag: 'val', namn: 'huvudman', rubrik: ['Gäller', 'Concerns'], valfri: true, val: [] },
    { slag: 'text', namn: 'period', rubrik: ['Period (ÅÅÅÅ eller ÅÅÅÅ-MM)', 'Period (YYYY or YYYY-MM)'], teckenMax: 7 },
    { slag: 'text', namn: 'varde', rubrik: ['Värde', 'Value'], teckenMax: 20, decimal: true },
    namnfalt('kalla', ['Källa', 'Source']),
  ],
};

export const INDIKATORFORMULAR = [indikator, indikatorimport] as const;
