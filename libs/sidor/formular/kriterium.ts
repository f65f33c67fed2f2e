import type { Formular } from '../formular.js';
import { fritextfalt, iUppfoljningen, namnfalt } from './uppfoljning.js';

/** N9: one of the follow-up's own, from one of the two perspectives. */
export const kriteriebedomning: Formular = {
  ...iUppfoljningen('kriterier'),
  namn: 'kriterium-bedomning',
  rubrik: ['Bedöm ett kriterium', 'Assess a criterion'],
  knapp: ['Spara bedömningen', 'Save the assessment'],
  klart: ['Bedömningen är sparad.', 'The assessment has been saved.'],
  falt: [
    { slag: 'val', namn: 'kriterium', rubrik: ['Kriterium', 'Criterion'], val: [] },
    {
      ...{ slag: 'radio', namn: 'perspektiv', rubrik: ['Perspektiv', 'Perspective'] },
      val: [
        { varde: 'organisation', text: ['Organisationens', 'The organisation’s'] },
        { varde: 'brukare', text: ['Brukarens', 'The service user’s'] },
      ],
    },
    {
      ...{ slag: 'radio', namn: 'bedomning', rubrik: ['Bedömning', 'Assessment'] },
      val: [
        { varde: 'uppfyllt', text: ['Uppfyllt', 'Met'] },
        { varde: 'delvis', text: ['Delvis uppfyllt', 'Partly met'] },
        { varde: 'ej-uppfyllt', text: ['Inte uppfyllt', 'Not met'] },
        { varde: 'kan-ej-bedomas', text: ['Kan inte bedömas', 'Cannot be assessed'] },
      ],
    },
    fritextfalt('motivering', ['Motivering', 'Grounds']),
    namnfalt('kalla', ['Källa', 'Source'], { valfri: true }),
  ],
};
