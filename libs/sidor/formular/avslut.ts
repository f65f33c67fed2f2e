import type { Formular } from '../formular.js';
import { fritext, iArendet } from './arendegrund.js';

const avslut: Formular = {
  ...iArendet('avslut'),
  namn: 'avslut',
  rubrik: ['Avsluta ärendet', 'Close the case'],
  ingress: [
    'Alla har svarat. När ni avslutar får de andra huvudmännens system besked. En tvist om ärendet avgörs för sig och pågår tills den är löst.',
    'Everyone has answered. When you close it, the other principals’ systems are told. A dispute about the case is settled on its own, and goes on until it is.',
  ],
  knapp: ['Avsluta', 'Close'],
  klart: ['Ärendet är avslutat.', 'The case is closed.'],
  falt: [],
};

const ateroppning: Formular = {
  ...iArendet('ateroppningar'),
  namn: 'ateroppning',
  rubrik: ['Återöppna ärendet', 'Reopen the case'],
  ingress: ['Nya svar väntas då av dem som ska svara.', 'New answers are then expected.'],
  knapp: ['Återöppna', 'Reopen'],
  klart: ['Ärendet är öppet igen.', 'The case is open again.'],
  falt: [fritext('skal', ['Skäl', 'Reason'])],
};

export const AVSLUTSFORMULAR = [avslut, ateroppning] as const;
