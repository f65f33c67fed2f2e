import { describe, expect, it } from '@jest/globals';
import { beloppAv, beloppstal, kronor } from './belopp.js';
import { FORMULAR, tolkaFormular } from './index.js';

describe('an amount of a tvist', () => {
  it.each([
    ['48 500,50 kr', '48500.50'],
    ['48\u00A0500,50\u00A0kr', '48500.50'],
    ['48\u202F500', '48500'],
    ['48500.50', '48500.50'],
    ['48.500,50 kronor', '48500.50'],
    ['SEK 1,248,500.50', '1248500.50'],
    ['500:-', '500'],
    ['0500,5', '500.5'],
  ])('D5 may be written %p', (skrivet, belopp) => {
    expect(beloppAv(skrivet)).toBe(belopp);
    const falt = new URLSearchParams({ beloppKr: skrivet, 'fordelning.0.beloppKr': skrivet });
    expect(tolkaFormular(FORMULAR.get('tvist-oppning')!, falt).kropp['beloppKr']).toBe(belopp);
    expect(tolkaFormular(FORMULAR.get('tvist-kostnadslosning')!, falt).kropp['fordelning']).toEqual([
      { beloppKr: belopp },
    ]);
  });

  it.each(['mycket', '1,2,3', '48.500', '-5', '5 euro', 'kr'])('D5 is none, and left as it was: %p', (skrivet) => {
    expect(beloppAv(skrivet)).toBe(skrivet);
  });

  it.each([
    ['48500.50', '48\u00A0500,50\u00A0kr', 'SEK\u00A048,500.50'],
    ['1240.00', '1\u00A0240\u00A0kr', 'SEK\u00A01,240'],
    ['100.5', '100,50\u00A0kr', 'SEK\u00A0100.50'],
    ['999999999999.99', '999\u00A0999\u00A0999\u00A0999,99\u00A0kr', 'SEK\u00A0999,999,999,999.99'],
  ])('is shown as people write it: %p', (belopp, pa, paEngelska) => {
    expect([kronor('sv', belopp), kronor('en', belopp)]).toEqual([pa, paEngelska]);
    expect(beloppstal('sv', belopp)).toBe(pa.slice(0, -3));
  });
});
