import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Överblick', 'Overview'];

export const INGRESS: Tvasprak = [
  'Läget i korthet: vad som ändrats mest sedan året före (det minst troliga först), hur långt ärendena går, hur lång tid de tar, var i länet de finns och hur de utvecklas.',
  'The situation in short: what has changed most since the year before, how far cases go, how long they take, where in the county they are, and how they develop.',
];

export const ANDRAT: Tvasprak = ['Det som ändrats mest', 'What has changed most'];

export const KOLUMNER = {
  vad: ['Vad', 'What'],
  skillnad: ['Skillnad', 'Difference'],
  andel: ['Skillnad i procent', 'Difference in per cent'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const INGET_ATT_JAMFORA: Tvasprak = [
  'Inget går att jämföra: antingen finns inga tal för båda åren, eller så är de dolda.',
  'Nothing can be compared: there are no numbers of both years, or they are hidden.',
];

export const I_MANADERNA: Tvasprak = [
  'Avvikelser som berör området, samma månader',
  'Incidents that concern the area, same months',
];
export const SAMMA_DEL: Tvasprak = [
  'Åren har inte tal för samma månader: antalen jämförs bara för de månader som båda har, och stegen inte alls.',
  'The years do not have numbers of the same months: counts are compared only for the months that both have, and the steps not at all.',
];
export const OM_LINJEN: Tvasprak = [
  'Bara egna linjen räknar ärenden som aldrig gått till gemensam hantering. Ledtiden för egna linjen räknar alla ärenden som skulle besvaras i den egna linjen, också dem som sedan gick vidare: därför är de fler.',
  'Own line only counts cases that never went to joint handling. The time of the own line counts all cases to be answered in the own line, also those that went on: so they are more.',
];

export const LADOR_I: Tvasprak = ['Hälften klara, dagar', 'Half done, days'];
export const INOM: Tvasprak = ['Inom svarstiden, procent', 'Within the time to answer, per cent'];
export const MER: Tvasprak = ['Mer om', 'More about'];
