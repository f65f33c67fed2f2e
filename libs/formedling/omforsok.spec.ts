import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OMFORSOKSREGEL, pausTillNasta } from './omforsok.js';

const TIMME = 3600;
const paus = (antal: number, slump: number, rest: { sedan?: number; vanta?: number } = {}): number | null =>
  pausTillNasta(OMFORSOKSREGEL, {
    antal,
    slump,
    sedanForstaSekunder: rest.sedan ?? 0,
    ...(rest.vanta !== undefined && { vantaMinstSekunder: rest.vanta }),
  });

describe('pause to the next attempt', () => {
  it('doubles from 5 seconds to 4 hours, with full jitter', () => {
    expect([1, 2, 3, 12, 13, 99].map((antal) => paus(antal, 1))).toEqual([5, 10, 20, 10_240, 4 * TIMME, 4 * TIMME]);
    expect([0, 0.5].map((slump) => paus(3, slump))).toEqual([0, 10]);
  });

  it('is as long as the recipient asks (Retry-After), never longer than 4 hours', () => {
    expect(paus(1, 0, { vanta: 120 })).toBe(120);
    expect(paus(1, 0, { vanta: 9e9 })).toBe(4 * TIMME);
  });

  it('ends after 72 hours: one last attempt when the time is out, then parked', () => {
    expect(paus(30, 1, { sedan: 71 * TIMME })).toBe(TIMME);
    expect(paus(30, 1, { sedan: 72 * TIMME })).toBeNull();
    expect(paus(1, 0, { sedan: 72 * TIMME - 1 })).not.toBeNull();
  });

  it('I10 does not park after days of sleep what has hardly been tried', () => {
    expect(paus(9, 1, { sedan: 200 * TIMME })).toBe(1_280);
    expect(paus(10, 1, { sedan: 200 * TIMME })).toBeNull();
  });

  it('I10 is always within its bounds', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        fc.nat(),
        (antal, slump, sedan, vanta) => {
          const sekunder = paus(antal + 1, slump, { sedan, vanta });
          expect(sekunder === null).toBe(sedan >= 72 * TIMME && antal + 1 >= 10);
          expect(sekunder ?? 0).toBeGreaterThanOrEqual(0);
          expect(sekunder ?? 0).toBeLessThanOrEqual(4 * TIMME);
        },
      ),
    );
  });
});
