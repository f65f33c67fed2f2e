import type { Formular } from '../formular.js';
import { delad, mandatfalt } from './tvist.js';

/** D5: between huvudmän, of itself or out of a case where one of them refused responsibility. */
export const tvistOppning: Formular = {
  ...{ metod: 'POST', vag: '/avvikelse/v1/tvister', parametrar: [], villkorad: false },
  namn: 'tvist-oppning',
  rubrik: ['Öppna en tvist', 'Open a dispute'],
  ingress: [
    'Om vem som ansvarar för insatsen eller bär kostnaden. Varje part får en dag att ta ställning till.',
    'On who is responsible for the measure or bears its cost. Each party is given a day to take a position by.',
  ],
  knapp: ['Öppna tvisten', 'Open the dispute'],
  klart: ['Tvisten är öppnad.', 'The dispute has been opened.'],
  landar: 'tvister',
  falt: [
    mandatfalt,
    {
      ...{ slag: 'flerval', namn: 'parter', rubrik: ['Motparter', 'Other parties'], val: [] },
      hjalp: ['Huvudmän, aldrig en enskild. Ni är alltid part.', 'Never an individual. You are always a party.'],
    },
    {
      ...{ slag: 'radio', namn: 'fraga', rubrik: ['Tvisten gäller', 'The dispute is about'] },
      val: [
        { varde: 'verksamhetsansvar', text: ['Verksamhetsansvar', 'Responsibility for the service'] },
        { varde: 'kostnadsansvar', text: ['Kostnadsansvar', 'Responsibility for the cost'] },
      ],
    },
    {
      ...{ slag: 'text', namn: 'beloppKr', rubrik: ['Belopp, kronor', 'Amount, SEK'], valfri: true },
      ...{ teckenMax: 30, decimal: 'kronor' },
      hjalp: [
        'Bara om den gäller kostnadsansvar. Till exempel 48 500,50.',
        'Only if it is about cost. Such as 48,500.50.',
      ],
    },
    {
      ...{ slag: 'text', namn: 'rubrik', rubrik: ['Rubrik', 'Heading'], teckenMax: 200 },
      hjalp: [
        'Delas med alla parter; får inte peka ut någon enskild.',
        'Shared with all parties; must point nobody out.',
      ],
    },
    delad('beskrivning', ['Vad parterna är oense om', 'What the parties disagree about']),
    { slag: 'dold', namn: 'avvikelse', rubrik: ['Ärendet', 'The case'], valfri: true },
  ],
};
