import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import {
  besvarad,
  FRAGA_1,
  FRAGA_2,
  helaSvaret,
  importera,
  LEKSAND,
  oppnad,
  ORSA,
  PERSONNUMMER,
  REGION,
  SATER,
  SLUTFORD,
  svara,
} from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const medBlank = {
  type: 'EnkatBesvarad',
  data: { huvudman: LEKSAND, svar: helaSvaret(null), kalla: 'import', kallnamn: 'enkat.json' },
} as const;

describe('an answer to the survey', () => {
  it('U1 U2 holds every question, one left out as left blank', () => {
    expect(given(oppnad).when(svara('Ja')).events()).toEqual([besvarad('Ja')]);
  });
  it('U2 EJ_TILLFRAGAD: comes only from one that is asked', () => {
    expect(
      given(oppnad)
        .when(svara('Ja', { av: ORSA, huvudman: ORSA }))
        .rejection(),
    ).toBe('EJ_TILLFRAGAD');
  });
  it('U3 a later one replaces, and both stand', () => {
    const efter = given(oppnad, besvarad('Nej')).when(svara('Ja')).then();
    expect(efter.status !== 'okand' && efter.svar.get(LEKSAND)?.map(({ svar }) => svar[0]?.text)).toEqual([
      'Nej',
      'Ja',
    ]);
  });
  it('I3 the same again is nothing, also when all is completed; another then is refused', () => {
    expect(given(oppnad, besvarad('Ja')).when(svara('Ja')).events()).toEqual([]);
    const [forst, ...sen] = SLUTFORD;
    if (forst === undefined) throw new Error('no history');
    const slutford = given(forst, besvarad('Ja'), ...sen);
    expect(slutford.when(svara('Ja')).events()).toEqual([]);
    expect(slutford.when(svara('Nej')).rejection()).toBe('UPPFOLJNING_SLUTFORD');
  });
  it('EJ_SVARA_FOR_ANNAN: not for another, but out of a file by the koordinator', () => {
    expect(
      given(oppnad)
        .when(svara('Ja', { av: SATER }))
        .rejection(),
    ).toBe('EJ_SVARA_FOR_ANNAN');
    expect(
      given(oppnad)
        .when(importera('Ja', { koordinator: false }))
        .rejection(),
    ).toBe('EJ_SVARA_FOR_ANNAN');
    expect(
      given(oppnad)
        .when(svara('Ja', { av: REGION, koordinator: true }))
        .rejection(),
    ).toBe('EJ_SVARA_FOR_ANNAN');
    expect(given(oppnad).when(importera('Ja')).types()).toEqual(['EnkatBesvarad']);
  });
  it.each([
    ['UPPFOLJNING_FINNS_EJ', svara('Ja'), []],
    ['FRAGA_FINNS_EJ', svara(null, { svar: [{ fraga: 'sjunde', text: 'Ja' }] }), [oppnad]],
    ['FRAGA_UPPREPAS', svara(null, { svar: [FRAGA_1, FRAGA_1].map((fraga) => ({ fraga, text: 'Ja' })) }), [oppnad]],
    ['PERSONNUMMER_I_TEXT', svara(`Om ${PERSONNUMMER}`), [oppnad]],
    ['SVAR_TOMT', svara(' '), [oppnad]],
    ['KALLNAMN_SAKNAS', importera('Ja', { kallnamn: ' ' }), [oppnad]],
    ['FOR_MANGA_SVAR', svara('Ja'), [oppnad, ...Array.from({ length: 20 }, (_, nr) => besvarad(`${nr}`))]],
  ])('%s', (kod, kommando, historia) => {
    expect(
      given(...historia)
        .when(kommando)
        .rejection(),
    ).toBe(kod);
  });
});

describe('a file that is read again', () => {
  it('U2 holds a blank row as a blank answer, once', () => {
    expect(given(oppnad).when(importera(null)).events()).toEqual([medBlank]);
    expect(given(oppnad, medBlank).when(importera(null)).events()).toEqual([]);
  });
  it('U2 never lets its blank row take the place of an answer', () => {
    expect(given(oppnad, besvarad('Ja')).when(importera(null)).events()).toEqual([]);
  });
  it('I3 does not bring back what the kommun has replaced since', () => {
    const fran = given(oppnad).when(importera('Gammalt')).events();
    expect(
      given(oppnad, ...fran, besvarad('Nytt'))
        .when(importera('Gammalt'))
        .events(),
    ).toEqual([]);
    expect(
      given(oppnad, ...fran)
        .when(importera('Annat'))
        .types(),
    ).toEqual(['EnkatBesvarad']);
  });
  it('tells the questions of the form apart', () => {
    const [event] = given(oppnad)
      .when(importera(null, { svar: [{ fraga: FRAGA_2, text: 'B' }] }))
      .events();
    expect(event?.data).toMatchObject({ svar: [{ text: null }, { fraga: FRAGA_2, text: 'B' }, {}, {}, {}, {}] });
  });
});
