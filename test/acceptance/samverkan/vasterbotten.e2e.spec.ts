import { describe } from '@jest/globals';
import { startaTestapp } from '../../support/testapp.js';
import { beskrivLyft } from './lyft.js';
import { beskrivRekommendation } from './rekommendation.js';

const REGION = '24';
const UMEA = '2480';
const LINJEN = [
  { till: 'verksamhetschefsniva', lyfter: 'Första linjens chef', franNiva: 'forsta-linjen' },
  { till: 'forvaltningschefsniva', lyfter: 'Verksamhetschef', franNiva: 'verksamhetschefsniva' },
];

describe('Västerbotten: a lokal arena to the länssamverkansgrupp', () => {
  beskrivLyft(() => startaTestapp(), {
    modell: 'vasterbotten-forslag',
    lan: '24',
    lyfter: UMEA,
    motpart: REGION,
    lokal: {
      niva: 'lokala-arenor',
      arena: 'lokal-arena-aldre',
      lyfter: 'Första linjens chef',
      franNiva: 'forsta-linjen',
    },
    linje: { [UMEA]: LINJEN, [REGION]: LINJEN.slice(0, 1) },
    representant: { huvudman: REGION, niva: 'forvaltningschefsniva', funktion: 'Områdeschef' },
    regional: {
      niva: 'lansamverkansgrupp',
      arena: 'lsg',
      beredning: 'lsg-beredningsgrupp',
      lyfter: 'Förvaltningschef',
      franNiva: 'forvaltningschefsniva',
      // A fråga may be lifted from anywhere, but then by a member of the länssamverkansgrupp.
      avvisning: [403, 'LYFTFUNKTION_SAKNAS'],
      regel: 'anmäls till regional samverkansnivå via linjefunktionen/beställarfunktionen',
      kalla: 'Organisering av samverkan mellan regionkommunen och länets kommuner',
    },
  });
});

describe('Västerbotten: the länssamverkansgrupp recommends to sixteen huvudmän', () => {
  const KOMMUNER = '2401 2403 2404 2409 2417 2418 2421 2422 2425 2460 2462 2463 2480 2481 2482'.split(' ');
  beskrivRekommendation(() => startaTestapp(), {
    lan: '24',
    arena: 'lsg',
    huvudman: [REGION, ...KOMMUNER],
    bifall: 11,
    avslag: 2,
  });
});
