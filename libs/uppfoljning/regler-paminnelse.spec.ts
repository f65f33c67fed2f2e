import { describe, expect, it } from '@jest/globals';
import { dagarEfter } from '#libs/kernel/index.js';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import { attPaminna, fristerAv } from './frister.js';
import { PAMINNELSE_DAGAR_MAX, PAMINNELSER_MAX } from './granser.js';
import { evolve, initial, svarSenastFor } from './uppfoljning.js';
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
const frist = (forfaller: string) => ({ nyckel: `enkat:${forfaller}`, forfaller });
const UTE = [oppnad, utskickad()];
const FEM = Array.from({ length: PAMINNELSER_MAX }, () => paminnd([SATER], { nastaSenast: SENAST }));
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
    expect(fristerEfter(...UTE)).toEqual([frist(SENAST)]);
    const efter = [...UTE, paminnd([LEKSAND, SATER])];
    expect(fristerEfter(...efter)).toEqual([frist(NASTA_SENAST)]);
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
    expect(fristerEfter(...UTE, ...FEM)).toEqual([]);
    expect(paminnda(...UTE, ...FEM)).toEqual([]);
    expect(fristerEfter(...UTE, ...FEM, utskickad('2023-04-30'))).toEqual([frist('2023-04-30')]);
  });
  it('U1 a day that is moved for one is moved for nobody else, nor are the reminders of another begun anew', () => {
    const flyttad = [...UTE, utskickad('2024-02-28', [SATER])];
    expect(fristerEfter(...flyttad)).toEqual([frist(SENAST), frist('2024-02-28')]);
    expect(paminnda(...flyttad)).toEqual([paminnd([LEKSAND])]);
    const efter = [...flyttad, paminnd([LEKSAND])].reduce(evolve, initial);
    if (efter.status === 'okand') throw new Error('not opened');
    expect([LEKSAND, SATER].map((huvudman) => svarSenastFor(efter, huvudman))).toEqual([SENAST, '2024-02-28']);
    expect(fristerAv(efter)).toEqual([frist(NASTA_SENAST), frist('2024-02-28')]);
    expect(fristerEfter(...UTE, ...FEM, utskickad('2024-02-28', [SATER]))).toEqual([frist('2024-02-28')]);
  });
  it('U5 who was no silence when the day passed is waited for by the next day, once it is silent again', () => {
    const utan = [...UTE, ...praxisen(SATER, 'ingen-atkomst'), paminnd([LEKSAND])];
    const igen = given(...utan)
      .when(praxis({ huvudman: SATER, praxis: 'utanfor-system' }))
      .events();
    const nasta = paminn({ senast: NASTA_SENAST, nastaSenast: '2023-03-16', idag: '2023-03-09' });
    expect(
      given(...utan, ...igen)
        .when(nasta)
        .events(),
    ).toMatchObject([{ data: { till: [LEKSAND, SATER] } }]);
  });
  it('not of a day that lies far back: a log from before there were reminders reminds of no old survey', () => {
    const den = (idag: string): readonly UppfoljningEvent[] =>
      given(...UTE)
        .when(paminn({ idag, nastaSenast: dagarEfter(idag, 7) }))
        .events();
    expect(den(dagarEfter(SENAST, PAMINNELSE_DAGAR_MAX))).toHaveLength(1);
    expect(den(dagarEfter(SENAST, PAMINNELSE_DAGAR_MAX + 1))).toEqual([]);
    const state = UTE.reduce(evolve, initial);
    expect(attPaminna(state, '2023-03-01')).toEqual([{ efter: SENAST, till: [LEKSAND, SATER] }]);
    expect(attPaminna(state, '2026-11-22')).toEqual([]);
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
