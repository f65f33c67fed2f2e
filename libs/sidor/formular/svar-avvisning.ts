import type { Formular } from '../formular.js';
import { avidentifierad, fritext, iArendet } from './arendegrund.js';

/** No error but a fact: not ours, and perhaps whose. The huvudmän to choose among are the page's. */
export const ansvarsavvisning: Formular = {
  ...iArendet('ansvarsavvisningar'),
  namn: 'ansvarsavvisning',
  rubrik: ['Avvisa ansvaret', 'Decline responsibility'],
  ingress: [
    'Säg varför ansvaret inte är ert. Den andra parten kan då involvera rätt huvudman eller öppna en tvist.',
    'Say why the responsibility is not yours. The other party may then involve the right principal or open a dispute.',
  ],
  knapp: ['Avvisa ansvaret', 'Decline responsibility'],
  klart: ['Ni har avvisat ansvaret.', 'You have declined responsibility.'],
  falt: [
    fritext('skal', ['Skäl', 'Reason']),
    {
      ...{ slag: 'val', namn: 'foreslagenHuvudman', valfri: true, val: [] },
      rubrik: ['Huvudman som ni menar har ansvaret', 'Principal that you hold responsible'],
    },
    avidentifierad,
  ],
};
