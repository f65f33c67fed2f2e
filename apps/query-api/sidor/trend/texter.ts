import type { Regel } from '#libs/statistik/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Trend', 'Trend'];

export const INGRESS: Tvasprak = [
  'Avvikelser per månad, med det band som månaderna väntas hålla sig inom om bara slumpen verkar. En månad som bryter mot en regel är ett tecken på att något har ändrats: leta efter orsaken.',
  'Incidents by month, with the band where the months are expected to stay if only chance is at work. A month that breaks a rule is a sign that something has changed: look for the cause.',
];

/** In plain words, for who has never seen a control chart. */
export const REGELTEXTER: Readonly<Record<Regel, Tvasprak>> = {
  1: ['utanför det förväntade bandet', 'outside the expected band'],
  2: ['nio månader i rad på samma sida om mitten', 'nine months in a row on the same side of the centre'],
  3: ['sex månader i rad som stiger eller faller', 'six months in a row rising or falling'],
  4: ['fjorton månader i rad som växlar upp och ner', 'fourteen months in a row going up and down in turns'],
};

export const NAMN = {
  varde: ['Avvikelser', 'Incidents'],
  mitt: ['Mitten', 'Centre'],
  band: ['Förväntat band', 'Expected band'],
  bryter: ['Bryter mot en regel', 'Breaks a rule'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const KOLUMNER = {
  manad: ['Månad', 'Month'],
  antal: ['Antal', 'Number'],
  undre: ['Bandets undre gräns', 'Lower limit of the band'],
  ovre: ['Bandets övre gräns', 'Upper limit of the band'],
  brott: ['Tecken på ändring', 'Sign of change'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const BROTT: Tvasprak = ['Månader som bryter mot en regel', 'Months that break a rule'];
export const INGA_BROTT: Tvasprak = [
  'Ingen månad bryter mot någon regel: skillnaderna är inte större än vad slumpen ger.',
  'No month breaks a rule: the differences are no greater than what chance gives.',
];
export const FOR_FA: Tvasprak = [
  'Månaderna är för få för att räkna ut ett band: ingen regel prövas.',
  'The months are too few to reckon a band: no rule is tried.',
];
export const UTAN_BAND: Tvasprak = [
  'Bandet visas inte: några månader är dolda, och ett band räknat på dem skulle avslöja dem. Välj hela länet eller alla kategorier för större tal.',
  'The band is not shown: some months are hidden, and a band reckoned from them would give them away. Choose the whole county or all categories for larger numbers.',
];
export const TOMT: Tvasprak = [
  'Ingen avvikelse har hänt under de månaderna i det urvalet.',
  'No incident happened in those months in that selection.',
];
export const ALLA_KATEGORIER: Tvasprak = ['Alla kategorier', 'All categories'];
export const KATEGORI: Tvasprak = ['Kategori', 'Category'];
