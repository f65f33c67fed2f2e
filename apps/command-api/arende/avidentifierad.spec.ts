import { describe, expect, it } from '@jest/globals';
import { kravAvidentifierad, type Lamnadtext } from './avidentifierad.js';

const NUMMER = '19121212-1212';
const TEXTER: readonly Lamnadtext[] = [
  ['/orsak', `Patienten ${NUMMER}, tel 070-1234567`],
  ['/atgard', 'Rutinen gås igenom 2027-01-31.'],
  ['/konsekvens', null],
  ['/uppfoljning', 'Se 121212-1212.'],
];
const provad = (avidentifierad: boolean | null): unknown => {
  try {
    kravAvidentifierad({ avidentifierad }, TEXTER);
    return undefined;
  } catch (fel) {
    return fel;
  }
};

describe('D9 a text that is said to point out nobody', () => {
  it('is refused where it holds a personnummer, each place at once and nothing of what stands there', () => {
    const fel = provad(true);
    expect(fel).toMatchObject({
      uppgifter: {
        status: 400,
        fel: [
          { kod: 'PERSONNUMMER_I_TEXT', pekare: '/orsak' },
          { kod: 'PERSONNUMMER_I_TEXT', pekare: '/uppfoljning' },
        ],
      },
    });
    expect(JSON.stringify(fel)).not.toMatch(/1212|070/u);
  });
  it.each([false, null])('is not asked about when it is said to be %s: then it does not pass', (avidentifierad) => {
    expect(provad(avidentifierad)).toBeUndefined();
  });
});
