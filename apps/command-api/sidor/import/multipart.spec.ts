import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gransI, lasFilformular } from './multipart.js';

const GRANS = 'grans-7';

const iBitar = async function* (bytes: Buffer, langd: number): AsyncGenerator<Uint8Array> {
  for (let fran = 0; fran < bytes.length; fran += langd) yield bytes.subarray(fran, fran + langd);
};
const del = (huvud: string, innehall: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${GRANS}\r\nContent-Disposition: form-data; ${huvud}\r\n\r\n`),
    innehall,
    Buffer.from('\r\n'),
  ]);
const formular = (...delar: readonly Buffer[]): Buffer => Buffer.concat([...delar, Buffer.from(`--${GRANS}--\r\n`)]);
const fil = (innehall: Buffer): Buffer => del('name="fil"; filename="a.csv"', innehall);
const falt = (namn: string, varde: string): Buffer => del(`name="${namn}"`, Buffer.from(varde));

const las = async (bytes: Buffer, langd = 7): Promise<{ falt: object; fil: Buffer | null }> => {
  const last = await lasFilformular(iBitar(bytes, langd), GRANS);
  if (last.fil === null) return { falt: Object.fromEntries(last.falt), fil: null };
  const bitar: Uint8Array[] = [];
  for await (const bit of last.fil) bitar.push(bit);
  return { falt: Object.fromEntries(last.falt), fil: Buffer.concat(bitar) };
};

describe('a form with a file', () => {
  it('gives the fields before the file, and the file byte for byte, however it is cut up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 80 }), async (bytes, langd) => {
        const innehall = Buffer.from(bytes);
        const last = await las(formular(falt('mappning', 'åäö'), falt('lage', 'prova'), fil(innehall)), langd);
        expect(last.falt).toEqual({ mappning: 'åäö', lage: 'prova' });
        expect(last.fil ?? Buffer.alloc(0)).toEqual(innehall);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['\r\n', '\r\n--', `\r\n--grans`, `--${GRANS}x`])(
    'a file may hold what looks like a boundary: %j',
    async (text) => {
      expect((await las(formular(fil(Buffer.from(`a${text}b`))))).fil?.toString()).toBe(`a${text}b`);
    },
  );

  it('a file field left empty is no file, and neither is a form without one', async () => {
    expect((await las(formular(falt('lage', 'x'), del('name="fil"; filename=""', Buffer.alloc(0))))).fil).toBeNull();
    expect(await las(formular(falt('lage', 'x')))).toEqual({ falt: { lage: 'x' }, fil: null });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another boundary', Buffer.from('--annan\r\n\r\n')],
    ['a part without a name', formular(Buffer.from(`--${GRANS}\r\nContent-Type: text/plain\r\n\r\nx\r\n`))],
    ['a field that is too long', formular(falt('lage', 'x'.repeat(5_000)))],
    ['a head that never ends', Buffer.from(`--${GRANS}\r\nContent-Disposition: ${'x'.repeat(9_000)}`)],
    ['too many fields', formular(...Array.from({ length: 12 }, () => falt('lage', 'x')), fil(Buffer.from('x')))],
    ['a file that breaks off', fil(Buffer.from('halva')).subarray(0, -2)],
  ])('OGILTIGT_FORMULAR for %s', async (_vad, bytes) => {
    await expect(las(bytes)).rejects.toThrow('OGILTIGT_FORMULAR');
  });

  it.each(['multipart/form-data; boundary=abc', 'Multipart/Form-Data; charset=utf-8; boundary="abc"'])(
    '%s names it',
    (typ) => {
      expect(gransI(typ)).toBe('abc');
    },
  );

  it.each([undefined, 'text/csv', 'multipart/form-data', `multipart/form-data; boundary=${'x'.repeat(71)}`])(
    'INNEHALLSTYP_STODS_INTE for %s',
    (typ) => {
      expect(() => gransI(typ)).toThrow('INNEHALLSTYP_STODS_INTE');
    },
  );
});
