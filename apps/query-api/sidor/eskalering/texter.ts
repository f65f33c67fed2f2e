import type { Flodesnod } from '#libs/read-models/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Eskalering', 'Escalation'];

export const INGRESS: Tvasprak = [
  'Hur långt årets avvikelser har gått: från den egna linjen till gemensam hantering, samverkan och tvist. Året är det då händelsen inträffade.',
  'How far the year’s incidents have gone: from the own line to joint handling, cooperation and dispute. The year is that of the event.',
];

export const NODER: Readonly<Record<Flodesnod, Tvasprak>> = {
  rapporterad: ['Rapporterade', 'Reported'],
  linje: ['Bara egna linjen', 'Own line only'],
  gemensam: ['Gemensam hantering', 'Joint handling'],
  samverkan: ['Samverkan', 'Cooperation'],
  tvist: ['Tvist', 'Dispute'],
};

export const KOLUMNER = {
  fran: ['Från', 'From'],
  till: ['Till', 'To'],
  steg: ['Steg', 'Step'],
  antal: ['Antal', 'Number'],
  skillnad: ['Skillnad', 'Difference'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const JAMFORT: Tvasprak = ['Jämfört med året före', 'Compared with the year before'];

export const TOMT: Tvasprak = [
  'Ingen avvikelse är rapporterad för det året och området. Välj ett annat år eller område.',
  'No incident is reported for that year and area. Choose another year or area.',
];
