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
  falt: [
    {
      ...{ slag: 'bekraftelse', namn: 'bekraftelse', rubrik: ['Ja, frys rapporten nu', 'Yes, freeze the report now'] },
      hjalp: [
        'Det går inte att ångra. En fryst rapport kan varken ändras eller tas bort. En ny kan frysas senare; den här står då kvar.',
        'This cannot be undone. A frozen report can be neither changed nor removed. A new one can be frozen later; this one then remains.',
      ],
    },
  ],
};
