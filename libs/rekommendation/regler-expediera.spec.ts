import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { rekommendationDecider } from './decide.js';
import { AKTIVITETER_MAX, ARENDEN_MAX, MOTTAGARE_MAX } from './granser.js';
import {
  AKTIVITET,
  arenafakta,
  expediera,
  expedierad,
  LEKSAND,
  mottagare,
  NORSJO,
  PERSONNUMMER,
  PLAN,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(rekommendationDecider);
const UTAN = { aktiviteter: [], arenden: [] };

describe('a recommendation is sent', () => {
  it('B6 to each that is to decide, by the convenor', () => {
    expect(given().when(expediera()).events()).toEqual([expedierad()]);
    const { state } = given(expedierad());
    expect(state.status === 'oppen' && [...state.poster.values()].map(({ status }) => status)).toEqual([
      'vantar',
      'vantar',
      'vantar',
    ]);
  });
  it('B5 by the koordinator, or any huvudman of the arena while none convenes; else EJ_SAMMANKALLANDE', () => {
    expect(
      given()
        .when(expediera({ huvudman: UMEA }))
        .rejection(),
    ).toBe('EJ_SAMMANKALLANDE');
    expect(
      given()
        .when(expediera({ huvudman: LEKSAND, koordinator: true }))
        .types(),
    ).toHaveLength(1);
    const ingen = arenafakta({ sammankallande: null });
    expect(
      given()
        .when(expediera({ huvudman: UMEA, arenafakta: ingen }))
        .types(),
    ).toHaveLength(1);
  });
  it('I4 ARENA_FINNS_EJ for who has no part in it, for none and for another than that named', () => {
    const ingen = arenafakta({ sammankallande: null });
    expect(
      given()
        .when(expediera({ huvudman: LEKSAND, arenafakta: ingen }))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
    expect(
      given()
        .when(expediera({ arenafakta: null }))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
    expect(
      given()
        .when(expediera({ arenafakta: arenafakta({ id: 'annan' }) }))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
  });
  it('once: the same again gives nothing, another under its id is REKOMMENDATION_FINNS_REDAN', () => {
    expect(given(expedierad()).when(expediera()).events()).toEqual([]);
    expect(
      given(expedierad())
        .when(expediera({ rubrik: 'Två rutiner' }))
        .rejection(),
    ).toBe('REKOMMENDATION_FINNS_REDAN');
  });
  it('MOTTAGARE_SAKNAS, MOTTAGARE_UPPREPAS; one huvudman may decide in several verksamheter (V5)', () => {
    expect(
      given()
        .when(expediera({ mottagare: [] }))
        .rejection(),
    ).toBe('MOTTAGARE_SAKNAS');
    const tva = [mottagare(UMEA), mottagare(UMEA)];
    expect(
      given()
        .when(expediera({ mottagare: tva }))
        .rejection(),
    ).toBe('MOTTAGARE_UPPREPAS');
    const verksamheter = [mottagare(UMEA, 'lss'), mottagare(UMEA, 'skola')];
    expect(
      given()
        .when(expediera({ mottagare: verksamheter }))
        .types(),
    ).toHaveLength(1);
  });
  it('MOTTAGARE_UTANFOR_ARENAN names who the arena is not for', () => {
    const forsok = given().when(expediera({ mottagare: [mottagare(UMEA), mottagare(LEKSAND)] }));
    expect(forsok.rejection()).toBe('MOTTAGARE_UTANFOR_ARENAN');
    expect(() => forsok.events()).toThrow(`arenan: ${LEKSAND}.`);
    expect(
      given()
        .when(expediera({ mottagare: [mottagare(NORSJO)] }))
        .types(),
    ).toHaveLength(1);
  });
  it('OGILTIGT_DATUM for a day to decide by that is none', () => {
    expect(
      given()
        .when(expediera({ mottagare: [mottagare(UMEA, null, '2026-02-30')] }))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
  });
  it('B5 of matters that the arena has and that are prepared: ARENDE_EJ_I_ARENAN, ARENDE_EJ_BERETT', () => {
    expect(
      given()
        .when(expediera({ arenden: ['c'] }))
        .rejection(),
    ).toBe('ARENDE_EJ_I_ARENAN');
    expect(
      given()
        .when(expediera({ arenden: ['a', 'b'] }))
        .rejection(),
    ).toBe('ARENDE_EJ_BERETT');
    const iPlanen = { ...PLAN, aktiviteter: [{ ...AKTIVITET, arenden: ['b'] }] };
    expect(given().when(expediera(iPlanen)).rejection()).toBe('ARENDE_EJ_BERETT');
    expect(
      given()
        .when(expediera({ arenden: [] }))
        .types(),
    ).toHaveLength(1);
  });
  it('D5 names nobody: PERSONNUMMER_I_TEXT; TEXT_SAKNAS', () => {
    expect(
      given()
        .when(expediera({ text: `Om ${PERSONNUMMER}` }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given()
        .when(expediera({ rubrik: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
  it('FOR_MANGA_MOTTAGARE, FOR_MANGA_ARENDEN, FOR_MANGA_AKTIVITETER past the limits', () => {
    const manga = Array.from({ length: MOTTAGARE_MAX + 1 }, (_, index) => mottagare(UMEA, `v${index}`));
    expect(
      given()
        .when(expediera({ mottagare: manga }))
        .rejection(),
    ).toBe('FOR_MANGA_MOTTAGARE');
    expect(
      given()
        .when(expediera({ mottagare: manga.slice(1) }))
        .types(),
    ).toHaveLength(1);
    const arenden = Array.from({ length: ARENDEN_MAX + 1 }, (_, index) => `a${index}`);
    const fakta = arenafakta({ arenden, beredda: arenden });
    expect(
      given()
        .when(expediera({ arenden, arenafakta: fakta }))
        .rejection(),
    ).toBe('FOR_MANGA_ARENDEN');
    expect(
      given()
        .when(expediera({ arenden: arenden.slice(1), arenafakta: fakta }))
        .types(),
    ).toHaveLength(1);
    const aktiviteter = Array.from({ length: AKTIVITETER_MAX + 1 }, () => AKTIVITET);
    expect(
      given()
        .when(expediera({ ...PLAN, aktiviteter }))
        .rejection(),
    ).toBe('FOR_MANGA_AKTIVITETER');
    expect(
      given()
        .when(expediera({ ...PLAN, aktiviteter: aktiviteter.slice(1) }))
        .types(),
    ).toHaveLength(1);
  });
});

describe('an aktivitetsplan', () => {
  it('V5 is the same thing as data: activities, a deciding function, one deciding for each verksamhet', () => {
    expect(given().when(expediera(PLAN)).events()).toEqual([expedierad(PLAN)]);
  });
  it('AKTIVITET_SAKNAS without any; AKTIVITET_EJ_TILLATEN in a recommendation', () => {
    expect(
      given()
        .when(expediera({ ...PLAN, ...UTAN }))
        .rejection(),
    ).toBe('AKTIVITET_SAKNAS');
    expect(
      given()
        .when(expediera({ aktiviteter: [AKTIVITET] }))
        .rejection(),
    ).toBe('AKTIVITET_EJ_TILLATEN');
  });
  it.each(['rubrik', 'direktiv', 'ansvarigFunktion'])('V6 TEXT_SAKNAS names an activity without %s', (falt) => {
    const forsok = given().when(expediera({ ...PLAN, aktiviteter: [AKTIVITET, { ...AKTIVITET, [falt]: '' }] }));
    expect(forsok.rejection()).toBe('TEXT_SAKNAS');
    expect(() => forsok.events()).toThrow(`aktiviteter[1].${falt}`);
  });
});
