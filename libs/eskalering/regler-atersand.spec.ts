import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import {
  atersand,
  atersant,
  avslutad,
  iSamverkan,
  LSG,
  mandat,
  paborjad,
  PERSONNUMMER,
  uppfor,
  UTANFOR,
} from './testing/fall.js';
import { UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const iArenan = [paborjad(), iSamverkan('lokala-arenor', { arena: 'lokal' })];
const iLsg = [...iArenan, iSamverkan('lansamverkansgrupp', { fran: 'forvaltningschefsniva', arena: LSG })];
const sittande = { mandat: mandat(UTANFOR, { arena: LSG, behorigheter: ['delta', 'lyfta'] }) };

describe('a return from samverkan', () => {
  it('to a lower samverkansnivå, to the arena that had it', () => {
    const ner = given(...iLsg).when(atersand(UMEA, 'lokala-arenor'));
    expect(ner.events()).toMatchObject([{ data: { fran: 'lansamverkansgrupp', till: 'lokala-arenor' } }]);
    expect(ner.then()).toMatchObject({ samverkan: { niva: 'lokala-arenor', arena: 'lokal' } });
  });
  it('out of samverkan: each line has it where it stood, and is asked anew', () => {
    const { state } = given(...iArenan, atersant());
    expect(state).toMatchObject({ samverkan: null });
    expect(state.status !== 'okand' && state.parter.get(VLL)).toMatchObject({
      niva: 'forsta-linjen',
      svarSenast: '2026-04-01',
    });
  });
  it('B2 by a huvudman that sits in the arena that has it, part or not', () => {
    expect(
      given(...iLsg)
        .when(atersand(UTANFOR, null, sittande))
        .types(),
    ).toEqual(['ArendeAtersant']);
    expect(
      given(...iArenan)
        .when(atersand(UTANFOR, null, sittande))
        .rejection(),
    ).toBe('ESKALERING_FINNS_EJ');
    const slutat = { mandat: mandat(UTANFOR, { arena: LSG, galler: false }) };
    expect(
      given(...iLsg)
        .when(atersand(UTANFOR, null, slutat))
        .rejection(),
    ).toBe('ESKALERING_FINNS_EJ');
    expect(
      given(...iLsg, avslutad)
        .when(atersand(UTANFOR, null, sittande))
        .rejection(),
    ).toBe('ESKALERING_AVSLUTAD');
  });
  it('D6 MANDAT_RACKER_EJ by one that sits in the arena only to take part', () => {
    const deltar = { mandat: mandat(UTANFOR, { arena: LSG, behorigheter: ['delta'] }) };
    const { when } = given(...iLsg);
    expect(when(atersand(UTANFOR, null, deltar)).rejection()).toBe('MANDAT_RACKER_EJ');
    expect(when(atersand(UTANFOR, 'lokala-arenor', deltar)).rejection()).toBe('MANDAT_RACKER_EJ');
    expect(
      given(...iArenan)
        .when(atersand(UTANFOR, null, deltar))
        .rejection(),
    ).toBe('ESKALERING_FINNS_EJ');
  });
  it('D4 but never in the line of another', () => {
    const { when } = given(...iLsg, ...uppfor(UMEA));
    expect(when(atersand(UTANFOR, 'forsta-linjen', sittande)).rejection()).toBe('ESKALERING_FINNS_EJ');
  });
  it('MANDAT_RACKER_EJ by a part that may only take part', () => {
    const deltar = { mandat: mandat(VLL, { behorigheter: ['delta'] }) };
    expect(
      given(...iLsg)
        .when(atersand(VLL, null, deltar))
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
  });
  it('EJ_I_SAMVERKAN when it is not there', () => {
    expect(given(paborjad()).when(atersand(UMEA, null)).rejection()).toBe('EJ_I_SAMVERKAN');
    expect(given(paborjad()).when(atersand(UMEA, 'lokala-arenor')).rejection()).toBe('EJ_I_SAMVERKAN');
  });
  it('ATERSANDNING_EJ_MOJLIG up, to the same, or to where it has not stood', () => {
    const { when } = given(...iArenan);
    expect(when(atersand(UMEA, 'lansamverkansgrupp')).rejection()).toBe('ATERSANDNING_EJ_MOJLIG');
    expect(when(atersand(UMEA, 'lokala-arenor')).rejection()).toBe('ATERSANDNING_EJ_MOJLIG');
    const direkt = given(paborjad(), iSamverkan('lansamverkansgrupp'));
    expect(direkt.when(atersand(UMEA, 'lokala-arenor')).rejection()).toBe('ATERSANDNING_EJ_MOJLIG');
  });
  it('NIVAN_FINNS_EJ outside the model; ANNAN_MODELL by another', () => {
    const { when } = given(...iArenan);
    expect(when(atersand(UMEA, 'manen')).rejection()).toBe('NIVAN_FINNS_EJ');
    const annan = { stege: { ...VASTERBOTTEN, modell: 'annan' } };
    expect(when(atersand(UMEA, null, annan)).rejection()).toBe('ANNAN_MODELL');
  });
  it('TEXT_SAKNAS without an answer, D5 PERSONNUMMER_I_TEXT with one that points out somebody', () => {
    const { when } = given(...iArenan);
    expect(when(atersand(UMEA, null, { svar: '' })).rejection()).toBe('TEXT_SAKNAS');
    expect(when(atersand(UMEA, null, { svar: PERSONNUMMER })).rejection()).toBe('PERSONNUMMER_I_TEXT');
  });
});

describe('a return in the own line', () => {
  const uppe: readonly EskaleringEvent[] = [paborjad(), ...uppfor(UMEA)];
  it('one step or more, its own place alone', () => {
    const ner = given(...uppe)
      .when(atersand(UMEA, 'forsta-linjen'))
      .then();
    expect(ner.status !== 'okand' && [...ner.parter.values()].map(({ niva }) => niva)).toEqual([
      'forsta-linjen',
      'forsta-linjen',
    ]);
  });
  it('ATERSANDNING_EJ_MOJLIG up, or where it stands', () => {
    const { when } = given(...uppe);
    expect(when(atersand(UMEA, 'forvaltningschefsniva')).rejection()).toBe('ATERSANDNING_EJ_MOJLIG');
    expect(when(atersand(VLL, 'verksamhetschefsniva')).rejection()).toBe('ATERSANDNING_EJ_MOJLIG');
  });
});
