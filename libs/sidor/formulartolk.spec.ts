import { describe, expect, it } from '@jest/globals';
import { FORMULAR, tolkaFormular } from './index.js';

describe('a form becomes the JSON of its operation', () => {
  const bedomning = FORMULAR.get('bedomning')!;
  it('with numbers as numbers, what is empty left out, and nothing that the form does not name', () => {
    const falt = new URLSearchParams(
      'allvarlighetsgrad=3&sannolikhet=x&lexMaria=&motivering=a%0D%0Ab&extra=1&__proto__.x=1&_p.id=abc-1&_nyckel=k&_revision=4',
    );
    const ifyllt = tolkaFormular(bedomning, falt);
    expect(ifyllt.kropp).toEqual({ allvarlighetsgrad: 3, sannolikhet: 'x', motivering: 'a\nb' });
    expect(ifyllt).toMatchObject({ parametrar: { id: 'abc-1' }, nyckel: 'k', revision: 4, sprak: 'sv' });
  });

  it.each(['', '..', 'a/b', 'a?b', '%2e%2e', 'a b'])('whose path takes no %p', (id) => {
    expect(tolkaFormular(bedomning, new URLSearchParams({ '_p.id': id })).parametrar).toBeNull();
  });

  it('with lists, nested fields and Swedish time', () => {
    const grund = { rubrik: ['a', 'a'] as const };
    const formular = {
      ...{ ...bedomning, parametrar: [], fasta: { fast: true } },
      falt: [
        { ...grund, slag: 'text' as const, namn: 'orsaker.0.beskrivning', teckenMax: 9 },
        { ...grund, slag: 'rader' as const, namn: 'rader', antalMax: 9, teckenMax: 9 },
        { ...grund, slag: 'datumtid' as const, namn: 'tid' },
        { ...grund, slag: 'kryss' as const, namn: 'ja' },
      ],
    };
    const falt = new URLSearchParams({
      'orsaker.0.beskrivning': 'x',
      rader: 'a\r\n\r\n b ',
      tid: '2027-07-01T09:00',
      ja: 'ja',
    });
    expect(tolkaFormular(formular, falt).kropp).toEqual({
      ...{ fast: true, orsaker: [{ beskrivning: 'x' }], rader: ['a', 'b'], tid: '2027-07-01T09:00:00+02:00', ja: true },
    });
  });
});
