import type { Tvasprak } from '../sprak.js';

interface Urvalsord {
  readonly rubrik: Tvasprak;
  readonly kan?: Tvasprak;
}

/** What is said of a field of which one only chooses. */
export const VALJ_PA_SIDAN: Tvasprak = ['välj bland det som sidan erbjuder.', 'choose among what the page offers.'];

const AR: Tvasprak = ['ett årtal med fyra siffror, till exempel 2026.', 'a year in four figures, such as 2026.'];
const MANAD: Tvasprak = ['ett år och en månad, till exempel 2026-03.', 'a year and a month, such as 2026-03.'];
const DAG: Tvasprak = ['en dag, till exempel 2026-03-31.', 'a day, such as 2026-03-31.'];
const SIDNUMMER: Tvasprak = [
  'ett heltal; bläddra hellre med länkarna på sidan.',
  'a whole number; rather use the page’s links.',
];

/** The fields that pages choose by, as people know them. */
export const URVALSORD: ReadonlyMap<string, Urvalsord> = new Map<string, Urvalsord>([
  ['ar', { rubrik: ['År', 'Year'], kan: AR }],
  ['oppnadAr', { rubrik: ['År då den öppnades', 'Year it was opened'], kan: AR }],
  [
    'period',
    {
      rubrik: ['Period', 'Period'],
      kan: ['ett år eller en månad, till exempel 2026 eller 2026-03.', 'a year or a month, such as 2026 or 2026-03.'],
    },
  ],
  ['manadFran', { rubrik: ['Från och med månad', 'From month'], kan: MANAD }],
  ['manadTill', { rubrik: ['Till och med månad', 'To month'], kan: MANAD }],
  ['sedan', { rubrik: ['Sedan', 'Since'], kan: DAG }],
  ['limit', { rubrik: ['Rader på sidan', 'Rows on the page'], kan: SIDNUMMER }],
  ['offset', { rubrik: ['Plats i listan', 'Place in the list'], kan: SIDNUMMER }],
  [
    'lan',
    {
      rubrik: ['Län', 'County'],
      kan: ['länets kod med två siffror, till exempel 20.', 'the county’s two-figure code, such as 20.'],
    },
  ],
  ['omrade', { rubrik: ['Område', 'Area'] }],
  ['huvudman', { rubrik: ['Huvudman', 'Principal'] }],
  ['kategori', { rubrik: ['Kategori', 'Category'] }],
  ['status', { rubrik: ['Status', 'Status'] }],
  ['niva', { rubrik: ['Nivå', 'Level'] }],
  ['matt', { rubrik: ['Mått', 'Measure'] }],
  ['lage', { rubrik: ['Läge', 'State'] }],
  ['fraga', { rubrik: ['Vad tvisten gäller', 'What the dispute is about'] }],
  ['alder', { rubrik: ['Ålder', 'Age'] }],
  ['principiell', { rubrik: ['Principiell', 'Of principle'] }],
  ['sortera', { rubrik: ['Ordning', 'Order'] }],
  ['beslut', { rubrik: ['Beslut', 'Decision'] }],
  ['uppfoljning', { rubrik: ['Uppföljning', 'Follow-up'] }],
  ['format', { rubrik: ['Filformat', 'File format'] }],
]);
