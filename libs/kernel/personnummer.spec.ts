import { describe, expect, it } from '@jest/globals';
import { arPersonnummer, namnerPersonnummer, personnummerfel } from './personnummer.js';

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

describe('D5 a text names somebody', () => {
  it.each([
    '19580412-2389',
    '195804122389',
    '580412-2389',
    '5804122389',
    '580412+2389',
    '580412 2389',
    '580412 - 2389',
    '19580412–2389',
    '１９５８０４１２-２３８９',
    '195804\u200b12-23\u206089',
    '580412\u00ad2389',
    '19580412-2389²',
    '580412\u20112389',
    '580412\u00a02389',
    '1958-04-12-2389',
    '58-04-12-2389',
    '1958.04.12-2389',
    '58 04 12-2389',
    '19580472-2386',
  ])('by %s, wherever it stands', (nummer) => {
    expect(namnerPersonnummer(nummer)).toBe(true);
    expect(namnerPersonnummer(`Gäller (${nummer}), boende i Leksand.`)).toBe(true);
    expect(namnerPersonnummer(`Dnr 2026-1234, 2026-03-01: pnr${nummer}.`)).toBe(true);
  });
  it.each([
    '',
    'Kostnaden är 48500.50 kr sedan 2026-03-01.',
    '2026-03-03–2026-03-31',
    '2026-03-11 – 2026-04-30',
    'Dnr 580412-2388',
    '1958041223891',
    'Ring 0250-123 45 67.',
    '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d11',
  ])('not by %s', (text) => {
    expect(namnerPersonnummer(text)).toBe(false);
  });
});
