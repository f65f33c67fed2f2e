import { describe } from '@jest/globals';
import { startaTestapp } from '../support/testapp.js';
import { beskrivArendetsLiv } from './arendets-liv.js';

describe('a case from one huvudman’s system to the other’s, and back', () => {
  beskrivArendetsLiv((env) => startaTestapp({ env }));
});
