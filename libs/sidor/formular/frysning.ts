import type { Formular } from '../formular.js';
import { iUppfoljningen } from './uppfoljning.js';

export const frysning: Formular = {
  ...iUppfoljningen('frysningar'),
  namn: 'frysning',
  rubrik: ['Frys rapporten', 'Freeze the report'],
  ingress: [
    'Rapporten sparas så som den är nu. Den kan inte ändras sedan, och öppna siffror tas ur den.',
    'The report is kept as it is now. It cannot be changed, and open figures are taken from it.',
  ],
  knapp: ['Frys rapporten', 'Freeze the report'],
  klart: ['Rapporten är fryst.', 'The report has been frozen.'],
  falt: [],
};
