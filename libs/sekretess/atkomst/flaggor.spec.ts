import { describe, expect, it } from '@jest/globals';
import { faltI, nattflagga, sammaEfternamn, standardandamal } from './index.js';

describe('I8 what a review looks at', () => {
  it.each([
    ['2026-11-22T21:00:00Z', ['natt']],
    ['2026-11-22T20:59:59Z', []],
    ['2026-11-23T04:59:59Z', ['natt']],
    ['2026-11-23T05:00:00Z', []],
    ['2026-07-01T20:00:00Z', ['natt']],
    ['2026-07-01T19:59:59Z', []],
  ])('night by Swedish time: %s', (tid, flaggor) => {
    expect(nattflagga(new Date(tid), 'person')).toEqual(flaggor);
    expect(nattflagga(new Date(tid), 'maskin')).toEqual([]);
  });

  it.each([
    ['öberg', 'Anna ÖBERG, 19121212-1212', true],
    ['lind-öberg', 'Per Öberg', true],
    ['berg', 'Per Öberg', false],
    ['öberg', '19121212-1212', false],
    ['o\u0308berg', 'Öberg Per', true],
    ['de la gardie', 'Magnus De la Gardie', true],
    ['', 'Per Öberg', false],
    [null, 'Per Öberg', false],
    ['granås', 'Intyg skrevs inte när Alva Granås skulle åka.', true],
    ['granås', 'Alva Granås’ resa', true],
    ['öberg', 'Per Öbergs resa nekades', true],
    ['berg', 'Resan gick över berg och dal', false],
    ['vård', 'brukaren fick ingen vård', false],
    ['öberg', null, false],
  ])('surname %p and text %p', (efternamn, text, samma) => {
    expect(sammaEfternamn(efternamn, text)).toEqual(samma ? ['samma-efternamn'] : []);
  });
});

describe('what a record holds of an answer', () => {
  it('names of fields that hold something, never a value, and no key that may be somebody’s word', () => {
    const svar = { id: '1', tomt: null, poster: [{ a: { b: 'HEMLIGT' } }, { a: { c: [] } }], 'Per Öberg': 1, t: '' };
    expect(faltI(svar)).toEqual(['*', 'id', 'poster.a.b', 't']);
    expect(faltI('HEMLIGT')).toEqual([]);
    expect(faltI(undefined)).toEqual([]);
  });

  it.each([
    ['avvikelse.lasa', 'handlaggning'],
    ['inkorg.lasa', 'systemoverforing'],
    ['atkomstlogg.utdrag', 'loggranskning'],
    ['registerutdrag.lasa', 'enskilds-begaran'],
    ['okand.handling', 'handlaggning'],
  ])('a purpose by the action %s when none is said', (handling, andamal) => {
    expect(standardandamal(handling)).toBe(andamal);
  });
});
