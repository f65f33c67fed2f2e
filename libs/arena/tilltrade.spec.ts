import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { arenaDecider } from './decide.js';
import {
  anmal,
  anmalt,
  av,
  IDAG,
  kallat,
  KOORDINATOR,
  LEDD,
  ledningskommandon,
  LEKSAND,
  OPPEN,
  oppnad,
  REGION,
  UMEA,
  utsedd,
} from './testing/fall.js';

const { given } = deciderSpec(arenaDecider);
const INNEHALL = [anmalt('a'), kallat('mote', `${IDAG}T08:00:00Z`)];
const typer = ledningskommandon(av(REGION)).map(({ type }) => type);
const som = (type: string, handling: ReturnType<typeof av>) => {
  const command = ledningskommandon(handling).find((ett) => ett.type === type);
  if (command === undefined) throw new Error(type);
  return command;
};

describe('who runs an arena', () => {
  it.each(typer)('B5 %s: its convenor and the koordinator', (type) => {
    expect(
      given(...LEDD, ...INNEHALL)
        .when(som(type, av(REGION)))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...LEDD, ...INNEHALL)
        .when(som(type, KOORDINATOR))
        .types(),
    ).toHaveLength(1);
  });
  it.each(typer)('%s: another of its huvudmän gets EJ_SAMMANKALLANDE', (type) => {
    expect(
      given(...LEDD, ...INNEHALL)
        .when(som(type, av(UMEA)))
        .rejection(),
    ).toBe('EJ_SAMMANKALLANDE');
  });
  it.each(typer)('%s: any of its huvudmän while none convenes, also when the turn has ended', (type) => {
    expect(
      given(...OPPEN, ...INNEHALL)
        .when(som(type, av(UMEA)))
        .types(),
    ).toHaveLength(1);
    const slut = [...OPPEN, utsedd(REGION, '2026-01-01', '2026-02-28'), ...INNEHALL];
    expect(
      given(...slut)
        .when(som(type, av(UMEA)))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...slut)
        .when(som(type, av(UMEA, { idag: '2026-02-28' })))
        .rejection(),
    ).toBe('EJ_SAMMANKALLANDE');
  });
  it.each(typer)('I4 %s: for who has no part in it ARENA_FINNS_EJ, as for one that is not there', (type) => {
    expect(
      given(...LEDD, ...INNEHALL)
        .when(som(type, av(LEKSAND)))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
    expect(
      given(...OPPEN, ...INNEHALL)
        .when(som(type, av(LEKSAND)))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
    expect(
      given()
        .when(som(type, av(REGION)))
        .rejection(),
    ).toBe('ARENA_FINNS_EJ');
  });
  it('EJ_SAMMANKALLANDE says who convenes', () => {
    expect(() =>
      given(...LEDD, ...INNEHALL)
        .when(som('KallaMote', av(UMEA)))
        .events(),
    ).toThrow(`nu: ${REGION}.`);
  });
  it('what policies tell an arena that is not open is ARENA_FINNS_EJ', () => {
    expect(given().when(anmal('a')).rejection()).toBe('ARENA_FINNS_EJ');
    expect(given(oppnad()).when(anmal('a')).types()).toEqual(['ArendeAnmalt']);
  });
});
