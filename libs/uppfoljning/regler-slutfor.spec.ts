import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { UppfoljningCommand } from './commands.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import {
  ateroppna,
  AVVIKELSE,
  fastsla,
  KOMPLETT,
  koppla,
  kopplad,
  oppnad,
  PERSONNUMMER,
  REGION,
  revidera,
  slutfor,
  SLUTFORD,
  stryk,
  SUNDSVALL,
} from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const sager = (historia: readonly UppfoljningEvent[], kommando: UppfoljningCommand): string => {
  try {
    given(...historia)
      .when(kommando)
      .events();
  } catch (fel) {
    return fel instanceof Error ? fel.message : '';
  }
  throw new Error('the rules said yes');
};
const [, LOKAL, LANET, BESLUT] = KOMPLETT as readonly [
  UppfoljningEvent,
  UppfoljningEvent,
  UppfoljningEvent,
  UppfoljningEvent,
];

describe('a brist', () => {
  const fastslagen = given(oppnad).when(fastsla()).events();
  it('N7 N8 stands under what it belongs to, and traces to its cases', () => {
    expect(fastslagen).toMatchObject([{ data: { omrade: 'tillganglighet', avvikelser: [AVVIKELSE] } }]);
    const [utan] = given(oppnad)
      .when(fastsla({ avvikelser: [AVVIKELSE, AVVIKELSE] }))
      .events();
    expect(utan?.data).toMatchObject({ avvikelser: [AVVIKELSE] });
  });
  it('I3 the same again is nothing; another under the same id is BRIST_FINNS', () => {
    expect(
      given(oppnad, ...fastslagen)
        .when(fastsla())
        .events(),
    ).toEqual([]);
    expect(
      given(oppnad, ...fastslagen)
        .when(fastsla({ omrade: 'kvalitet' }))
        .rejection(),
    ).toBe('BRIST_FINNS');
  });
  it('is struck with a reason; BRIST_FINNS_EJ when there is none', () => {
    const efter = given(oppnad, ...fastslagen)
      .when(stryk())
      .then();
    expect(efter).toMatchObject({ brister: [] });
    expect(given(oppnad).when(stryk()).rejection()).toBe('BRIST_FINNS_EJ');
    expect(
      given(oppnad, ...fastslagen)
        .when(stryk({ skal: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
  it.each([
    ['TEXT_SAKNAS', { rubrik: '' }],
    ['PERSONNUMMER_I_TEXT', { beskrivning: PERSONNUMMER }],
    ['FOR_MANGA_AVVIKELSER', { avvikelser: Array.from({ length: 501 }, (_, nr) => `a${nr}`) }],
    ['ENBART_PART_ELLER_KOORDINATOR', { av: SUNDSVALL }],
  ])('%s', (kod, andrat) => {
    expect(given(oppnad).when(fastsla(andrat)).rejection()).toBe(kod);
  });
  it('FOR_MANGA_BRISTER', () => {
    const { koordinator: _k, ...data } = fastsla().data;
    const alla = Array.from({ length: 200 }, (_, nr): UppfoljningEvent => ({
      type: 'BristFastslagen',
      data: { ...data, bristId: `x${nr}` },
    }));
    expect(
      given(oppnad, ...alla)
        .when(fastsla())
        .rejection(),
    ).toBe('FOR_MANGA_BRISTER');
  });
});

describe('the revision decision', () => {
  it('N8 may be that nothing is changed, with the reason', () => {
    expect(given(oppnad).when(revidera()).events()).toMatchObject([{ data: { andring: 'ingen-andring' } }]);
    expect(
      given(oppnad)
        .when(revidera({ skal: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
  it('I3 the same again is nothing; another replaces it', () => {
    const fore = given(oppnad, ...given(oppnad).when(revidera()).events());
    expect(fore.when(revidera()).events()).toEqual([]);
    expect(fore.when(revidera({ andring: 'revideras' })).types()).toEqual(['RevisionsbeslutFattat']);
  });
});

describe('a plan', () => {
  it('N8 is linked once, also to one that is completed', () => {
    expect(given(oppnad).when(koppla('lan')).types()).toEqual(['PlanKopplad']);
    expect(
      given(...SLUTFORD)
        .when(koppla('lan', 'annan'))
        .types(),
    ).toEqual(['PlanKopplad']);
    expect(
      given(...KOMPLETT)
        .when(koppla('lan'))
        .events(),
    ).toEqual([]);
  });
  it('that is stale or past the limit gives nothing', () => {
    expect(given().when(koppla('lan')).events()).toEqual([]);
    const alla = Array.from({ length: 200 }, (_, nr): UppfoljningEvent => kopplad('lan', `p${nr}`));
    expect(
      given(oppnad, ...alla)
        .when(koppla('lokal'))
        .events(),
    ).toEqual([]);
  });
});

describe('a plan of others', () => {
  it.each([
    ['drawn up by a huvudman that is no party', { upprattadAv: SUNDSVALL }],
    ['of another län', { lan: '22' }],
    ['of a kommun that is no party', { huvudman: SUNDSVALL }],
  ])('I4 N8 %s is not linked, whatever follow-up it names', (_, andrat) => {
    expect(
      given(oppnad)
        .when(koppla('lokal', 'p', andrat))
        .events(),
    ).toEqual([]);
  });
  it('B11 the koordinator’s is linked, though the region should be no party', () => {
    expect(
      given(oppnad)
        .when(koppla('lan', 'p', { upprattadAv: REGION }))
        .events(),
    ).toEqual([kopplad('lan', 'p')]);
  });
});

describe('completion', () => {
  it('N8 asks for a local plan, a county plan and a revision decision', () => {
    expect(
      given(...KOMPLETT)
        .when(slutfor())
        .types(),
    ).toEqual(['UppfoljningSlutford']);
    expect(
      given(...KOMPLETT)
        .when(slutfor({ av: REGION, koordinator: true }))
        .types(),
    ).toEqual(['UppfoljningSlutford']);
  });
  it.each([
    ['lokal nivå', [oppnad, LANET, BESLUT]],
    ['länsnivå', [oppnad, LOKAL, BESLUT]],
    ['revidera', [oppnad, LOKAL, LANET]],
  ])('N8 UPPFOLJNING_EJ_KOMPLETT names what is missing: %s', (ord, historia) => {
    expect(
      given(...historia)
        .when(slutfor())
        .rejection(),
    ).toBe('UPPFOLJNING_EJ_KOMPLETT');
    expect(sager(historia, slutfor())).toContain(ord);
  });
  it('N8 names all that is missing at once', () => {
    expect(sager([oppnad], slutfor())).toMatch(/lokal nivå .*utkast.*länsnivå .*utkast.*revidera/);
  });
  it('V4 asks for a plan where the län’s file says that one is drawn up', () => {
    const baraLan = [oppnad, LANET, BESLUT];
    expect(
      given(...baraLan)
        .when(slutfor({ nivaer: ['lan'] }))
        .types(),
    ).toEqual(['UppfoljningSlutford']);
    expect(sager([oppnad, BESLUT], slutfor({ nivaer: ['lan'] }))).not.toContain('lokal');
  });
  it('I3 once; and by nobody outside', () => {
    expect(
      given(...SLUTFORD)
        .when(slutfor())
        .events(),
    ).toEqual([]);
    expect(
      given(...KOMPLETT)
        .when(slutfor({ av: SUNDSVALL }))
        .rejection(),
    ).toBe('ENBART_PART_ELLER_KOORDINATOR');
  });
  it('is opened again with a reason, once', () => {
    expect(
      given(...SLUTFORD)
        .when(ateroppna())
        .then(),
    ).toMatchObject({ status: 'oppen' });
    expect(
      given(...SLUTFORD)
        .when(ateroppna({ skal: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given(...KOMPLETT)
        .when(ateroppna())
        .events(),
    ).toEqual([]);
    expect(
      given(...SLUTFORD)
        .when(ateroppna({ av: SUNDSVALL }))
        .rejection(),
    ).toBe('ENBART_PART_ELLER_KOORDINATOR');
  });
});
