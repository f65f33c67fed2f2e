import type { Formular, Formularfalt } from '../formular.js';
import type { Tvasprak } from '../sprak.js';

const FRITEXT_MAX = 20_000;
const text = (namn: string, rubrik: Tvasprak): Formularfalt => ({
  ...{ slag: 'text', namn, rubrik, rader: 4, teckenMax: FRITEXT_MAX },
});

/** The answer to who reported: all four parts. */
export const aterkoppling: Formular = {
  namn: 'aterkoppling',
  rubrik: ['Svara den som rapporterade', 'Answer the reporting party'],
  ingress: [
    'Skriv orsak, åtgärd, konsekvens för den enskilde och hur det följs upp. Skriv inte namn eller personnummer.',
    'Give cause, measure, consequence for the individual and how it is followed up. No names or personal numbers.',
  ],
  knapp: ['Skicka svaret', 'Send the answer'],
  klart: ['Svaret är skickat.', 'The answer has been sent.'],
  metod: 'POST',
  vag: '/avvikelse/v1/avvikelser/:id/aterkoppling',
  parametrar: ['id'],
  villkorad: true,
  falt: [
    text('orsak', ['Orsak', 'Cause']),
    text('atgard', ['Åtgärd', 'Measure']),
    text('konsekvens', ['Konsekvens', 'Consequence']),
    text('uppfoljning', ['Uppföljning', 'Follow-up']),
    {
      ...{ slag: 'kryss', namn: 'avidentifierad', valfri: true },
      rubrik: ['Texten är granskad och pekar inte ut någon', 'The text is reviewed and points nobody out'],
      hjalp: [
        'Då lämnas texten till de andra huvudmännen, tills ni återkallar det.',
        'The text is then given to the other parties, until you withdraw it.',
      ],
    },
  ],
};
