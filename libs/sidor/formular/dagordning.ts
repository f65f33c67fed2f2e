import type { Formular, Formularfalt } from '../formular.js';

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

/** More items than an agenda of a meeting has; where there are more, the item is added through the API. */
export const PUNKTER_I_FORMULAR = 40;
const RUBRIK_MAX = 200;

const befintlig = (_: unknown, nr: number): readonly Formularfalt[] =>
  (['slag', 'rubrik', 'arende'] as const).map((del) => ({
    ...{ slag: 'dold', namn: `punkter.${nr + 1}.${del}`, valfri: true },
    rubrik: [`Punkt ${nr + 1}`, `Item ${nr + 1}`],
  }));

/** One more item before those that stand there: the page gives these, and the API takes the agenda as a whole. */
export const dagordningTillagg: Formular = {
  ...dagordningFaststallande,
  namn: 'dagordning-tillagg',
  rubrik: ['Lägg till en punkt', 'Add an item'],
  ingress: ['Punkten läggs först på dagordningen.', 'The item is put first on the agenda.'],
  knapp: ['Lägg till', 'Add'],
  klart: ['Punkten är tillagd.', 'The item has been added.'],
  falt: [
    { slag: 'text', namn: 'punkter.0.rubrik', rubrik: ['Punkt', 'Item'], teckenMax: RUBRIK_MAX },
    { slag: 'dold', namn: 'punkter.0.slag', rubrik: ['Slag', 'Kind'] },
    ...Array.from({ length: PUNKTER_I_FORMULAR }, befintlig).flat(),
  ],
};

export const DAGORDNINGSFORMULAR = [dagordningFaststallande, dagordningTillagg] as const;
