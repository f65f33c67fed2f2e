import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slaInNyckel, slaUppNyckel } from './inslagning.js';

const byte = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

describe('a key wrapped by another', () => {
  it('is AES-256-GCM as NIST has it (McGrew and Viega, test case 15)', () => {
    const nyckel = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const inslagen = hex(
      'cafebabefacedbaddecaf888' +
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad' +
        'b094dac5d93471bdec1a502270e3cc6c',
    );
    expect(Buffer.from(slaUppNyckel(inslagen, nyckel, '') ?? []).toString('hex')).toBe(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
        '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    );
  });

  it('opens with its key for its context, and with one bit changed nowhere', () => {
    fc.assert(
      fc.property(byte, byte, fc.string(), fc.nat({ max: 60 * 8 - 1 }), (hemlig, nyckel, kontext, bit) => {
        const inslagen = slaInNyckel(hemlig, nyckel, kontext);
        expect(inslagen).toHaveLength(60);
        expect(Buffer.from(slaUppNyckel(inslagen, nyckel, kontext) ?? [])).toEqual(Buffer.from(hemlig));
        expect(slaUppNyckel(inslagen, nyckel, `${kontext}|`)).toBeNull();
        expect(slaUppNyckel(inslagen, flippad(nyckel, bit % 256), kontext)).toBeNull();
        expect(slaUppNyckel(flippad(inslagen, bit), nyckel, kontext)).toBeNull();
        expect(slaUppNyckel(inslagen.subarray(0, Math.floor(bit / 8)), nyckel, kontext)).toBeNull();
      }),
    );
  });

  it('never uses a nonce twice', () => {
    const nyckel = new Uint8Array(32);
    const noncer = Array.from({ length: 5_000 }, () =>
      Buffer.from(slaInNyckel(nyckel, nyckel, '').subarray(0, 12)).toString('hex'),
    );
    expect(new Set(noncer).size).toBe(5_000);
  });
});

const flippad = (byte: Uint8Array, bit: number): Uint8Array =>
  byte.map((varde, plats) => (plats === Math.floor(bit / 8) ? varde ^ (1 << (bit % 8)) : varde));
