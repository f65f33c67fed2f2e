import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tolkaStriktJson } from './strikt-json.js';

const kod = (text: string, djupMax?: number): string => {
  const svar = tolkaStriktJson(text, djupMax === undefined ? {} : { djupMax });
  return 'fel' in svar ? `${svar.fel.kod} ${svar.fel.pekare}` : 'ok';
};

describe('strict JSON', () => {
  it('gives what JSON.parse gives for any value without doubled keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (varde, indrag) => {
        const text = JSON.stringify(varde, null, indrag);
        fc.pre(!text.includes('__proto__'));
        expect(tolkaStriktJson(text, { djupMax: 1000 })).toEqual({ varde: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  it('I9 takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void tolkaStriktJson(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[]:,"\\ue1-+.0 ')), (tecken) => void tolkaStriktJson(tecken.join(''))),
      { numRuns: 2000 },
    );
  });

  it('OGILTIG_JSON refuses broken text, names the position, never quotes the text', () => {
    const svar = tolkaStriktJson('{\n "personnummer": "19900619-2380" "x": 1}');
    expect(svar).toEqual({ fel: { kod: 'OGILTIG_JSON', pekare: '', meddelande: expect.stringContaining('rad 2') } });
    expect(JSON.stringify([svar, tolkaStriktJson('19900619-2380'), tolkaStriktJson('"19900619')])).not.toContain(
      '19900619',
    );
    for (const text of ['', '{', '[1,]', "{'a':1}", '\uFEFF{}', 'NaN', '// x\n1', '01'])
      expect(kod(text)).toBe('OGILTIG_JSON ');
  });

  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"x":[0,{"b":{},"c":[],"b":null}]}', '/x/1/b'],
    ['{"a":{"b":1},"b":2,"a":3}', '/a'],
  ])('DUBBEL_NYCKEL refuses %s', (text, pekare) => expect(kod(text)).toBe(`DUBBEL_NYCKEL ${pekare}`));

  it('takes the same key in different objects and as a value', () => {
    expect(kod('{"a":{"a":["a","a",{"a":"a"}]},"b":{"a":"a:{,\\"a"},"c":"__proto__"}')).toBe('ok');
  });

  it.each(['{"__proto__":1}', '{"\\u005f_proto__":{"x":1}}', '{"__proto\\u005F\\u005f":null}'])(
    'OTILLATEN_NYCKEL refuses %s',
    (text) => expect(kod(text)).toBe('OTILLATEN_NYCKEL /__proto__'),
  );

  it('OGILTIGT_TECKEN refuses lone surrogates, raw or escaped, in keys and values; takes pairs', () => {
    expect(kod('{"a":"\\ud83d"}')).toBe('OGILTIGT_TECKEN /a');
    expect(kod('{"\\udc00":1}')).toContain('OGILTIGT_TECKEN');
    expect(kod(`["${String.fromCharCode(0xd800)}"]`)).toContain('OGILTIGT_TECKEN');
    expect(kod('["\\ud83d\\ude00", "😀", "\\\\ud83d"]')).toBe('ok');
  });

  it('OGILTIGT_TAL refuses numbers beyond a double', () => {
    expect(kod('{"a":[1,-1e999]}')).toBe('OGILTIGT_TAL /a/1');
    expect(kod('[1e308,-0,0.5E-10]')).toBe('ok');
  });

  it('FOR_DJUPT refuses the 33rd level, however deep the rest', () => {
    expect(kod('['.repeat(32) + ']'.repeat(32))).toBe('ok');
    expect(kod('['.repeat(33) + ']'.repeat(33))).toMatch(/^FOR_DJUPT/);
    expect(kod('{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000))).toMatch(/^FOR_DJUPT/);
    expect(kod('[[{}]]', 2)).toBe('FOR_DJUPT /0/0');
  });

  it('I11 shows no key that could be personal data', () => {
    expect(kod('{"19900619-2380":{"a":1,"a":2}}')).toBe('DUBBEL_NYCKEL /?/a');
    expect(kod('{"Anna Andersson":[{"a":1,"a":2}]}')).toBe('DUBBEL_NYCKEL /?/0/a');
  });
});
