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
const NAMN: Readonly<Record<string, string>> = ENHETSNAMN;
const ENHETSVAL = Object.entries(ENHETER).map(([varde, { namn }]) => ({
  ...{ varde, text: [namn, NAMN[varde] ?? varde] as const },
}));

/** B12: chosen from the catalogue, with its unit; what is not there is said to be so. */
export const indikator: Formular = {
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
