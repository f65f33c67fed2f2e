import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { KandArena } from './arena.js';
import type { UtseSammankallande } from './commands.js';
import { arenaDecider } from './decide.js';
import type { ArenaEvent } from './events.js';
import { TURER_MAX } from './granser.js';
import { foreslagenSammankallande, sammankallandeDen } from './lage.js';
import { av, KOORDINATOR, LEDD, LEKSAND, OPPEN, oppnad, REGION, SKELLEFTEA, UMEA, utsedd } from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const utse = (sammankallande: string, andrat: Partial<UtseSammankallande['data']> = {}): UtseSammankallande => ({
  type: 'UtseSammankallande',
  data: { ...av(REGION), sammankallande, fran: '2026-04-01', till: null, ...andrat },
});
const arena = (...historia: readonly ArenaEvent[]): KandArena => {
  const { state } = given(...historia);
  if (state.status === 'okand') throw new Error('not open');
  return state;
};

describe('the convenorship', () => {
  it('B8 is given to one of the arena’s huvudmän; to another SAMMANKALLANDE_EJ_I_ARENAN', () => {
    expect(
      given(...OPPEN)
        .when(utse(UMEA))
        .events(),
    ).toEqual([utsedd(UMEA, '2026-04-01')]);
    expect(
      given(...OPPEN)
        .when(utse(LEKSAND))
        .rejection(),
    ).toBe('SAMMANKALLANDE_EJ_I_ARENAN');
  });
  it('B8 passes to the next when its turn begins, and to none when it has ended', () => {
    const turer = arena(...OPPEN, utsedd(REGION), utsedd(UMEA, '2026-04-01', '2026-06-30'));
    expect(
      ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((dag) =>
        sammankallandeDen(turer, dag),
      ),
    ).toEqual([null, REGION, REGION, UMEA, UMEA, null]);
  });
  it('TUR_OVERLAPPAR when it would begin no later than the last one; the same again gives nothing', () => {
    expect(
      given(...LEDD)
        .when(utse(UMEA, { fran: '2026-01-01' }))
        .rejection(),
    ).toBe('TUR_OVERLAPPAR');
    expect(
      given(...LEDD)
        .when(utse(UMEA, { fran: '2026-01-02' }))
        .types(),
    ).toEqual(['SammankallandeUtsedd']);
    expect(
      given(...LEDD)
        .when(utse(REGION, { fran: '2026-01-01' }))
        .events(),
    ).toEqual([]);
  });
  it('B8 a turn that has not begun gives way to one that begins no later; what has begun stays', () => {
    const fel = [...LEDD, utsedd(UMEA, '2026-04-01'), utsedd(SKELLEFTEA, '2030-12-31')];
    const om = (fran: string) => given(...fel).when(utse(UMEA, { fran }));
    const turer = (fran: string) => {
      const efter = om(fran).then();
      return efter.status === 'okand' ? [] : efter.turer.map((tur) => tur.fran);
    };
    expect(turer('2027-01-01')).toEqual(['2026-01-01', '2026-04-01', '2027-01-01']);
    expect(turer('2030-12-31')).toEqual(['2026-01-01', '2026-04-01', '2030-12-31']);
    expect(turer('2026-03-15')).toEqual(['2026-01-01', '2026-03-15']);
    expect(om('2026-01-01').rejection()).toBe('TUR_OVERLAPPAR');
    const borjad = utse(UMEA, { ...KOORDINATOR, idag: '2026-04-01', fran: '2026-03-15' });
    expect(
      given(...fel)
        .when(borjad)
        .rejection(),
    ).toBe('TUR_OVERLAPPAR');
  });
  it('TUR_FOR_LANGT_FRAM more than five years ahead', () => {
    const om = (fran: string) => given(...LEDD).when(utse(UMEA, { fran }));
    expect(om('2199-12-31').rejection()).toBe('TUR_FOR_LANGT_FRAM');
    expect(om('2031-03-02').rejection()).toBe('TUR_FOR_LANGT_FRAM');
    expect(om('2031-03-01').types()).toEqual(['SammankallandeUtsedd']);
  });
  it('OGILTIGT_DATUM and TUR_SLUTAR_FORE_START for days that cannot be', () => {
    expect(
      given(...OPPEN)
        .when(utse(UMEA, { fran: '2026-02-30' }))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
    expect(
      given(...OPPEN)
        .when(utse(UMEA, { till: 'sedan' }))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
    expect(
      given(...OPPEN)
        .when(utse(UMEA, { till: '2026-03-31' }))
        .rejection(),
    ).toBe('TUR_SLUTAR_FORE_START');
    expect(
      given(...OPPEN)
        .when(utse(UMEA, { till: '2026-04-01' }))
        .types(),
    ).toEqual(['SammankallandeUtsedd']);
  });
  it('FOR_MANGA_TURER at the limit', () => {
    const dagar = Array.from({ length: TURER_MAX }, (_, index) =>
      utsedd(REGION, `0001-01-${String(index).padStart(3, '0')}`),
    );
    expect(
      given(...OPPEN, ...dagar)
        .when(utse(UMEA))
        .rejection(),
    ).toBe('FOR_MANGA_TURER');
    expect(
      given(...OPPEN, ...dagar.slice(1))
        .when(utse(UMEA))
        .types(),
    ).toEqual(['SammankallandeUtsedd']);
  });
});

describe('whose turn is next', () => {
  it('B8 is proposed in the arena’s order, round and round, and never taken by itself', () => {
    const forslag = (...turer: readonly ArenaEvent[]) =>
      foreslagenSammankallande(arena(oppnad(), ...turer), '2026-03-01');
    expect(forslag()).toBe(REGION);
    expect(forslag(utsedd(REGION))).toBe(UMEA);
    expect(forslag(utsedd(UMEA))).toBe(SKELLEFTEA);
    expect(forslag(utsedd(SKELLEFTEA))).toBe(REGION);
    expect(sammankallandeDen(arena(oppnad()), '2026-03-01')).toBeNull();
  });
  it('is not proposed where the convenorship does not move, nor where the next turn is named', () => {
    expect(foreslagenSammankallande(arena(oppnad({ alterneringAr: null })), '2026-03-01')).toBeNull();
    const utsett = arena(...LEDD, utsedd(UMEA, '2026-04-01'));
    expect(foreslagenSammankallande(utsett, '2026-03-31')).toBeNull();
    expect(foreslagenSammankallande(utsett, '2026-04-01')).toBe(SKELLEFTEA);
  });
});
