import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { BehandlaArende } from './commands.js';
import { arenaDecider } from './decide.js';
import { BEHANDLINGAR_MAX } from './granser.js';
import { BEHANDLINGAR } from './kodverk.js';
import { arenalage } from './lage.js';
import {
  anmalt,
  av,
  behandlat,
  berett,
  IDAG,
  installt,
  kallat,
  lamnat,
  LEDD,
  oppnad,
  PERSONNUMMER,
  REGION,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const behandla = (
  utfall: BehandlaArende['data']['utfall'],
  andrat: Partial<BehandlaArende['data']> = {},
): BehandlaArende => ({
  type: 'BehandlaArende',
  data: { ...av(REGION), moteId: 'mote', arende: 'a', utfall, anteckning: null, ...andrat },
});

describe('what a meeting does with a matter', () => {
  const historia = [...LEDD, anmalt('a'), kallat('mote')];
  it('B2 is never to decide: there is no such outcome', () => {
    expect(Object.keys(BEHANDLINGAR).sort()).toEqual(['bordlagt', 'informerat', 'rekommenderas', 'till-beredning']);
  });
  it('B5 it recommends only what is prepared, where a group prepares for it: else ARENDE_EJ_BERETT', () => {
    expect(
      given(...historia)
        .when(behandla('rekommenderas'))
        .rejection(),
    ).toBe('ARENDE_EJ_BERETT');
    expect(
      given(...historia)
        .when(behandla('till-beredning'))
        .types(),
    ).toEqual(['ArendeBehandlat']);
    expect(
      given(...historia, berett('a'))
        .when(behandla('rekommenderas'))
        .events(),
    ).toEqual([behandlat('a', 'rekommenderas')]);
    const sjalv = [oppnad({ beredsAv: null }), anmalt('a'), kallat('mote')];
    expect(
      given(...sjalv)
        .when(behandla('rekommenderas'))
        .types(),
    ).toEqual(['ArendeBehandlat']);
  });
  it('is of a matter here, at a meeting that is called: ARENDE_FINNS_EJ, MOTE_FINNS_EJ, MOTE_INSTALLT', () => {
    expect(
      given(...historia, lamnat('a'))
        .when(behandla('bordlagt'))
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    expect(
      given(...historia)
        .when(behandla('bordlagt', { moteId: 'annat' }))
        .rejection(),
    ).toBe('MOTE_FINNS_EJ');
    expect(
      given(...historia, installt('mote'))
        .when(behandla('bordlagt'))
        .rejection(),
    ).toBe('MOTE_INSTALLT');
  });
  it('the same again gives nothing; another outcome of the same meeting replaces it', () => {
    const bordlagd = [...historia, behandlat('a', 'bordlagt')];
    expect(
      given(...bordlagd)
        .when(behandla('bordlagt'))
        .events(),
    ).toEqual([]);
    expect(
      given(...bordlagd)
        .when(behandla('informerat'))
        .then(),
    ).toMatchObject({ status: 'oppen' });
    expect(
      given(...bordlagd)
        .when(behandla('bordlagt', { anteckning: 'Till juni.' }))
        .types(),
    ).toHaveLength(1);
  });
  it('D5 its note names nobody', () => {
    expect(
      given(...historia)
        .when(behandla('bordlagt', { anteckning: PERSONNUMMER }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
  });
  it('FOR_MANGA_BEHANDLINGAR at the limit', () => {
    const manga = Array.from({ length: BEHANDLINGAR_MAX }, () => behandlat('a', 'informerat'));
    expect(
      given(...historia, ...manga)
        .when(behandla('bordlagt'))
        .rejection(),
    ).toBe('FOR_MANGA_BEHANDLINGAR');
    expect(
      given(...historia, ...manga.slice(1))
        .when(behandla('bordlagt'))
        .types(),
    ).toEqual(['ArendeBehandlat']);
  });
});

describe('what an arena tells those who act for it', () => {
  it('B5 who convenes, which matters it has, and which are prepared', () => {
    const { state } = given(...LEDD, anmalt('a'), anmalt('b'), berett('b'), anmalt('c'), lamnat('c'));
    if (state.status === 'okand') throw new Error('not open');
    expect(arenalage(state, IDAG)).toMatchObject({ sammankallande: REGION, arenden: ['a', 'b'], beredda: ['b'] });
    const sjalv = given(oppnad({ beredsAv: null }), anmalt('a')).state;
    if (sjalv.status === 'okand') throw new Error('not open');
    expect(arenalage(sjalv, IDAG)).toMatchObject({ sammankallande: null, arenden: ['a'], beredda: ['a'] });
  });
});
