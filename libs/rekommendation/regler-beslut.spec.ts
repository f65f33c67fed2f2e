import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { rekommendationDecider } from './decide.js';
import {
  alla,
  AVSLAG,
  aterkallad,
  BORDLAGD,
  expedierad,
  fatta,
  fattat,
  IDAG,
  mandat,
  NORSJO,
  PERSONNUMMER,
  PLAN,
  ratta,
  REGION,
  SKELLEFTEA,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(rekommendationDecider);
const SANT = [expedierad()];
const PLANERAT = [expedierad(PLAN)];

describe('a huvudman decides', () => {
  it('B6 bifall, avslag or bordlagd, itself, by somebody with mandate', () => {
    expect(
      given(...SANT)
        .when(fatta(UMEA))
        .events(),
    ).toEqual([fattat(UMEA)]);
    expect(
      given(...SANT)
        .when(fatta(UMEA, AVSLAG))
        .events(),
    ).toEqual([fattat(UMEA, AVSLAG)]);
    expect(
      given(...SANT)
        .when(fatta(UMEA, BORDLAGD))
        .events(),
    ).toEqual([fattat(UMEA, BORDLAGD)]);
  });
  it('I4 REKOMMENDATION_FINNS_EJ for who is not asked, as for one that is not there', () => {
    expect(
      given(...SANT)
        .when(fatta(NORSJO))
        .rejection(),
    ).toBe('REKOMMENDATION_FINNS_EJ');
    expect(given().when(fatta(UMEA)).rejection()).toBe('REKOMMENDATION_FINNS_EJ');
  });
  it('B6 MANDAT_SAKNAS without one, or with another huvudman’s', () => {
    expect(
      given(...SANT)
        .when(fatta(UMEA, { mandat: null }))
        .rejection(),
    ).toBe('MANDAT_SAKNAS');
    expect(
      given(...SANT)
        .when(fatta(UMEA, { mandat: mandat(REGION) }))
        .rejection(),
    ).toBe('MANDAT_SAKNAS');
  });
  it('B6 MANDAT_GALLER_EJ; MANDAT_RACKER_EJ when it is not one to decide', () => {
    const slut = mandat(UMEA, { galler: false });
    expect(
      given(...SANT)
        .when(fatta(UMEA, { mandat: slut }))
        .rejection(),
    ).toBe('MANDAT_GALLER_EJ');
    const dialog = mandat(UMEA, { behorigheter: ['delta', 'lyfta', 'foretrada'] });
    expect(
      given(...SANT)
        .when(fatta(UMEA, { mandat: dialog }))
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
  });
  it('V5 in the function that the model names; else FEL_BESLUTSFUNKTION', () => {
    const lss = { verksamhet: 'lss' };
    expect(
      given(...PLANERAT)
        .when(fatta(UMEA, lss))
        .rejection(),
    ).toBe('FEL_BESLUTSFUNKTION');
    const chef = mandat(UMEA, { funktion: ' verksamhetschef' });
    expect(
      given(...PLANERAT)
        .when(fatta(UMEA, { ...lss, mandat: chef }))
        .types(),
    ).toEqual(['BeslutFattat']);
  });
  it('V5 for its own verksamhet: MANDAT_RACKER_EJ with another’s, VERKSAMHET_EJ_MOTTAGARE when it is not asked', () => {
    const chef = (verksamhet: string | null) => mandat(REGION, { funktion: 'Verksamhetschef', verksamhet });
    const beslut = (verksamhet: string | null, hos: string | null) =>
      given(...PLANERAT).when(fatta(REGION, { verksamhet, mandat: chef(hos) }));
    expect(beslut('buh', 'buh').types()).toEqual(['BeslutFattat']);
    expect(beslut('buh', null).types()).toEqual(['BeslutFattat']);
    expect(beslut('buh', 'vh').rejection()).toBe('MANDAT_RACKER_EJ');
    expect(beslut('lss', 'lss').rejection()).toBe('VERKSAMHET_EJ_MOTTAGARE');
    expect(() => beslut(null, null).events()).toThrow('buh, vh');
  });
  it('B6 MOTIVERING_SAKNAS for an avslag or a bordlagd without', () => {
    expect(
      given(...SANT)
        .when(fatta(UMEA, { ...AVSLAG, motivering: null }))
        .rejection(),
    ).toBe('MOTIVERING_SAKNAS');
    expect(
      given(...SANT)
        .when(fatta(UMEA, { ...BORDLAGD, motivering: ' ' }))
        .rejection(),
    ).toBe('MOTIVERING_SAKNAS');
  });
  it('on a day that is: OGILTIGT_DATUM, DATUM_I_FRAMTIDEN, DATUM_FORE_EXPEDIERING', () => {
    const den = (datum: string, expedieradDag = '2026-04-10') =>
      given(...SANT).when(fatta(UMEA, { datum, expedieradDag }));
    expect(den('2026-04-31').rejection()).toBe('OGILTIGT_DATUM');
    expect(den('2026-04-21').rejection()).toBe('DATUM_I_FRAMTIDEN');
    expect(den(IDAG).types()).toEqual(['BeslutFattat']);
    expect(den('2026-04-09').rejection()).toBe('DATUM_FORE_EXPEDIERING');
    expect(den('2026-04-10').types()).toEqual(['BeslutFattat']);
    expect(
      given(...SANT)
        .when(fatta(UMEA, { datum: '2026-01-01' }))
        .types(),
    ).toEqual(['BeslutFattat']);
  });
  it('D5 naming nobody: PERSONNUMMER_I_TEXT; by an instans: TEXT_SAKNAS', () => {
    for (const text of [{ instans: PERSONNUMMER }, { dnr: PERSONNUMMER }, { ...AVSLAG, motivering: PERSONNUMMER }]) {
      expect(
        given(...SANT)
          .when(fatta(UMEA, text))
          .rejection(),
      ).toBe('PERSONNUMMER_I_TEXT');
    }
    expect(
      given(...SANT)
        .when(fatta(UMEA, { instans: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given(...SANT)
        .when(fatta(UMEA, { dnr: null }))
        .types(),
    ).toEqual(['BeslutFattat']);
  });
  it('BESLUT_FINNS once it is bifall or avslag; a bordlagd one is decided later; the same again gives nothing', () => {
    expect(
      given(...SANT, fattat(UMEA))
        .when(fatta(UMEA))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT, fattat(UMEA))
        .when(fatta(UMEA, AVSLAG))
        .rejection(),
    ).toBe('BESLUT_FINNS');
    expect(
      given(...SANT, fattat(UMEA, BORDLAGD))
        .when(fatta(UMEA))
        .types(),
    ).toEqual(['BeslutFattat']);
    expect(
      given(...SANT, fattat(UMEA, BORDLAGD))
        .when(fatta(UMEA, BORDLAGD))
        .events(),
    ).toEqual([]);
  });
});

describe('when all have decided', () => {
  const TVA = [...SANT, fattat(REGION), fattat(UMEA, AVSLAG)];
  it('B6 the last decision tells the arena the outcome, in the same breath', () => {
    expect(
      given(...TVA)
        .when(fatta(SKELLEFTEA))
        .events(),
    ).toEqual([fattat(SKELLEFTEA), alla(2, 1)]);
    expect(
      given(...TVA)
        .when(fatta(SKELLEFTEA, BORDLAGD))
        .types(),
    ).toEqual(['BeslutFattat']);
    expect(
      given(...TVA, fattat(SKELLEFTEA, BORDLAGD))
        .when(fatta(SKELLEFTEA, AVSLAG))
        .events(),
    ).toEqual([fattat(SKELLEFTEA, AVSLAG), alla(1, 2)]);
  });
  it('B6 once more when a rättelse changes the counts, or opens the question and it is decided again', () => {
    const klar = [...TVA, fattat(SKELLEFTEA), alla(2, 1)];
    expect(
      given(...klar)
        .when(ratta(UMEA))
        .types(),
    ).toEqual(['BeslutRattat', 'AllaHarBeslutat']);
    expect(
      given(...klar)
        .when(ratta(UMEA, { ...AVSLAG, dnr: 'SN 2026-18' }))
        .types(),
    ).toEqual(['BeslutRattat']);
    const oppnad = given(...klar)
      .when(ratta(UMEA, BORDLAGD))
      .events();
    expect(oppnad.map(({ type }) => type)).toEqual(['BeslutRattat']);
    expect(
      given(...klar, ...oppnad)
        .when(fatta(UMEA, AVSLAG))
        .events(),
    ).toEqual([fattat(UMEA, AVSLAG), alla(2, 1)]);
  });
});

describe('a rättelse', () => {
  it('is of a decision that stands: else BESLUT_FINNS_EJ; the same as it stands gives nothing', () => {
    expect(
      given(...SANT, fattat(UMEA))
        .when(ratta(UMEA, AVSLAG))
        .events(),
    ).toMatchObject([
      { type: 'BeslutRattat', data: { utfall: 'avslag', skal: 'Fel utfall registrerat.', av: { huvudman: UMEA } } },
    ]);
    expect(
      given(...SANT)
        .when(ratta(UMEA))
        .rejection(),
    ).toBe('BESLUT_FINNS_EJ');
    expect(
      given(...SANT, fattat(UMEA))
        .when(ratta(UMEA))
        .events(),
    ).toEqual([]);
  });
  it('says why, and is held to all that a decision is', () => {
    const beslutat = given(...SANT, fattat(UMEA));
    expect(beslutat.when(ratta(UMEA, { ...AVSLAG, skal: '' })).rejection()).toBe('TEXT_SAKNAS');
    expect(beslutat.when(ratta(UMEA, { ...AVSLAG, motivering: null })).rejection()).toBe('MOTIVERING_SAKNAS');
    expect(beslutat.when(ratta(UMEA, { ...AVSLAG, mandat: mandat(REGION) })).rejection()).toBe('MANDAT_SAKNAS');
    expect(beslutat.when(ratta(UMEA, { datum: '2027-01-01' })).rejection()).toBe('DATUM_I_FRAMTIDEN');
    expect(
      given(...SANT, fattat(UMEA), aterkallad)
        .when(ratta(UMEA, AVSLAG))
        .rejection(),
    ).toBe('REKOMMENDATION_ATERKALLAD');
  });
});
