import type { Tvasprak } from '#libs/sidor/index.js';

export const TEXTER = {
  rubrik: ['Min kö', 'My queue'],
  ingress: [
    'Det som er huvudman har att göra i avvikelser. Dagen att svara räknas i arbetsdagar.',
    'What your organisation has to do in incidents. The day to answer by is counted in working days.',
  ],
  tabell: ['Att göra', 'To do'],
  arende: ['Ärende', 'Case'],
  nasta: ['Nästa steg', 'Next step'],
  svarSenast: ['Svara senast', 'Answer by'],
  kvar: ['Arbetsdagar kvar', 'Working days left'],
  kategori: ['Kategori', 'Category'],
  riskvarde: ['Riskvärde', 'Risk value'],
  rapporterande: ['Rapporterande', 'Reported by'],
  gemensam: ['Gemensam', 'Joint'],
  rapporterad: ['Rapporterad', 'Reported'],
  status: ['Status', 'Status'],
  forsenade: ['Bara försenade', 'Only overdue'],
  bara: ['Bara gemensamma', 'Only joint'],
  sortera: ['Ordning', 'Order'],
  barn: ['berör barn', 'concerns children'],
  tomEngelska: ['', 'There is nothing to do here: no incident awaits you, or no incident matches the filters.'],
} satisfies Readonly<Record<string, Tvasprak>>;

export const SORTERING: Readonly<Record<string, Tvasprak>> = {
  'svar-senast': ['Svara senast först', 'Earliest answer first'],
  '-riskvarde': ['Högst riskvärde först', 'Highest risk first'],
  rapporterad: ['Har väntat längst först', 'Longest wait first'],
};
