import type { Tvasprak } from '#libs/sidor/index.js';
import type { Regel } from '#libs/statistik/index.js';
import { stor, type Periodord } from './perioder.js';

export const RUBRIK: Tvasprak = ['Trend', 'Trend'];

export const INGRESS: Tvasprak = [
  'Avvikelser som berör området månad för månad, med det band som de väntas hålla sig inom om bara slumpen verkar. En period som bryter mot en regel är ett tecken på att något har ändrats: leta efter orsaken.',
  'Incidents that concern the area, month by month, with the band where they are expected to stay if only chance is at work. A period that breaks a rule is a sign that something has changed: look for the cause.',
];

/** In plain words, for who has never seen a control chart. */
export const REGELTEXTER: Readonly<Record<Regel, (ord: Periodord) => Tvasprak>> = {
  1: () => ['utanför det förväntade bandet', 'outside the expected band'],
  2: ({ fler }) => [
    `nio ${fler[0]} i rad på samma sida om mitten`,
    `nine ${fler[1]} in a row on the same side of the centre`,
  ],
  3: ({ fler }) => [`sex ${fler[0]} i rad som stiger eller faller`, `six ${fler[1]} in a row rising or falling`],
  4: ({ fler }) => [
    `fjorton ${fler[0]} i rad som växlar upp och ner`,
    `fourteen ${fler[1]} in a row going up and down in turns`,
  ],
};

export const NAMN = {
  varde: ['Avvikelser', 'Incidents'],
  mitt: ['Mitten', 'Centre'],
  band: ['Förväntat band', 'Expected band'],
  bryter: ['Bryter mot en regel', 'Breaks a rule'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const KOLUMNER = {
  antal: ['Antal', 'Number'],
  undre: ['Bandets undre gräns', 'Lower limit of the band'],
  ovre: ['Bandets övre gräns', 'Upper limit of the band'],
  brott: ['Tecken på ändring', 'Sign of change'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const BROTT: Tvasprak = ['Tecken på ändring', 'Signs of change'];
export const INGA_BROTT: Tvasprak = [
  'Ingen period bryter mot någon regel: skillnaderna är inte större än vad slumpen ger.',
  'No period breaks a rule: the differences are no greater than what chance gives.',
];
export const FOR_FA = ({ fler: [sv, en] }: Periodord): Tvasprak => [
  `${stor(sv)} att räkna på är för få (färre än tolv) för att räkna ut ett band: ingen regel prövas.`,
  `The ${en} to reckon from are too few (fewer than twelve) for a band: no rule is tried.`,
];
export const ALLT_DOLT: Tvasprak = [
  'Inget tal kan visas: alla är för små, eller skulle avslöja ett som är det.',
  'No number can be shown: all are too small, or would give away one that is.',
];
export const GLESARE = ({ en: [sv, en] }: Periodord): Tvasprak => [
  `Månaderna har för små tal för att visas för dig. Därför visas ${sv} för ${sv}, och bandet är räknat på dem.`,
  `The months have too small numbers to be shown to you. They are shown ${en} by ${en} instead, and the band is reckoned from those.`,
];
export const INGET_ATT_RITA = (omrade: string): Tvasprak => [
  `Inget diagram kan visas för ${omrade}: perioderna har så få avvikelser att talen är dolda för dig, som ser siffror utan ärenden.`,
  `No chart can be shown for ${omrade}: the periods have so few incidents that the numbers are hidden for you, who see figures without cases.`,
];
export const TRENDEN_FOR = (lanet: string): Tvasprak => [`Se trenden för ${lanet}`, `See the trend of ${lanet}`];
export const VALJ_LANET: Tvasprak = ['Hela länet har större tal.', 'The whole county has larger numbers.'];
export const VALJ_ALLA: Tvasprak = [
  'Alla kategorier tillsammans har större tal.',
  'All categories together have larger numbers.',
];
export const TOMT: Tvasprak = [
  'Ingen avvikelse har hänt under de månaderna i det urvalet.',
  'No incident happened in those months in that selection.',
];
export const ALLA_KATEGORIER: Tvasprak = ['Alla kategorier', 'All categories'];
export const KATEGORI: Tvasprak = ['Kategori', 'Category'];
