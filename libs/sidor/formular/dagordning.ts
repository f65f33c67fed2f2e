import type { Formular } from '../formular.js';

/** Takes the agenda as it proposes itself. */
export const dagordningFaststallande: Formular = {
  namn: 'dagordning-faststallande',
  rubrik: ['Fastställ dagordningen', 'Fix the agenda'],
  ingress: [
    'Dagordningen blir så som den föreslår sig själv på arenans sida. Den kan fastställas igen när något tillkommer.',
    'The agenda becomes what it proposes itself to be on the arena’s page. It can be fixed anew when something is added.',
  ],
  knapp: ['Fastställ', 'Fix'],
  klart: ['Dagordningen är fastställd.', 'The agenda has been fixed.'],
  metod: 'POST',
  vag: '/avvikelse/v1/arenor/:id/moten/:moteId/dagordning',
  parametrar: ['id', 'moteId'],
  villkorad: true,
  falt: [],
};
