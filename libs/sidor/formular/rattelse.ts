import type { Formular } from '../formular.js';
import { fritextfalt, iUppfoljningen } from './uppfoljning.js';

/** U3: stands beside the raw text, which nobody changes. Whose answer, under which question: the page knows. */
export const enkatrattelse: Formular = {
  ...iUppfoljningen('rattelser'),
  namn: 'enkat-rattelse',
  rubrik: ['Rätta ett svar', 'Correct an answer'],
  ingress: [
    'Svaret står kvar ordagrant. Rättelsen ställs bredvid: vilka svaret beskriver, vilken fråga det hör till eller hur det ska läsas. Fyll i minst en av dem. Skriv inget som pekar ut en enskild.',
    'The answer stays, word by word. The correction stands beside it: whom the answer describes, which question it belongs to, or how to read it. Fill in at least one. Write nothing that points out an individual.',
  ],
  knapp: ['Spara rättelsen', 'Save the correction'],
  klart: ['Rättelsen står bredvid svaret.', 'The correction stands beside the answer.'],
  falt: [
    { slag: 'val', namn: 'huvudman', rubrik: ['Svaret från', 'The answer from'], val: [] },
    {
      ...{ slag: 'val', namn: 'fraga', rubrik: ['Svaret på frågan', 'The answer to the question'] },
      ...{ valfri: true, val: [] },
      hjalp: ['Utan fråga gäller rättelsen hela svaret.', 'With no question it is of the whole answer.'],
    },
    {
      ...{ slag: 'flerval', namn: 'galler', rubrik: ['Svaret beskriver', 'The answer describes'] },
      ...{ valfri: true, val: [] },
      hjalp: ['När det är andra än den som svarade.', 'When they are others than who answered.'],
    },
    {
      ...{ slag: 'val', namn: 'tillFraga', rubrik: ['Svaret hör till frågan', 'The answer belongs to the question'] },
      ...{ valfri: true, val: [] },
    },
    fritextfalt('text', ['Så ska svaret läsas', 'How the answer is to be read'], { valfri: true }),
    fritextfalt('skal', ['Skäl', 'Reason']),
  ],
};
