import { describe, expect, it } from '@jest/globals';
import { arPersonnummer, personnummerfel } from './personnummer.js';

describe('personnummer', () => {
  it.each(['19580412-2389', '195804122389', '580412-2389', '580412+2389'])('accepts %s', (nummer) => {
    expect(personnummerfel(nummer)).toBeUndefined();
    expect(arPersonnummer(nummer)).toBe(true);
  });

  it.each([
    ['19580412-2388', 'kontrollsiffra'],
    ['19581312-2389', 'datum'],
    ['20230229-2380', 'datum'],
    ['580400-2389', 'datum'],
    ['19580492-2389', 'datum'],
    ['5804122389', 'form'],
    ['19580412+2389', 'form'],
    ['1958-04-12-2389', 'form'],
    ['', 'form'],
    ['١٩٥٨٠٤١٢-٢٣٨٩', 'form'],
  ])('refuses %s: %s', (nummer, fel) => {
    expect(personnummerfel(nummer)).toBe(fel);
  });

  it('accepts the leap day of 2000 and a samordningsnummer with its own check digit', () => {
    expect(personnummerfel('20000229-0005')).not.toBe('datum');
    const siffror = Array.from({ length: 10 }, (_, n) => personnummerfel(`19580472-238${n}`));
    expect(siffror.filter((fel) => fel === undefined)).toHaveLength(1);
    expect(siffror).not.toContain('datum');
  });
});
