import { describe, expect, it } from '@jest/globals';
import { ALDERSGRUPPER, aldersgruppFor, dagarMellan, oppnadMellan, type Aldersgrupp } from './alder.js';

describe('the age of a tvist', () => {
  it('is whole days, also over the change of clocks', () => {
    expect(dagarMellan('2026-03-28', '2026-03-30')).toBe(2);
    expect(dagarMellan('2026-01-15', '2026-01-15')).toBe(0);
  });

  it('puts every day in one group, the same that the dates of the group give', () => {
    const idag = '2026-07-01';
    for (let dagar = 0; dagar < 400; dagar += 1) {
      const oppnad = new Date(Date.parse(idag) - dagar * 86_400_000).toISOString().slice(0, 10);
      const grupper = (Object.keys(ALDERSGRUPPER) as Aldersgrupp[]).filter((grupp) => {
        const { fran, till } = oppnadMellan(grupp, idag);
        return oppnad <= till && (fran === null || oppnad >= fran);
      });
      expect([dagar, grupper]).toEqual([dagar, [aldersgruppFor(dagar)]]);
    }
  });
});
