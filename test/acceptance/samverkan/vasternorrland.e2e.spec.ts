import { describe } from '@jest/globals';
import { startaTestapp } from '../../support/testapp.js';
import { beskrivTvist } from './tvist.js';

describe('Västernorrland: a kostnadstvist by the line, then of principle', () => {
  beskrivTvist(() => startaTestapp(), {
    oppnar: '2281',
    motpart: '22',
    overenskommelse: 'vasternorrland-missbruk-beroende',
    startniva: 'linje',
    linjelyft: { till: 'ledningsniva', funktion: { '2281': 'Enhetschef', '22': 'Avdelningschef' } },
    principiell: { till: 'lokal-samverkansgrupp', funktion: 'Förvaltningschef', franNiva: 'ledningsniva' },
  });
});
