import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import { fristerAv } from './frister.js';
import { PAMINNELSER_MAX } from './granser.js';
import { evolve, initial } from './uppfoljning.js';
import {
  besvarad,
  importera,
  KOMPLETT,
  LEKSAND,
  NASTA_SENAST,
  oppnad,
  paminn,
  paminnd,
  praxis,
  SATER,
  SENAST,
  slutfor,
  utskickad,
} from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const paminnda = (...historia: readonly UppfoljningEvent[]): readonly UppfoljningEvent[] =>
  given(...historia)
    .when(paminn())
    .events();
const fristerEfter = (...historia: readonly UppfoljningEvent[]) => fristerAv(historia.reduce(evolve, initial));
const UTE = [oppnad, utskickad()];
const praxisen = (huvudman: string, slag: 'ingen-atkomst' | 'utanfor-system'): readonly UppfoljningEvent[] =>
  given(...UTE)
    .when(praxis({ huvudman, praxis: slag }))
    .events();

describe('the hub reminds of the survey', () => {
  it('U1 when the day has passed, and not on it: those that have had it and have not answered', () => {
    expect(paminnda(...UTE)).toEqual([paminnd([LEKSAND, SATER])]);
    expect(paminnda(...UTE, besvarad('Ja'))).toEqual([paminnd([SATER])]);
    expect(
      given(...UTE)
        .when(paminn({ idag: SENAST }))
        .events(),
    ).toEqual([]);
    expect(paminnda(oppnad, utskickad(SENAST, [SATER]))).toEqual([paminnd([SATER])]);
  });
  it('nobody before the survey is sent, nor once all have answered: nothing waits', () => {
    expect([paminnda(oppnad), fristerEfter(oppnad)]).toEqual([[], []]);
    const alla = [...UTE, besvarad('Ja'), besvarad('Nej', SATER)];
    expect([paminnda(...alla), fristerEfter(...alla)]).toEqual([[], []]);
  });
  it('U2 a blank row out of a file is no answer, but U5 to have no access is no silence', () => {
    const tom = given(...UTE)
      .when(importera(null))
      .events();
    expect(paminnda(...UTE, ...tom)).toEqual([paminnd([LEKSAND, SATER])]);
    expect(paminnda(...UTE, ...praxisen(SATER, 'ingen-atkomst'))).toEqual([paminnd([LEKSAND])]);
    expect(paminnda(...UTE, ...praxisen(SATER, 'utanfor-system'))).toEqual([paminnd([LEKSAND, SATER])]);
  });
  it('once for each day, then again when the next has passed, and anything stale gives nothing', () => {
    expect(fristerEfter(...UTE)).toEqual([{ nyckel: 'enkat', forfaller: SENAST }]);
    const efter = [...UTE, paminnd([LEKSAND, SATER])];
    expect(fristerEfter(...efter)).toEqual([{ nyckel: 'enkat', forfaller: NASTA_SENAST }]);
    expect(paminnda(...efter)).toEqual([]);
    const nasta = paminn({ senast: NASTA_SENAST, nastaSenast: '2023-03-16', idag: '2023-03-09' });
    expect(
      given(...efter)
        .when(nasta)
        .types(),
    ).toEqual(['EnkatPaminnd']);
    expect(paminnda(...efter, utskickad('2023-04-30'))).toEqual([]);
    expect(given().when(paminn()).events()).toEqual([]);
  });
  it('a next day that has passed already would remind every day: it gives nothing', () => {
    expect(
      given(...UTE)
        .when(paminn({ nastaSenast: '2023-02-28' }))
        .events(),
    ).toEqual([]);
  });
  it('five times at most; a survey that is sent anew is waited for anew', () => {
    const alla = Array.from({ length: PAMINNELSER_MAX }, () => paminnd([SATER], { nastaSenast: SENAST }));
    expect(fristerEfter(...UTE, ...alla)).toEqual([]);
    expect(paminnda(...UTE, ...alla)).toEqual([]);
    expect(fristerEfter(...UTE, ...alla, utskickad('2023-04-30'))).toEqual([
      { nyckel: 'enkat', forfaller: '2023-04-30' },
    ]);
  });
  it('N8 nobody when all is completed, nor when it is opened again, until the survey is sent anew', () => {
    const slut = [...KOMPLETT, utskickad()];
    const slutfort = [
      ...slut,
      ...given(...slut)
        .when(slutfor())
        .events(),
    ];
    const igen: UppfoljningEvent = { type: 'UppfoljningAteroppnad', data: { av: LEKSAND, skal: 'Sent svar' } };
    expect(fristerEfter(...slut)).toHaveLength(1);
    expect([paminnda(...slutfort), fristerEfter(...slutfort)]).toEqual([[], []]);
    expect([paminnda(...slutfort, igen), fristerEfter(...slutfort, igen)]).toEqual([[], []]);
    expect(fristerEfter(...slutfort, igen, utskickad('2023-05-01'))).toHaveLength(1);
  });
});
