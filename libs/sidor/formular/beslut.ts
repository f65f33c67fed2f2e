import type { Formular, Formularfalt } from '../formular.js';

const INSTANS_MAX = 200;
const DNR_MAX = 100;
const TEXT_MAX = 8_000;

const UPPGIFTER: readonly Formularfalt[] = [
  {
    ...{ slag: 'val', namn: 'verksamhet', rubrik: ['Verksamhet', 'Unit'], valfri: true, val: [] },
    hjalp: ['Tom: för huvudmannen som helhet.', 'Empty: for the principal as a whole.'],
  },
  {
    ...{ slag: 'radio', namn: 'utfall', rubrik: ['Beslut', 'Decision'] },
    val: [
      { varde: 'bifall', text: ['Bifall', 'Approved'] },
      { varde: 'avslag', text: ['Avslag', 'Rejected'] },
      { varde: 'bordlagd', text: ['Bordlagd', 'Postponed'] },
    ],
  },
  { slag: 'text', namn: 'instans', rubrik: ['Vem som har beslutat', 'Who has decided'], teckenMax: INSTANS_MAX },
  { slag: 'datum', namn: 'datum', rubrik: ['Beslutsdag', 'Day of the decision'] },
  { slag: 'text', namn: 'dnr', rubrik: ['Diarienummer', 'Registration number'], valfri: true, teckenMax: DNR_MAX },
  {
    ...{ slag: 'text', namn: 'motivering', rubrik: ['Motivering', 'Grounds'], valfri: true, rader: 4 },
    teckenMax: TEXT_MAX,
    hjalp: [
      'Krävs vid avslag och bordläggning. Publiceras aldrig.',
      'Required when rejected or postponed. Never published.',
    ],
  },
  { slag: 'val', namn: 'mandatId', rubrik: ['Ert mandat att besluta', 'Your mandate to decide'], val: [] },
];

/** B6: only the huvudman's own mandate turns `vantar` into a decision. */
export const beslutFattat: Formular = {
  namn: 'beslut-fattat',
  rubrik: ['Registrera er huvudmans beslut', 'Record your principal’s decision'],
  ingress: [
    'Görs av den som har mandat att besluta för huvudmannen.',
    'Done by who holds a mandate to decide for the principal.',
  ],
  knapp: ['Registrera beslutet', 'Record the decision'],
  klart: ['Beslutet är registrerat.', 'The decision has been recorded.'],
  metod: 'POST',
  vag: '/avvikelse/v1/rekommendationer/:id/beslut',
  parametrar: ['id'],
  villkorad: true,
  falt: UPPGIFTER,
};

export const beslutRattelse: Formular = {
  ...beslutFattat,
  namn: 'beslut-rattelse',
  rubrik: ['Rätta ert beslut', 'Correct your decision'],
  ingress: [
    'Ange alla uppgifter så som de ska vara. Det som stod förut finns kvar i historiken.',
    'Give everything as it should be. What stood before is kept in the history.',
  ],
  knapp: ['Rätta beslutet', 'Correct the decision'],
  klart: ['Beslutet är rättat.', 'The decision has been corrected.'],
  vag: '/avvikelse/v1/rekommendationer/:id/rattelser',
  falt: [
    ...UPPGIFTER,
    { slag: 'text', namn: 'skal', rubrik: ['Varför det rättas', 'Why it is corrected'], rader: 3, teckenMax: TEXT_MAX },
  ],
};

export const BESLUTSFORMULAR = [beslutFattat, beslutRattelse] as const;
