import { describe, it } from '@jest/globals';

import { GODKANNARE_MAX, PARTER_MAX } from './granser.js';
import { ID, KARLSTAD, KIL, LEKSAND, LOKAL, PERSONNUMMER, REGION, som, uppratta, upprattad } from './testing/fall.js';
import { given } from './testing/givet.js';

const koder = (antal: number): readonly string[] => Array.from({ length: antal }, (_, nr) => `p-${nr}`);
const lokal = (kommun: string | null) => {
  const { huvudman: _huvudman, ...resten } = LOKAL;
  return uppratta({ ...resten, kommun });
};

describe('UpprattaPlan', () => {
  it('V4 N8 is by a party, at county level, or of one kommun', () => {
    given().when(uppratta()).then(upprattad());
    given().when(lokal(KIL)).then(upprattad(LOKAL));
  });
  it('B11 is by the koordinator as well', () => {
    given()
      .when(uppratta(som(LEKSAND, true)))
      .then(upprattad({ av: LEKSAND }));
    given()
      .when(uppratta(som(LEKSAND)))
      .rejected('EJ_PART');
  });
  it('the same again gives nothing, another under the same id is refused', () => {
    given(upprattad()).when(uppratta()).then();
    given(upprattad())
      .when(uppratta({ ar: 2027 }))
      .rejected('PLAN_FINNS_REDAN');
    given(upprattad({ foregangare: ID }))
      .when(uppratta())
      .rejected('PLAN_FINNS_REDAN');
  });
  it.each([
    [{ parter: [], ...som(REGION, true) }, 'PART_SAKNAS'],
    [{ parter: [REGION, ...koder(PARTER_MAX)] }, 'FOR_MANGA_PARTER'],
    [{ parter: [REGION, KIL, KIL] }, 'PART_UPPREPAS'],
    [{ kommun: KIL }, 'KOMMUN_EJ_TILLATEN'],
    [{ godkannare: [] }, 'GODKANNARE_SAKNAS'],
    [
      { godkannare: koder(GODKANNARE_MAX + 1).map((verksamhet) => ({ huvudman: REGION, verksamhet })) },
      'FOR_MANGA_GODKANNARE',
    ],
    [{ godkannare: [KIL, KIL].map((huvudman) => ({ huvudman, verksamhet: null })) }, 'GODKANNARE_UPPREPAS'],
    [{ godkannare: [{ huvudman: LEKSAND, verksamhet: null }] }, 'GODKANNARE_EJ_PART'],
    [{ rubrik: ' ' }, 'TEXT_SAKNAS'],
    [{ rubrik: `Om ${PERSONNUMMER}` }, 'PERSONNUMMER_I_TEXT'],
  ])('%j is refused: %s', (andrat, kod) => {
    given().when(uppratta(andrat)).rejected(kod);
  });
  it('a local plan is of a kommun that is part of it', () => {
    given().when(lokal(null)).rejected('KOMMUN_SAKNAS');
    given().when(lokal(KARLSTAD)).rejected('KOMMUN_SAKNAS');
  });
});
