import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { RegistreraRekommendationsmottagning } from './commands.js';
import { rekommendationDecider } from './decide.js';
import type { RekommendationEvent } from './events.js';
import { fristerAv } from './frister.js';
import { PAMINNELSER_MAX } from './granser.js';
import {
  aterkallad,
  AVSLAG,
  BORDLAGD,
  expedierad,
  fattat,
  NORSJO,
  paminn,
  PLAN,
  REGION,
  SENAST,
  SKELLEFTEA,
  UMEA,
} from './testing/fall.js';

const { given } = deciderSpec(rekommendationDecider);
const SANT = [expedierad()];
const frister = (...historia: readonly RekommendationEvent[]) => fristerAv(given(...historia).state);
const dag = (nummer: number): string => `2026-07-${String(nummer).padStart(2, '0')}`;

describe('a reminder', () => {
  it('B6 comes the day after the last day, never on it', () => {
    expect(
      given(...SANT)
        .when(paminn(UMEA))
        .events(),
    ).toEqual([
      {
        type: 'BeslutPaminnt',
        data: { huvudman: UMEA, verksamhet: null, senast: SENAST, nastaSenast: '2026-06-14' },
      },
    ]);
    expect(
      given(...SANT)
        .when(paminn(UMEA, { idag: SENAST }))
        .events(),
    ).toEqual([]);
  });
  it('that is stale gives nothing: decided, withdrawn, another day, nobody asked, reminded already', () => {
    expect(
      given(...SANT, fattat(UMEA))
        .when(paminn(UMEA))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT, aterkallad)
        .when(paminn(UMEA))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT)
        .when(paminn(UMEA, { senast: '2026-05-30' }))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT)
        .when(paminn(UMEA, { nastaSenast: SENAST }))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT)
        .when(paminn(NORSJO))
        .events(),
    ).toEqual([]);
    expect(given().when(paminn(UMEA)).events()).toEqual([]);
    const paminnd = given(...SANT)
      .when(paminn(UMEA))
      .events();
    expect(
      given(...SANT, ...paminnd)
        .when(paminn(UMEA))
        .events(),
    ).toEqual([]);
  });
  it('comes also for what is bordlagt, and decides nothing', () => {
    const efter = given(...SANT, fattat(UMEA, BORDLAGD))
      .when(paminn(UMEA))
      .then();
    expect(efter.status === 'oppen' && efter.poster.get(`${UMEA}/-`)?.status).toBe('bordlagd');
  });
  it('comes at most five times', () => {
    let historia: readonly RekommendationEvent[] = SANT;
    for (let gang = 1; gang <= PAMINNELSER_MAX; gang += 1) {
      const senast = gang === 1 ? SENAST : dag(gang);
      const paminnd = given(...historia)
        .when(paminn(UMEA, { senast, nastaSenast: dag(gang + 1), idag: '2026-08-01' }))
        .events();
      expect(paminnd).toHaveLength(1);
      historia = [...historia, ...paminnd];
    }
    const sjatte = paminn(UMEA, { senast: dag(6), nastaSenast: dag(7), idag: '2026-08-01' });
    expect(
      given(...historia)
        .when(sjatte)
        .events(),
    ).toEqual([]);
    expect(frister(...historia).map(({ nyckel }) => nyckel)).toEqual([`${REGION}/-`, `${SKELLEFTEA}/-`]);
  });
});

describe('frister', () => {
  it('B6 are of those that have not decided, moved by a reminder, gone when it is withdrawn', () => {
    expect(frister(...SANT, fattat(REGION, AVSLAG), fattat(SKELLEFTEA, BORDLAGD))).toEqual([
      { nyckel: `${UMEA}/-`, forfaller: SENAST },
      { nyckel: `${SKELLEFTEA}/-`, forfaller: SENAST },
    ]);
    const paminnd = given(...SANT)
      .when(paminn(UMEA))
      .events();
    expect(frister(...SANT, ...paminnd)).toContainEqual({ nyckel: `${UMEA}/-`, forfaller: '2026-06-14' });
    expect(frister(...SANT, aterkallad)).toEqual([]);
    expect(frister()).toEqual([]);
  });
  it('V5 name the verksamhet that is to decide', () => {
    expect(frister(expedierad(PLAN)).map(({ nyckel }) => nyckel)).toEqual([
      `${REGION}/buh`,
      `${REGION}/vh`,
      `${UMEA}/lss`,
    ]);
  });
});

describe('a receipt', () => {
  const taEmot = (huvudman: string, arendenummer = 'U-1'): RegistreraRekommendationsmottagning => ({
    type: 'RegistreraRekommendationsmottagning',
    data: { huvudman, arendenummer },
  });
  it('N4 is noted once, also when the recommendation is withdrawn by then', () => {
    const mottagen = given(...SANT)
      .when(taEmot(UMEA))
      .events();
    expect(mottagen).toEqual([{ type: 'RekommendationMottagen', data: { huvudman: UMEA, arendenummer: 'U-1' } }]);
    expect(
      given(...SANT, ...mottagen)
        .when(taEmot(UMEA))
        .events(),
    ).toEqual([]);
    expect(
      given(...SANT, aterkallad)
        .when(taEmot(UMEA))
        .types(),
    ).toEqual(['RekommendationMottagen']);
  });
  it('REDAN_MOTTAGEN_MED_ANNAT_NUMMER; REKOMMENDATION_FINNS_EJ for who is not asked', () => {
    const mottagen = given(...SANT)
      .when(taEmot(UMEA))
      .events();
    expect(
      given(...SANT, ...mottagen)
        .when(taEmot(UMEA, 'U-2'))
        .rejection(),
    ).toBe('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
    expect(
      given(...SANT)
        .when(taEmot(NORSJO))
        .rejection(),
    ).toBe('REKOMMENDATION_FINNS_EJ');
  });
});
