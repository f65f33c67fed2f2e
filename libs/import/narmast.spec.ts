import { describe, expect, it } from '@jest/globals';
import { narmast } from './narmast.js';
import { RAPPORTMAL } from './rapportmal.js';

describe('the nearest known name', () => {
  it.each([
    ['beskriving', 'beskrivning'],
    ['Rubrik', 'rubrik'],
    ['berorda.huvudman', 'berorda[].huvudman'],
    ['samtycke.omfatning', 'samtycke.omfattning'],
    ['kostnad', 'kostnadKr'],
    ['allvarlighet', 'allvarlighetsgrad'],
  ])('of %s is %s', (skrivet, namn) => expect(narmast(skrivet, RAPPORTMAL)).toBe(namn));

  it('I9 is soon found for a name of any length, and none among none', () => {
    expect(narmast('x'.repeat(1_000_000), RAPPORTMAL)).toBeDefined();
    expect(narmast('x', [])).toBeUndefined();
  });
});
