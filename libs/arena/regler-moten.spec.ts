import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { KallaMote, StallInMote } from './commands.js';
import { arenaDecider } from './decide.js';
import { KOMMANDE_MOTEN_MAX } from './granser.js';
import {
  anmalt,
  av,
  behandlat,
  IDAG,
  installt,
  kallat,
  LEDD,
  narvaro,
  PERSONNUMMER,
  REGION,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const kalla = (andrat: Partial<KallaMote['data']> = {}): KallaMote => ({
  type: 'KallaMote',
  data: { ...av(REGION), moteId: 'mote', tid: '2026-03-10T08:00:00Z', plats: null, ...andrat },
});
const stallIn = (andrat: Partial<StallInMote['data']> = {}): StallInMote => ({
  type: 'StallInMote',
  data: { ...av(REGION), moteId: 'mote', skal: 'Krock.', ...andrat },
});

describe('a meeting is called', () => {
  it('V1 for today or later; MOTE_I_DATID for a day that has been', () => {
    expect(
      given(...LEDD)
        .when(kalla())
        .events(),
    ).toEqual([kallat('mote')]);
    expect(
      given(...LEDD)
        .when(kalla({ tid: `${IDAG}T08:00:00Z` }))
        .types(),
    ).toEqual(['MoteKallat']);
    expect(
      given(...LEDD)
        .when(kalla({ tid: '2026-02-28T23:59:59Z' }))
        .rejection(),
    ).toBe('MOTE_I_DATID');
  });
  it.each(['2026-03-10', '2026-03-10T08:00:00+01:00', '2026-02-30T08:00:00Z', '2026-03-10T24:00:00Z', 'snart'])(
    'OGILTIG_MOTESTID %s',
    (tid) => {
      expect(
        given(...LEDD)
          .when(kalla({ tid }))
          .rejection(),
      ).toBe('OGILTIG_MOTESTID');
    },
  );
  it('once: the same again gives nothing, another under its id is MOTE_FINNS_REDAN', () => {
    expect(
      given(...LEDD, kallat('mote'))
        .when(kalla())
        .events(),
    ).toEqual([]);
    expect(
      given(...LEDD, kallat('mote'))
        .when(kalla({ plats: 'Umeå' }))
        .rejection(),
    ).toBe('MOTE_FINNS_REDAN');
    expect(
      given(...LEDD, kallat('mote'))
        .when(kalla({ moteId: 'annat' }))
        .types(),
    ).toEqual(['MoteKallat']);
  });
  it('FOR_MANGA_MOTEN at the limit of those to come; those that were do not count', () => {
    const manga = Array.from({ length: KOMMANDE_MOTEN_MAX }, (_, index) => kallat(`m${index}`));
    expect(
      given(...LEDD, ...manga)
        .when(kalla())
        .rejection(),
    ).toBe('FOR_MANGA_MOTEN');
    expect(
      given(...LEDD, ...manga.slice(1), kallat('gammalt', '2026-02-01T08:00:00Z'))
        .when(kalla())
        .types(),
    ).toEqual(['MoteKallat']);
  });
  it('D5 its place names nobody, and is not blank', () => {
    expect(
      given(...LEDD)
        .when(kalla({ plats: `Hos ${PERSONNUMMER}` }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given(...LEDD)
        .when(kalla({ plats: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
});

describe('a meeting is cancelled', () => {
  it('with a reason, once', () => {
    expect(
      given(...LEDD, kallat('mote'))
        .when(stallIn())
        .events(),
    ).toEqual([installt('mote')]);
    expect(
      given(...LEDD, kallat('mote'), installt('mote'))
        .when(stallIn())
        .events(),
    ).toEqual([]);
    expect(
      given(...LEDD, kallat('mote'))
        .when(stallIn({ skal: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given(...LEDD)
        .when(stallIn())
        .rejection(),
    ).toBe('MOTE_FINNS_EJ');
  });
  it('MOTE_HAR_HALLITS once somebody was there or a matter was handled', () => {
    const mote = [...LEDD, anmalt('a'), kallat('mote')];
    expect(
      given(...mote, narvaro('mote', UMEA))
        .when(stallIn())
        .rejection(),
    ).toBe('MOTE_HAR_HALLITS');
    expect(
      given(...mote, behandlat('a', 'informerat'))
        .when(stallIn())
        .rejection(),
    ).toBe('MOTE_HAR_HALLITS');
    expect(
      given(...mote)
        .when(stallIn())
        .types(),
    ).toEqual(['MoteInstallt']);
  });
});
