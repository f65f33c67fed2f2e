import { describe, expect, it } from '@jest/globals';
import { ENHETER, IMPORTERADE } from '#libs/statistik/index.js';
import { granskaEnhet, granskaMatt } from './indikatorgranskning.js';

type Matt = Parameters<typeof granskaMatt>[0];
const fel = (matt: Partial<Matt>): readonly string[] =>
  granskaMatt({ indikator: 'folkmangd', varde: '15937', ...matt }).fel.map(({ kod, pekare }) => `${kod} ${pekare}`);

describe('B12 which measure a value is of', () => {
  it('one of the catalogue has its own unit, which may be left out', () => {
    expect(granskaMatt({ indikator: 'folkmangd', varde: '15937' })).toEqual({
      ...{ indikator: 'folkmangd', enhet: 'invånare', fel: [] },
    });
    expect(fel({ enhet: 'invånare' })).toEqual([]);
    for (const { id, enhet } of IMPORTERADE) expect([id, fel({ indikator: id, enhet })]).toEqual([id, []]);
  });
  it('another unit than its own is refused, in words: a count given as per cent would not be protected (I4)', () => {
    expect(fel({ enhet: 'procent' })).toEqual(['FEL_ENHET /enhet']);
    expect(granskaMatt({ indikator: 'fall', enhet: 'procent', varde: '3' }).fel[0]?.meddelande).toBe(
      'Fall anges i antal.',
    );
  });
  it('one that is not there is said to be another, with its code and a unit of the list: all that is wrong at once', () => {
    expect(granskaMatt({ indikator: 'annan', egenKod: 'vantetid-lakare', enhet: 'dagar', varde: '12.5' })).toEqual({
      ...{ indikator: 'vantetid-lakare', enhet: 'dagar', fel: [] },
    });
    expect(fel({ indikator: 'annan' })).toEqual(['FALT_SAKNAS /egenKod', 'FALT_SAKNAS /enhet']);
    expect(fel({ egenKod: 'x', enhet: 'procent', varde: '3.5' })).toEqual([
      ...['EGEN_KOD_UTAN_ANNAN /egenKod', 'FEL_ENHET /enhet', 'EJ_HELTAL /varde'],
    ]);
  });
  it('and is none of the catalogue’s, nor one that the hub computes', () => {
    for (const egenKod of ['folkmangd', 'avvikelser'])
      expect(fel({ indikator: 'annan', egenKod, enhet: 'antal' })).toEqual(['FINNS_I_KATALOGEN /egenKod']);
    expect(fel({ indikator: 'annan', egenKod: 'annan', enhet: 'antal' })).toEqual(['OGILTIGT_VARDE /egenKod']);
  });
  it('what counts is a whole number, so that a small one is seen', () => {
    const egen = { indikator: 'annan', egenKod: 'sip-moten' } as const;
    for (const enhet of ['personer', 'invånare', 'vårdtillfällen', 'antal'] as const)
      expect([enhet, fel({ ...egen, enhet, varde: '3.0' }), ENHETER[enhet].raknar]).toEqual([
        ...[enhet, ['EJ_HELTAL /varde'], true],
      ]);
    for (const enhet of ['procent', 'dagar', 'kronor'] as const)
      expect(fel({ ...egen, enhet, varde: '-3.5' })).toEqual([]);
  });
});

describe('I4 a measure of one’s own has one unit in a follow-up', () => {
  const varde = (huvudman: string | null, enhet: string, indikator = 'sip-moten') => ({
    ...{ indikator, huvudman, period: '2022', enhet },
  });
  const givna = [varde('2029', 'personer'), varde('2062', 'personer')];
  it('another than the one it has is refused, in words', () => {
    expect(granskaEnhet(varde(null, 'poäng'), givna)).toEqual([
      {
        ...{ kod: 'FEL_ENHET', pekare: '/enhet' },
        meddelande: 'sip-moten anges redan i personer. Välj den enheten, eller en annan kod.',
      },
    ]);
    expect(granskaEnhet(varde('2029', 'poäng'), givna)).toHaveLength(1);
    expect(granskaEnhet(varde(null, 'personer'), givna)).toEqual([]);
  });
  it('the only value may be corrected; of the catalogue’s the unit is the catalogue’s, whatever older ones have', () => {
    expect(granskaEnhet(varde('2029', 'poäng'), givna.slice(0, 1))).toEqual([]);
    const aldre = [varde('2029', 'st', 'folkmangd')];
    expect(granskaEnhet(varde(null, 'invånare', 'folkmangd'), aldre)).toEqual([]);
  });
});
