import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mappning } from './mappning.js';
import type { Radutfall } from './radutfall.js';
import { allaRader, iStycken, mappningMed } from './testing/exempel.js';
import { filkoder } from './testing/fel.js';

const falt = {
  rubrik: { fran: 'text/rubrik' },
  'berorda[].huvudman': { fran: 'parter/namn', typ: 'huvudman' },
  beroBarn: { fran: 'barn', typ: 'janej' },
} as const;
const json = mappningMed(falt, { format: 'json', post: 'data/rader' });
const jsonl = mappningMed(falt, { format: 'jsonl' });
const las = (text: string, mappning: Mappning, granser = {}): Promise<readonly Radutfall[]> =>
  allaRader({ innehall: Buffer.from(text), mappning, granser });
const rad = { nr: 7, text: { rubrik: 'å' }, parter: [{ namn: 'Mora' }, { namn: 'Region Dalarna' }], barn: false };
const objekt = {
  kalla: { system: 'prov', arendenummer: '7' },
  rubrik: 'å',
  berorda: [{ huvudman: '2062' }, { huvudman: '20' }],
  beroBarn: false,
};

describe('JSON', () => {
  it('reads the array at the path, numbered from 1', async () => {
    const rader = await las(JSON.stringify({ data: { rader: [rad, { nr: 8, text: 3 }, 'x'] } }), json);
    expect(rader).toEqual([
      { radnummer: 1, ref: '7', fel: [], objekt },
      { radnummer: 2, ref: '8', fel: [], objekt: { kalla: { system: 'prov', arendenummer: '8' } } },
      { radnummer: 3, ref: null, fel: [expect.objectContaining({ kod: 'OGILTIGT_VARDE' })] },
    ]);
    const { post: _post, ...utanPost } = json;
    expect(await las(`\uFEFF${JSON.stringify([rad])}`, utanPost)).toHaveLength(1);
  });

  it.each([
    ['{"data":{"rader":[{"nr":1,"nr":2}]}}', 'DUBBEL_NYCKEL'],
    ['{"data":{"rader":[{"__proto__":{}}]}}', 'OTILLATEN_NYCKEL'],
    ['{"data":{"rader":[{"nr":"\\ud800"}]}}', 'OGILTIGT_TECKEN'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'FOR_DJUPT'],
    ['{"data":', 'OGILTIG_JSON'],
    ['{"data":{}}', 'POST_SAKNAS'],
    ['[]', 'POST_SAKNAS'],
  ])('refuses %s as a whole', async (text, kod) => expect(await filkoder(las(text, json))).toEqual([kod]));

  it('FOR_STOR_FIL comes earlier for what is held in memory, FOR_STOR_RAD is a fault of its row', async () => {
    const text = JSON.stringify({ data: { rader: [rad] } });
    expect(await filkoder(las(text, json, { helFilByte: 50 }))).toEqual(['FOR_STOR_FIL']);
    expect((await las(text, json, { radTecken: 50 }))[0]?.fel).toMatchObject([{ kod: 'FOR_STOR_RAD' }]);
  });
});

describe('JSON Lines', () => {
  it('reads a line at a time; a broken line is a fault of its row', async () => {
    const rader = await las(`${JSON.stringify(rad)}\r\n\n{"nr":\n{"nr":1,"nr":1}\n[]\n${JSON.stringify(rad)}`, jsonl);
    expect(rader.map(({ radnummer, fel }) => [radnummer, fel[0]?.kod])).toEqual([
      [1, undefined],
      [3, 'OGILTIG_JSON'],
      [4, 'DUBBEL_NYCKEL'],
      [5, 'OGILTIGT_VARDE'],
      [6, undefined],
    ]);
    expect(rader[0]?.objekt).toEqual(objekt);
  });

  it('FOR_STOR_RAD is a fault of its row; of the file when the line never ends', async () => {
    const rader = await las(`{"nr":"${'a'.repeat(100)}"}\n{"nr":1}\n`, jsonl, { radTecken: 60 });
    expect(rader.map(({ fel }) => fel[0]?.kod)).toEqual(['FOR_STOR_RAD', undefined]);
    expect(await filkoder(las('a'.repeat(500), jsonl, { radTecken: 60, bitByte: 32 }))).toEqual(['FOR_STOR_RAD']);
  });

  it('I9 any bytes, cut anywhere, give the same rows or FilFel', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.jsonValue().map((v) => `${JSON.stringify(v)}\n`),
            fc.constantFrom('{', '\n', 'å', '"', '\r'),
          ),
          { maxLength: 12 },
        ),
        fc.integer({ min: 1, max: 9 }),
        async (delar, n) => {
          const bytes = Buffer.from(delar.join(''));
          expect(await allaRader({ innehall: iStycken(bytes, n), mappning: jsonl })).toEqual(
            await allaRader({ innehall: bytes, mappning: jsonl }),
          );
        },
      ),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 99 }),
        async (innehall) => void (await filkoder(allaRader({ innehall, mappning: json }))),
      ),
    );
  });
});
