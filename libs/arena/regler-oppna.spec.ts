import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { arenaDecider } from './decide.js';
import { HUVUDMAN_MAX, STAENDE_PUNKTER_MAX } from './granser.js';
import {
  av,
  KOORDINATOR,
  LEKSAND,
  LSG,
  oppna,
  oppnad,
  PERSONNUMMER,
  REGION,
  SKELLEFTEA,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);

describe('an arena', () => {
  it('is opened by one of its huvudmän', () => {
    expect(given().when(oppna()).events()).toEqual([oppnad()]);
  });
  it('is opened by the koordinator, of it or not; by another outsider EJ_ARENANS_HUVUDMAN', () => {
    const utan = [UMEA, SKELLEFTEA];
    expect(
      given()
        .when(oppna({ ...KOORDINATOR, deltagande: utan }))
        .types(),
    ).toEqual(['ArenaOppnad']);
    expect(
      given()
        .when(oppna({ ...av(LEKSAND), deltagande: utan }))
        .rejection(),
    ).toBe('EJ_ARENANS_HUVUDMAN');
  });
  it('of the län’s file is the same whoever opens it, also when the file has changed since', () => {
    const igen = oppna({ ...av(UMEA), namn: 'LSG', staendePunkter: [] });
    expect(given(oppnad()).when(igen).events()).toEqual([]);
    expect(
      given(oppnad())
        .when(oppna({ lansfilId: 'lbu' }))
        .rejection(),
    ).toBe('ARENA_FINNS_REDAN');
  });
  it('of its own is the same only when all is; else ARENA_FINNS_REDAN', () => {
    const lokal = { lansfilId: null, namn: 'Umeås lokala grupp' };
    expect(
      given(oppnad(lokal))
        .when(oppna({ ...av(UMEA), ...lokal }))
        .events(),
    ).toEqual([]);
    expect(
      given(oppnad(lokal))
        .when(oppna({ ...lokal, beredsAv: LSG }))
        .rejection(),
    ).toBe('ARENA_FINNS_REDAN');
  });
  it('HUVUDMAN_SAKNAS without any, HUVUDMAN_UPPREPAS with one twice', () => {
    expect(
      given()
        .when(oppna({ ...KOORDINATOR, deltagande: [] }))
        .rejection(),
    ).toBe('HUVUDMAN_SAKNAS');
    expect(
      given()
        .when(oppna({ deltagande: [REGION, UMEA, REGION] }))
        .rejection(),
    ).toBe('HUVUDMAN_UPPREPAS');
  });
  it('FOR_MANGA_HUVUDMAN and FOR_MANGA_STAENDE_PUNKTER past the limits', () => {
    const koder = (antal: number) => Array.from({ length: antal }, (_, index) => (index === 0 ? REGION : `h${index}`));
    expect(
      given()
        .when(oppna({ deltagande: koder(HUVUDMAN_MAX + 1) }))
        .rejection(),
    ).toBe('FOR_MANGA_HUVUDMAN');
    expect(
      given()
        .when(oppna({ deltagande: koder(HUVUDMAN_MAX) }))
        .types(),
    ).toEqual(['ArenaOppnad']);
    const punkter = Array.from({ length: STAENDE_PUNKTER_MAX + 1 }, () => 'Information');
    expect(
      given()
        .when(oppna({ staendePunkter: punkter }))
        .rejection(),
    ).toBe('FOR_MANGA_STAENDE_PUNKTER');
    expect(
      given()
        .when(oppna({ staendePunkter: punkter.slice(1) }))
        .types(),
    ).toEqual(['ArenaOppnad']);
  });
  it('D5 names nobody: PERSONNUMMER_I_TEXT; TEXT_SAKNAS where a text is blank', () => {
    const { message } = rejected(() =>
      given()
        .when(oppna({ staendePunkter: [PERSONNUMMER] }))
        .events(),
    );
    expect(message).toContain('staendePunkter[0]');
    expect(message).not.toContain(PERSONNUMMER);
    expect(
      given()
        .when(oppna({ uppdrag: `Om ${PERSONNUMMER}` }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
    expect(
      given()
        .when(oppna({ namn: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given()
        .when(oppna({ uppdrag: null }))
        .types(),
    ).toEqual(['ArenaOppnad']);
  });
});

const rejected = (gor: () => unknown): Error => {
  try {
    gor();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the rules said yes');
};
