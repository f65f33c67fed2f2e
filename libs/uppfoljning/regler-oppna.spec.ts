import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import {
  besvarad,
  LEKSAND,
  oppna,
  oppnad,
  ORSA,
  PARTER,
  PERSONNUMMER,
  REGION,
  SATER,
  skicka,
  SLUTFORD,
  SUNDSVALL,
} from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const nej = (andrat: Parameters<typeof oppna>[0]): string => given().when(oppna(andrat)).rejection();

describe('a follow-up is opened', () => {
  it('N7 by a party, with scope, parties and who is asked', () => {
    expect(given().when(oppna()).events()).toEqual([oppnad]);
  });
  it('B11 or by the koordinator of the län; by nobody else', () => {
    expect(
      given()
        .when(oppna({ av: SUNDSVALL, koordinator: true }))
        .types(),
    ).toEqual(['UppfoljningOppnad']);
    expect(nej({ av: SUNDSVALL })).toBe('ENBART_PART_ELLER_KOORDINATOR');
  });
  it('N7 once a year: the same again is nothing, another content is refused', () => {
    expect(
      given(oppnad)
        .when(oppna({ av: SATER }))
        .events(),
    ).toEqual([]);
    expect(
      given(oppnad)
        .when(oppna({ omfattning: 'Annat' }))
        .rejection(),
    ).toBe('UPPFOLJNING_FINNS_REDAN');
  });
  it.each([
    ['TEXT_SAKNAS', { rubrik: ' ' }],
    ['PERSONNUMMER_I_TEXT', { omfattning: `Om ${PERSONNUMMER}` }],
    ['TEXT_FOR_LANG', { omfattning: 'x'.repeat(20_001) }],
    ['OGILTIGT_DATUM', { svarSenast: '2023-02-30' }],
    ['OGILTIGT_AR', { ar: 1999 }],
    ['OGILTIGT_AR', { ar: 2101 }],
    ['FOR_FA_PARTER', { parter: [LEKSAND, LEKSAND] }],
    ['FOR_MANGA_PARTER', { parter: [LEKSAND, ...Array.from({ length: 100 }, (_, nr) => `k${nr}`)] }],
    ['INGEN_TILLFRAGAD', { tillfragade: [] }],
    ['HUVUDMAN_EJ_PART', { tillfragade: [SUNDSVALL] }],
    ['FORMULAR_FINNS_EJ', { fragor: [] }],
  ])('%s', (kod, andrat) => {
    expect(nej(andrat)).toBe(kod);
  });
  it('each party stands once', () => {
    const [event] = given()
      .when(oppna({ parter: [...PARTER, LEKSAND], tillfragade: [LEKSAND, LEKSAND] }))
      .events();
    expect(event?.data).toMatchObject({ parter: PARTER, tillfragade: [LEKSAND] });
  });
});

describe('the survey is sent', () => {
  const skickad = (svarSenast: string): UppfoljningEvent => ({
    type: 'EnkatUtskickad',
    data: { av: LEKSAND, till: [LEKSAND, SATER], svarSenast },
  });

  it('U1 to those asked, and moves the day to answer by', () => {
    const efter = given(oppnad)
      .when(skicka({ svarSenast: '2023-03-31' }))
      .then();
    expect(efter).toMatchObject({ svarSenast: '2023-03-31', utskick: [{ till: [LEKSAND, SATER] }] });
  });
  it('N4 to the same, with the same day, it is sent again; to fewer it is a reminder', () => {
    expect(given(oppnad, skickad('2023-02-28')).when(skicka()).events()).toEqual([skickad('2023-02-28')]);
    const paminnelse = given(oppnad, skickad('2023-02-28')).when(skicka({ till: [SATER] }));
    expect(paminnelse.types()).toEqual(['EnkatUtskickad']);
  });
  it('U2 EJ_TILLFRAGAD: to nobody that is not asked', () => {
    expect(
      given(oppnad)
        .when(skicka({ till: [ORSA] }))
        .rejection(),
    ).toBe('EJ_TILLFRAGAD');
    expect(
      given(oppnad)
        .when(skicka({ till: [] }))
        .rejection(),
    ).toBe('INGEN_TILLFRAGAD');
    expect(
      given(oppnad, besvarad('Ja'), besvarad('Nej', SATER))
        .when(skicka({ till: [] }))
        .rejection(),
    ).toBe('ALLA_HAR_SVARAT');
  });
  it('refuses a day that has passed or is none, and one that is no party', () => {
    expect(
      given(oppnad)
        .when(skicka({ idag: '2023-03-01' }))
        .rejection(),
    ).toBe('DATUM_HAR_PASSERAT');
    expect(
      given(oppnad)
        .when(skicka({ svarSenast: 'snart' }))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
    expect(
      given(oppnad)
        .when(skicka({ av: SUNDSVALL }))
        .rejection(),
    ).toBe('ENBART_PART_ELLER_KOORDINATOR');
    expect(
      given(oppnad)
        .when(skicka({ av: REGION }))
        .types(),
    ).toEqual(['EnkatUtskickad']);
  });
  it('UPPFOLJNING_FINNS_EJ, UPPFOLJNING_SLUTFORD: only while it is open', () => {
    expect(given().when(skicka()).rejection()).toBe('UPPFOLJNING_FINNS_EJ');
    expect(
      given(...SLUTFORD)
        .when(skicka())
        .rejection(),
    ).toBe('UPPFOLJNING_SLUTFORD');
  });
  it('FOR_MANGA_UTSKICK: twenty times at most', () => {
    const alla = Array.from({ length: 20 }, (_, nr) => skickad(`2023-02-${nr + 1}`));
    expect(
      given(oppnad, ...alla)
        .when(skicka())
        .rejection(),
    ).toBe('FOR_MANGA_UTSKICK');
  });
});
