import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import { fristerAv } from './frister.js';
import { avslutad, bevaka, besvarad, foreslaget, iSamverkan, paborjad, paminnt, SENAST, steg } from './testing/fall.js';
import { UMEA, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const igen = { senast: '2026-03-24', idag: '2026-03-25' };

describe('the watch', () => {
  it('reminds first, the day after the last', () => {
    const { when } = given(paborjad());
    expect(when(bevaka(VLL, { idag: SENAST })).events()).toEqual([]);
    expect(when(bevaka(VLL)).events()).toEqual([paminnt(VLL)]);
  });
  it('B3 then proposes, once, the lifts that the ladder allows from there, and moves nothing', () => {
    const { state, when } = given(paborjad(), paminnt(VLL));
    const [forslag] = when(bevaka(VLL, igen)).events();
    expect(forslag).toEqual({
      type: 'LyftForeslaget',
      data: {
        huvudman: VLL,
        niva: 'forsta-linjen',
        vagar: [
          { till: 'verksamhetschefsniva', funktion: 'Första linjens chef' },
          { till: 'lokala-arenor', funktion: null },
        ],
      },
    });
    const efter = when(bevaka(VLL, igen)).then();
    expect(efter.status !== 'okand' && efter.parter.get(VLL)?.niva).toBe('forsta-linjen');
    expect(eskaleringDecider.decide(bevaka(UMEA, { ...igen, idag: SENAST }), state)).toEqual([]);
    expect(given(paborjad(), paminnt(VLL), foreslaget(VLL)).when(bevaka(VLL, igen)).events()).toEqual([]);
  });
  it('watches samverkan too: who may lift on from there', () => {
    const lsg = [paborjad(), iSamverkan('lansamverkansgrupp')];
    expect(
      given(...lsg)
        .when(bevaka(null))
        .types(),
    ).toEqual(['SvarPaminnt']);
    const sedan = given(...lsg, paminnt(null, 'lansamverkansgrupp')).when(bevaka(null, igen));
    expect(sedan.events()).toMatchObject([
      { data: { huvudman: null, vagar: [{ till: 'hs-samrad', funktion: 'Ordförande i länssamverkansgruppen' }] } },
    ]);
  });
  it('is still when answered, moved on, ended, unknown, or past another day', () => {
    expect(given(paborjad(), besvarad(VLL)).when(bevaka(VLL)).events()).toEqual([]);
    const flyttad = given(paborjad(), steg(VLL, 'forsta-linjen', 'verksamhetschefsniva'));
    expect(flyttad.when(bevaka(VLL)).events()).toEqual([]);
    expect(given(paborjad(), avslutad).when(bevaka(VLL)).events()).toEqual([]);
    expect(given().when(bevaka(VLL)).events()).toEqual([]);
    expect(given(paborjad()).when(bevaka('2482')).events()).toEqual([]);
    expect(given(paborjad()).when(bevaka(null)).events()).toEqual([]);
    expect(
      given(paborjad())
        .when(bevaka(VLL, { senast: '2026-03-01' }))
        .events(),
    ).toEqual([]);
    expect(given(paborjad(), paminnt(VLL)).when(bevaka(VLL)).events()).toEqual([]);
  });
});

describe('the days waited for', () => {
  it('are each part’s and the samverkansnivå’s; after the reminder the next day, after the proposal none', () => {
    const dagar = (...events: readonly EskaleringEvent[]) => fristerAv(given(...events).state);
    expect(fristerAv(eskaleringDecider.initial)).toEqual([]);
    expect(dagar(paborjad(), iSamverkan('lokala-arenor', { svarSenast: '2026-05-01' }))).toEqual([
      { nyckel: `part:${UMEA}`, forfaller: SENAST },
      { nyckel: `part:${VLL}`, forfaller: SENAST },
      { nyckel: 'samverkan', forfaller: '2026-05-01' },
    ]);
    expect(dagar(paborjad(), besvarad(UMEA), paminnt(VLL))).toEqual([
      { nyckel: `part:${VLL}`, forfaller: '2026-03-24' },
    ]);
    expect(dagar(paborjad(), besvarad(UMEA), paminnt(VLL), foreslaget(VLL))).toEqual([]);
    expect(dagar(paborjad(), avslutad)).toEqual([]);
  });
});
