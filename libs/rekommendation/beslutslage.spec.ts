import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { beslutslage } from './beslutslage.js';
import { rekommendationDecider } from './decide.js';
import type { RekommendationEvent } from './events.js';
import { AVSLAG, aterkallad, BORDLAGD, expedierad, fattat, PLAN, REGION, SKELLEFTEA, UMEA } from './testing/fall.js';

const { given } = deciderSpec(rekommendationDecider);
const SANT = [expedierad()];
const PLANERAT = [expedierad(PLAN)];

describe('beslutsläge', () => {
  const lage = (...historia: readonly RekommendationEvent[]) => {
    const { state } = given(...historia);
    if (state.status === 'okand') throw new Error('not sent');
    return beslutslage(state);
  };
  it('B6 shows each that decides, and counts them', () => {
    const { rader, antal } = lage(...SANT, fattat(UMEA, AVSLAG), fattat(SKELLEFTEA, BORDLAGD));
    expect(rader.map(({ huvudman, status }) => [huvudman, status])).toEqual([
      [REGION, 'vantar'],
      [UMEA, 'avslag'],
      [SKELLEFTEA, 'bordlagd'],
    ]);
    expect(rader[1]).toMatchObject({ instans: 'Socialnämnden', datum: '2026-04-15', dnr: 'SN 2026-17' });
    expect(antal).toEqual({ bifall: 0, avslag: 1, bordlagda: 1, vantar: 1 });
  });
  it('B6 is public and so without motivering; says when it is withdrawn', () => {
    expect(JSON.stringify(lage(...SANT, fattat(UMEA, AVSLAG)))).not.toContain(AVSLAG.motivering);
    expect(lage(...SANT).aterkallad).toBe(false);
    expect(lage(...SANT, aterkallad).aterkallad).toBe(true);
  });
  it('V5 has one row for each verksamhet that is asked', () => {
    expect(lage(...PLANERAT).rader.map(({ huvudman, verksamhet }) => `${huvudman}/${verksamhet}`)).toEqual([
      `${REGION}/buh`,
      `${REGION}/vh`,
      `${UMEA}/lss`,
    ]);
  });
});
