import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { tvistDecider } from './decide.js';
import {
  aterkalla,
  ATERKALLAD,
  aterkallad,
  AVGJORD,
  avsluta,
  AVSLUTAD,
  avslutad,
  FORESLAGEN,
  KVITTERAD,
  kvittera,
  kvitterat,
  LEKSAND,
  OPPEN,
  paminn,
  REGION,
  som,
  stallning,
  taEmot,
} from './testing/fall.js';

const { given } = deciderSpec(tvistDecider);

describe('N4 mottagning in the party’s own system', () => {
  it.each([
    ['open', OPPEN],
    ['settled', AVGJORD],
    ['closed', AVSLUTAD],
    ['withdrawn', ATERKALLAD],
  ])('is taken when the tvist is %s', (_lage, historia) => {
    expect(
      given(...historia)
        .when(taEmot(REGION))
        .events(),
    ).toEqual([{ type: 'TvistMottagen', data: { huvudman: REGION, arendenummer: '20-7' } }]);
  });
  it('the same number again gives nothing, another is REDAN_MOTTAGEN_MED_ANNAT_NUMMER', () => {
    const mottagen = given(...OPPEN, { type: 'TvistMottagen', data: { huvudman: REGION, arendenummer: '20-7' } });
    expect(mottagen.when(taEmot(REGION)).events()).toEqual([]);
    expect(mottagen.when(taEmot(REGION, '20-8')).rejection()).toBe('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
    expect(mottagen.when(taEmot(LEKSAND)).types()).toEqual(['TvistMottagen']);
  });
});

describe('D8 the decision stands in each party’s own system', () => {
  it('receipted once by each', () => {
    expect(
      given(...AVGJORD)
        .when(kvittera(REGION))
        .events(),
    ).toEqual([kvitterat(REGION)]);
    expect(
      given(...AVGJORD, kvitterat(REGION))
        .when(kvittera(REGION))
        .events(),
    ).toEqual([]);
    expect(
      given(...AVSLUTAD)
        .when(kvittera(REGION))
        .events(),
    ).toEqual([]);
  });
  it('before there is a decision is TVIST_EJ_AVGJORD, and withdrawn is TVIST_ATERKALLAD', () => {
    expect(
      given(...FORESLAGEN)
        .when(kvittera(REGION))
        .rejection(),
    ).toBe('TVIST_EJ_AVGJORD');
    expect(
      given(...ATERKALLAD)
        .when(kvittera(REGION))
        .rejection(),
    ).toBe('TVIST_ATERKALLAD');
  });
  it('not closed until every party has receipted: BESLUT_EJ_KVITTERAT names who has not', () => {
    expect(
      given(...AVGJORD)
        .when(avsluta(REGION))
        .rejection(),
    ).toBe('BESLUT_EJ_KVITTERAT');
    expect(given(...AVGJORD).when(avsluta(REGION)).events).toThrow('saknas från: 2029, 20.');
    expect(given(...AVGJORD, kvitterat(REGION)).when(avsluta(REGION)).events).toThrow('saknas från: 2029.');
    expect(
      given(...KVITTERAD)
        .when(avsluta(REGION))
        .events(),
    ).toEqual([avslutad]);
  });
  it('closed by any party, once', () => {
    expect(
      given(...KVITTERAD)
        .when(avsluta(LEKSAND))
        .types(),
    ).toEqual(['TvistAvslutad']);
    expect(
      given(...AVSLUTAD)
        .when(avsluta(LEKSAND))
        .events(),
    ).toEqual([]);
  });
  it('closing what is not settled is TVIST_EJ_AVGJORD', () => {
    expect(
      given(...FORESLAGEN)
        .when(avsluta(REGION))
        .rejection(),
    ).toBe('TVIST_EJ_AVGJORD');
    expect(
      given(...ATERKALLAD)
        .when(avsluta(REGION))
        .rejection(),
    ).toBe('TVIST_ATERKALLAD');
  });
});

describe('withdrawing a tvist', () => {
  it('is for its opener while it is open; again gives nothing', () => {
    expect(
      given(...FORESLAGEN)
        .when(aterkalla(LEKSAND))
        .events(),
    ).toEqual([aterkallad]);
    expect(
      given(...ATERKALLAD)
        .when(aterkalla(LEKSAND))
        .events(),
    ).toEqual([]);
  });
  it('by another party is ENBART_OPPNAREN', () => {
    expect(
      given(...OPPEN)
        .when(aterkalla(REGION))
        .rejection(),
    ).toBe('ENBART_OPPNAREN');
  });
  it('once settled or closed is TVIST_AVGJORD, TVIST_AVSLUTAD', () => {
    expect(
      given(...AVGJORD)
        .when(aterkalla(LEKSAND))
        .rejection(),
    ).toBe('TVIST_AVGJORD');
    expect(
      given(...AVSLUTAD)
        .when(aterkalla(LEKSAND))
        .rejection(),
    ).toBe('TVIST_AVSLUTAD');
  });
  it('says why: TEXT_SAKNAS; by a mandate to represent: MANDAT_RACKER_EJ', () => {
    expect(
      given(...OPPEN)
        .when(aterkalla(LEKSAND, ''))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    const data = { ...som(LEKSAND, 'delta'), skal: 'Fel.' };
    expect(
      given(...OPPEN)
        .when({ type: 'AterkallaTvist', data })
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
  });
});

describe('reminding of a position', () => {
  const pamind = { type: 'StallningPaminnd', data: { huvudman: REGION, senast: '2026-04-01' } } as const;
  it('comes the day after the last day to answer, once', () => {
    expect(
      given(...OPPEN)
        .when(paminn(REGION))
        .events(),
    ).toEqual([pamind]);
    expect(
      given(...OPPEN, pamind)
        .when(paminn(REGION))
        .events(),
    ).toEqual([]);
    expect(
      given(...OPPEN, pamind)
        .when(paminn(LEKSAND))
        .types(),
    ).toEqual(['StallningPaminnd']);
  });
  it.each([
    ['on the last day itself', OPPEN, paminn(REGION, '2026-04-01')],
    ['of another day than asked for', OPPEN, paminn(REGION, '2026-04-02', '2026-03-31')],
    ['when the position is taken', [...OPPEN, stallning(REGION)], paminn(REGION)],
    ['when settled', AVGJORD, paminn(REGION)],
    ['when withdrawn', ATERKALLAD, paminn(REGION)],
    ['of one that is no party', OPPEN, paminn('2080')],
    ['of a tvist that is not', [], paminn(REGION)],
  ])('stale gives nothing: %s', (_nar, historia, kommando) => {
    expect(
      given(...historia)
        .when(kommando)
        .events(),
    ).toEqual([]);
  });
});
