import { describe, expect, it } from '@jest/globals';
import type { RekommendationEvent } from '#libs/rekommendation/events.js';
import { expedierad, PERSONNUMMER, UMEA } from '#libs/rekommendation/testing/fall.js';
import { foljRekommendation, type Rekommendationsfakta } from './rekommendation-fakta.js';
import { tillRekommendation } from './till-rekommendation.js';

const fakta = (...historia: readonly RekommendationEvent[]): Rekommendationsfakta => {
  const vikt = [expedierad(), ...historia].reduce<Rekommendationsfakta | null>(foljRekommendation, null);
  if (vikt === null) throw new Error('not expedierad');
  return vikt;
};
const kvittens = (arendenummer: string | null) =>
  ({ mottagare: UMEA, arendenummer, meddelandetyp: 'rekommendation.expedierad' }) as const;
const mottagen: RekommendationEvent = {
  type: 'RekommendationMottagen',
  data: { huvudman: UMEA, arendenummer: 'U-1' },
};

describe('the number of a huvudman for a recommendation', () => {
  it('N4 is noted the first time it is given', () => {
    expect(tillRekommendation(kvittens('U-1'), fakta())?.data).toEqual({ huvudman: UMEA, arendenummer: 'U-1' });
    expect(tillRekommendation(kvittens(null), fakta())).toBeNull();
    expect(tillRekommendation(kvittens('U-2'), fakta(mottagen))).toBeNull();
  });

  it('D5 I4 is not carried on to the others when it names somebody', () => {
    expect(tillRekommendation(kvittens(PERSONNUMMER), fakta())).toBeNull();
    expect(tillRekommendation(kvittens('191212121212'), fakta())).toBeNull();
  });
});
