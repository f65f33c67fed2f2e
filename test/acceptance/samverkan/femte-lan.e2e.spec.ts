import { afterAll, beforeAll, describe } from '@jest/globals';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { medFemteLan } from './femte-lan.js';
import { beskrivLyft } from './lyft.js';
import { beskrivRekommendation } from './rekommendation.js';
import { beskrivTvist } from './tvist.js';

const REGION = '98';
const ASBY = '9801';
const ODALEN = '9802';
const steg = (fran: number, lyfter: string) => ({ till: `steg-${fran + 1}`, lyfter, franNiva: `steg-${fran}` });
const UPP = [steg(1, 'Enhetschef'), steg(2, 'Avdelningschef'), steg(3, 'Områdeschef')];

/** The same stories as the four län tell, on a ladder of five levels with two parallel regional arenas: only data differs. */
describe('a fifth län, invented', () => {
  let lan: Awaited<ReturnType<typeof medFemteLan>>;
  beforeAll(async () => {
    lan = await medFemteLan();
  });
  afterAll(() => lan.stada());
  const starta = (): Promise<Testapp> => startaTestapp({ env: { AVVIKELSENAV_MODELLER: lan.mapp } });

  describe('a local group to one of two regional arenas', () => {
    beskrivLyft(starta, {
      modell: 'fjallandet',
      lan: REGION,
      lyfter: ASBY,
      motpart: ODALEN,
      lokal: { niva: 'lokal-grupp', arena: 'lokal-grupp', lyfter: 'Enhetschef', franNiva: 'steg-1' },
      linje: { [ASBY]: UPP, [ODALEN]: UPP.slice(0, 2) },
      representant: { huvudman: ODALEN, niva: 'steg-4', funktion: 'Ekonomichef' },
      regional: {
        niva: 'vardradet',
        arena: 'vardradet',
        beredning: 'beredning',
        lyfter: 'Förvaltningschef',
        franNiva: 'steg-4',
        avvisning: [409, 'LYFT_EJ_TILLATET'],
        regel: 'lyfter förvaltningschef eller divisionschef',
        kalla: 'Fjällandets samverkansavtal',
      },
    });
  });

  describe('a tvist by the line, then of principle to the other regional arena', () => {
    beskrivTvist(starta, {
      oppnar: ASBY,
      motpart: REGION,
      overenskommelse: 'fjallandet-avtal',
      startniva: 'steg-1',
      linjelyft: { till: 'steg-2', funktion: { [ASBY]: 'Enhetschef', [REGION]: 'Enhetschef' } },
      principiell: { till: 'tvisteradet', funktion: 'Avdelningschef', franNiva: 'steg-2' },
    });
  });

  describe('a recommendation to every huvudman', () => {
    beskrivRekommendation(starta, {
      lan: REGION,
      arena: 'vardradet',
      huvudman: [REGION, ASBY, ODALEN],
      bifall: 1,
      avslag: 1,
    });
  });
});
