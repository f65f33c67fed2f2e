import type { Formular } from '../formular.js';
import { iUppfoljningen } from './uppfoljning.js';

/** What is lacking is told by the rules (N8), not here. */
export const slutforande: Formular = {
  ...iUppfoljningen('slutforande'),
  namn: 'slutforande',
  rubrik: ['Slutför uppföljningen', 'Complete the follow-up'],
  knapp: ['Slutför', 'Complete'],
  klart: ['Uppföljningen är slutförd.', 'The follow-up is complete.'],
  falt: [],
};
