import type { Formular } from '../formular.js';
import { fritextfalt, iUppfoljningen } from './uppfoljning.js';

/** N8: "no change" is a decision too, with its reason. */
export const revisionsbeslut: Formular = {
  ...iUppfoljningen('revisionsbeslut'),
  namn: 'revisionsbeslut',
  rubrik: ['Besluta om revidering', 'Decide on revision'],
  knapp: ['Spara beslutet', 'Save the decision'],
  klart: ['Beslutet är sparat.', 'The decision has been saved.'],
  falt: [
    {
      ...{ slag: 'radio', namn: 'andring', rubrik: ['Beslut', 'Decision'] },
      val: [
        { varde: 'revideras', text: ['Överenskommelsen revideras', 'The agreement is revised'] },
        { varde: 'ingen-andring', text: ['Ingen ändring', 'No change'] },
      ],
    },
    fritextfalt('skal', ['Skäl', 'Reason']),
  ],
};
