import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { forstaLank, handelsehash, kanonisk } from './kedja.js';

const RUNS = { numRuns: 500 };
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u2028', 'é', 'e\u0301', '😀', '"', '\\', '\u0000', '10', '9'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});
/** Nested, numbers of every size, keys of every script, such that look like numbers or like parts of Object among them. */
const json = fc.letrec((tie) => ({
  varde: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, 0, 1e21, 1e-7, 5e-324, 0.1 + 0.2, 2 ** 53, '__proto__'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    text,
    fc.array(tie('varde'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'toString', '10', '9', 'ﬁ', '😀')), tie('varde'), {
      maxKeys: 6,
    }),
  ),
})).varde;

const HANDELSE = {
  id: 'a',
  type: 'T',
  stream: 's-1',
  revision: 1,
  data: { b: 1, a: 'å' },
  meta: { v: 1, tid: 't', aktor: { klient: 'k', huvudman: '20' }, kommando: 'c' },
} as const;

describe('canonical JSON (RFC 8785)', () => {
  it('I6 is what the reference says, for every JSON value', () => {
    fc.assert(
      fc.property(json, (varde) => kanonisk(varde) === canonicalize(varde)),
      RUNS,
    );
  });

  it('I6 is the same before a value is written as JSON and after it has been read back', () => {
    const ovrigt = fc.anything({ withNullPrototype: true, withObjectString: true, withDate: true });
    const skrivbar = fc.oneof(json, ovrigt).filter((varde) => JSON.stringify(varde) !== undefined);
    fc.assert(
      fc.property(skrivbar, (varde) => kanonisk(varde) === kanonisk(JSON.parse(JSON.stringify(varde)))),
      RUNS,
    );
  });

  it('I6 leaves out what JSON leaves out, and writes what JSON has no form for as JSON does', () => {
    expect(kanonisk({ b: undefined, a: [undefined, NaN, -0, '\ud800'], c: new Date(0) })).toBe(
      String.raw`{"a":[null,null,0,"\ud800"],"c":"1970-01-01T00:00:00.000Z"}`,
    );
    expect(kanonisk({ '\ue000': 1, '😀': 2, '10': 3, '9': 4 })).toBe('{"10":3,"9":4,"😀":2,"\ue000":1}');
  });

  it('I9 refuses what goes in a circle', () => {
    const krets: { sjalv?: unknown } = {};
    krets.sjalv = krets;
    expect(() => kanonisk(krets)).toThrow(RangeError);
  });
});

describe('the hash of an event', () => {
  it('I6 covers id, type, stream, revision, data and meta, and no order of keys', () => {
    const { data, meta, ...ovrigt } = HANDELSE;
    const grund = handelsehash(HANDELSE);
    expect(handelsehash({ meta, data: { a: 'å', b: 1 }, ...ovrigt })).toBe(grund);
    const andrade = [
      { id: 'b' },
      { type: 'U' },
      { stream: 's-2' },
      { revision: 2 },
      { data: { ...data, a: 'a\u030a' } },
      { meta: { ...meta, v: 2 } },
    ];
    const hashar = andrade.map((del) => handelsehash({ ...HANDELSE, ...del }));
    expect(new Set([grund, ...hashar]).size).toBe(andrade.length + 1);
  });

  it('I6 a published hash never changes', () => {
    expect(handelsehash(HANDELSE)).toMatchInlineSnapshot(`"n8Mx5X8Pgc5e00LENVhP0zTpW1VnuMKQM8pCeiL2zUM"`);
    expect(forstaLank('avvikelse-1')).toMatchInlineSnapshot(`"I8XHOw0RMq_icd6INQ7AmxPov6UFNkOU40lZqaBeJwE"`);
  });
});
