import type { Flodesnod } from '#libs/read-models/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Eskalering', 'Escalation'];

export const INGRESS: Tvasprak = [
  'Hur långt årets avvikelser har gått: från den egna linjen till gemensam hantering, samverkan och tvist. Alla avvikelser som berör området räknas, vem som än rapporterat dem. Året är det då händelsen inträffade.',
  'How far the year’s incidents have gone: from the own line to joint handling, collaboration and dispute. All incidents that concern the area count, whoever reported them. The year is that of the event.',
];

export const NODER: Readonly<Record<Flodesnod, Tvasprak>> = {
  rapporterad: ['Avvikelser som berör området', 'Incidents that concern the area'],
  linje: ['Bara egna linjen', 'Own line only'],
  gemensam: ['Gemensam hantering', 'Joint handling'],
  samverkan: ['Samverkan', 'Collaboration'],
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
  'Ingen avvikelse berör det området det året. Välj ett annat år eller område.',
  'No incident concerns that area in that year. Choose another year or area.',
];
