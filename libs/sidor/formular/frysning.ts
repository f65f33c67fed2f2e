import type { Formular } from '../formular.js';
import { iUppfoljningen } from './uppfoljning.js';

export const frysning: Formular = {
  ...iUppfoljningen('frysningar'),
  namn: 'frysning',
  rubrik: ['Frys rapporten', 'Freeze the report'],
  ingress: [
    'Rapporten sparas så som den är nu, och siffrorna i den publiceras i öppna data. En ny kan frysas när fler har svarat.',
    'The report is kept as it is now, and its figures are published in the open data. A new one can be frozen when more have answered.',
  ],
  knapp: ['Frys rapporten', 'Freeze the report'],
  klart: ['Rapporten är fryst.', 'The report has been frozen.'],
  falt: [
    {
      ...{ slag: 'bekraftelse', namn: 'bekraftelse', rubrik: ['Ja, frys rapporten nu', 'Yes, freeze the report now'] },
      ordas: 'frysning',
      hjalp: [
        'Det går inte att ångra. En fryst rapport kan varken ändras eller tas bort. När en ny fryses står den här kvar.',
        'This cannot be undone. A frozen report can be neither changed nor removed. When a new one is frozen this one remains.',
      ],
    },
  ],
};
