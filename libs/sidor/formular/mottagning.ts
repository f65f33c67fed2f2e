import type { Formular } from '../formular.js';
import { iArendet } from './arendegrund.js';

/** N4: that the own system has the case, and under which number. */
export const mottagning: Formular = {
  ...iArendet('mottagningar'),
  namn: 'mottagning',
  rubrik: ['Ta emot i ert eget system', 'Receive it in your own system'],
  ingress: [
    'Ange numret som ärendet har i ert eget avvikelsesystem. De andra parterna ser numret.',
    'Give the number that the case has in your own incident system. The other parties see the number.',
  ],
  knapp: ['Spara numret', 'Save the number'],
  klart: ['Ärendet är mottaget.', 'The case has been received.'],
  falt: [
    {
      ...{ slag: 'text', namn: 'arendenummer', rubrik: ['Ert ärendenummer', 'Your case number'], teckenMax: 64 },
      hjalp: [
        'Till exempel RD-2026-00412. Aldrig ett personnummer.',
        'For example RD-2026-00412. Never a personal number.',
      ],
    },
  ],
};
