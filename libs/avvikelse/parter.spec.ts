import { describe, expect, it } from '@jest/globals';
import { arGemensam, involverade, svarspliktiga } from './parter.js';
import { LEKSAND, MORA, part, REGION } from './testing/fall.js';

const ensam = { rapporterande: part(LEKSAND, 'hemsjukvard'), berorda: [] };
const med = (...berorda: readonly ReturnType<typeof part>[]) => ({ ...ensam, berorda });

describe('D4 joint', () => {
  it('from two verksamheter, of one huvudman or of two', () => {
    expect(arGemensam(med(part(LEKSAND, 'lss')))).toBe(true);
    expect(arGemensam(med(part(REGION)))).toBe(true);
  });
  it('not from one, nor from one that is once named and once not', () => {
    expect(arGemensam(ensam)).toBe(false);
    expect(arGemensam(med(part(LEKSAND)))).toBe(false);
  });
  it('is not fooled by codes that run together', () => {
    const listigt = { rapporterande: part('a', 'b","c'), berorda: [part('a","b', 'c')] };
    expect(arGemensam(listigt)).toBe(true);
  });
});

describe('who', () => {
  it('is involved: every huvudman once, the reporting first', () => {
    expect(involverade(med(part(REGION, 'a'), part(MORA), part(REGION, 'b')))).toEqual([LEKSAND, REGION, MORA]);
  });
  it('D4 owes an answer: the berörda; the reporting one only for a verksamhet of its own, or alone', () => {
    expect(svarspliktiga(med(part(REGION, 'a'), part(REGION, 'b'), part(MORA)))).toEqual([REGION, MORA]);
    expect(svarspliktiga(med(part(LEKSAND, 'lss'), part(REGION)))).toEqual([LEKSAND, REGION]);
    expect(svarspliktiga(ensam)).toEqual([LEKSAND]);
  });
});
