import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Forseglat } from '#libs/kernel/index.js';
import { skala } from '../../../test/support/skala.js';
import { inslaget } from '../testing/inslaget.js';
import { Forseglingsfel } from './forseglingsfel.js';
import { oppnareFor } from './oppnare.js';
import { forseglaText, oppnaText, type Textnyckel } from './textforsegling.js';

const NYCKEL: Textnyckel = {
  id: '5f0c6b0e-8a53-4d0a-9a6e-0d7f6a1b2c3d',
  huvudman: '2062',
  stream: 'avvikelse-1',
  byte: Uint8Array.from({ length: 32 }, (_, nr) => nr),
};
const forseglat = (delar: Pick<Forseglat, 'nonce' | 'innehall'>): Forseglat => ({
  ...inslaget(''),
  alg: 'A256GCM',
  nyckel: NYCKEL.id,
  ...delar,
});

describe('a sealed text', () => {
  it('as one stored in 2026 (made by WebCrypto) opens in ten years', () => {
    const lagrat = forseglat({
      nonce: 'AAECAwQFBgcICQoL',
      innehall: 'AWu1cOWDp3etJfj4kZm7yKO7RJGeHz4bXQnLF0vOzB2Ge9V3immXKM94Yw',
    });
    expect(oppnaText(lagrat, NYCKEL)).toBe('Fick fel dos på måndagen.');
  });

  it('opens for what it was sealed for, and with any bit or word changed not at all (I4)', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat({ max: 100_000 }), (klartext, plats) => {
        const sedel = forseglaText(klartext, NYCKEL);
        expect(oppnaText(sedel, NYCKEL)).toBe(Buffer.from(klartext, 'utf8').toString('utf8'));
        const andra: readonly (readonly [Forseglat, Textnyckel])[] = [
          [sedel, { ...NYCKEL, huvudman: '20' }],
          [sedel, { ...NYCKEL, stream: 'avvikelse-2' }],
          [sedel, { ...NYCKEL, id: '00000000-0000-4000-8000-000000000000' }],
          [sedel, { ...NYCKEL, byte: flippad(NYCKEL.byte, plats) }],
          [{ ...sedel, nonce: flippadText(sedel.nonce, plats) }, NYCKEL],
          [{ ...sedel, innehall: flippadText(sedel.innehall, plats) }, NYCKEL],
        ];
        for (const [en, nyckel] of andra) expect(() => oppnaText(en, nyckel)).toThrow(Forseglingsfel);
      }),
      { numRuns: skala({ liten: 30, full: 2_000 }) },
    );
  });

  it.each([
    ['', ''],
    ['AAAAAAAAAAAAAAAA', ''],
    ['AAAAAAAAAAAAAAAA', 'AAAA'],
    ['AAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['!', '%00'],
  ])('of a shape that no seal has (%j, %j) is refused, never taken for text', (nonce, innehall) => {
    expect(() => oppnaText(forseglat({ nonce, innehall }), NYCKEL)).toThrow(Forseglingsfel);
  });

  it('has one spelling: the same bytes written otherwise are refused', () => {
    const sedel = forseglaText('x', NYCKEL);
    for (const annan of [`${sedel.innehall}=`, ` ${sedel.innehall}`, sedel.innehall.replace(/.$/, sammaByte)]) {
      expect(() => oppnaText({ ...sedel, innehall: annan }, NYCKEL)).toThrow(Forseglingsfel);
    }
  });

  it('stays erased when a key comes back beside its tombstone', () => {
    const sedel = forseglaText('x', NYCKEL);
    const nycklar = new Map([[NYCKEL.id, { huvudman: NYCKEL.huvudman, byte: () => NYCKEL.byte }]]);
    expect(oppnareFor({ nycklar, gravar: new Set() }).oppna(sedel, NYCKEL.stream)).toBe('x');
    expect(oppnareFor({ nycklar, gravar: new Set([NYCKEL.id]) }).oppna(sedel, NYCKEL.stream)).toBeNull();
  });
});

const flippad = (byte: Uint8Array, plats: number): Uint8Array => {
  const bit = plats % (byte.length * 8);
  return byte.map((varde, nr) => (nr === Math.floor(bit / 8) ? varde ^ (1 << (bit % 8)) : varde));
};
const flippadText = (text: string, plats: number): string =>
  Buffer.from(flippad(Buffer.from(text, 'base64url'), plats)).toString('base64url');
/** 17 bytes end in two spare bits or four: another last character may stand for the same bytes. */
const ALFABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sammaByte = (tecken: string): string => ALFABET[ALFABET.indexOf(tecken) ^ 1] ?? tecken;
