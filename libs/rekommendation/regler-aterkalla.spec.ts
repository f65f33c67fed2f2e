import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AterkallaRekommendation } from './commands.js';
import { rekommendationDecider } from './decide.js';
import {
  alla,
  arenafakta,
  aterkallad,
  expedierad,
  fatta,
  fattat,
  LEKSAND,
  REGION,
  SKELLEFTEA,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(rekommendationDecider);

describe('a recommendation is withdrawn', () => {
  const aterkalla = (andrat: Partial<AterkallaRekommendation['data']> = {}): AterkallaRekommendation => ({
    type: 'AterkallaRekommendation',
    data: {
      huvudman: REGION,
      koordinator: false,
      arenafakta: arenafakta(),
      skal: 'Arbetet görs på annat håll.',
      ...andrat,
    },
  });
  it('B6 by the convenor with a reason, once; what is decided stands', () => {
    const historia = [expedierad(), fattat(UMEA)];
    expect(
      given(...historia)
        .when(aterkalla())
        .events(),
    ).toEqual([aterkallad]);
    const { state } = given(...historia, aterkallad);
    expect(state.status === 'aterkallad' && state.poster.get(`${UMEA}/-`)?.status).toBe('bifall');
    expect(
      given(...historia, aterkallad)
        .when(aterkalla())
        .events(),
    ).toEqual([]);
    expect(
      given(...historia)
        .when(aterkalla({ skal: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
  it('REKOMMENDATION_ATERKALLAD: after that nobody decides', () => {
    expect(given(expedierad(), aterkallad).when(fatta(UMEA)).rejection()).toBe('REKOMMENDATION_ATERKALLAD');
    expect(given(expedierad()).when(fatta(UMEA)).types()).toEqual(['BeslutFattat']);
  });
  it('EJ_SAMMANKALLANDE for another of the arena, REKOMMENDATION_FINNS_EJ for all others', () => {
    expect(
      given(expedierad())
        .when(aterkalla({ huvudman: UMEA }))
        .rejection(),
    ).toBe('EJ_SAMMANKALLANDE');
    expect(
      given(expedierad())
        .when(aterkalla({ huvudman: LEKSAND, koordinator: true }))
        .types(),
    ).toHaveLength(1);
    const annan = arenafakta({ id: 'annan' });
    for (const vem of [{ huvudman: LEKSAND }, { arenafakta: null }, { arenafakta: annan }]) {
      expect(given(expedierad()).when(aterkalla(vem)).rejection()).toBe('REKOMMENDATION_FINNS_EJ');
    }
    expect(given().when(aterkalla()).rejection()).toBe('REKOMMENDATION_FINNS_EJ');
  });
  it('ALLA_HAR_BESLUTAT when there is nothing left to withdraw', () => {
    const klar = [expedierad(), fattat(REGION), fattat(UMEA), fattat(SKELLEFTEA), alla(3, 0)];
    expect(
      given(...klar)
        .when(aterkalla())
        .rejection(),
    ).toBe('ALLA_HAR_BESLUTAT');
  });
});
