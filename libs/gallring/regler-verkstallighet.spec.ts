import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { gallringDecider } from './decide.js';
import { evolve, initial, skaVerkstallas } from './gallring.js';
import {
  aterkallad,
  avslagen,
  beslutad,
  DAGEN,
  fakta,
  foreslagen,
  paborja,
  paborjad,
  REGION,
  verkstall,
  verkstalld,
} from './testing/fall.js';

const { given } = deciderSpec(gallringDecider);

describe('beginning to execute', () => {
  it('on the day, never before: GALLRING_VANTAR', () => {
    expect(given(foreslagen(), beslutad).when(paborja()).events()).toEqual([paborjad]);
    expect(
      given(foreslagen(), beslutad)
        .when(paborja({ idag: '2026-03-07' }))
        .rejection(),
    ).toBe('GALLRING_VANTAR');
  });
  it('of what nobody decided is GALLRING_EJ_BESLUTAD, of what was stopped GALLRING_AVGJORD', () => {
    expect(given(foreslagen()).when(paborja()).rejection()).toBe('GALLRING_EJ_BESLUTAD');
    expect(given(foreslagen(), avslagen).when(paborja()).rejection()).toBe('GALLRING_AVGJORD');
    expect(given(foreslagen(), beslutad, aterkallad).when(paborja()).rejection()).toBe('GALLRING_AVGJORD');
  });
  it('stops at a hold that came while it waited: ARENDE_SPARRAT', () => {
    const sparrad = paborja({ fakta: [fakta({ sparrat: true })] });
    expect(given(foreslagen(), beslutad).when(sparrad).rejection()).toBe('ARENDE_SPARRAT');
    expect(given(foreslagen(), beslutad, paborjad).when(sparrad).events()).toEqual([]);
  });
});

describe('executed', () => {
  it('says how many keys and which cases, once', () => {
    expect(given(foreslagen(), beslutad, paborjad).when(verkstall()).events()).toEqual([verkstalld]);
    expect(given(foreslagen(), beslutad, paborjad, verkstalld).when(verkstall('2029', 9)).events()).toEqual([]);
    expect(given(foreslagen(), beslutad).when(verkstall()).rejection()).toBe('GALLRING_EJ_BESLUTAD');
    expect(given(foreslagen()).when(verkstall(REGION)).rejection()).toBe('GALLRING_FINNS_EJ');
  });
  it('is due when the day has come or it has begun, and at no other time', () => {
    const efter = (...events: Parameters<typeof evolve>[1][]) => events.reduce(evolve, initial);
    expect(skaVerkstallas(efter(foreslagen(), beslutad), DAGEN)).toBe(true);
    expect(skaVerkstallas(efter(foreslagen(), beslutad), '2026-03-07')).toBe(false);
    expect(skaVerkstallas(efter(foreslagen(), beslutad, paborjad), '2026-03-07')).toBe(true);
    for (const slut of [[], [foreslagen()], [foreslagen(), avslagen], [foreslagen(), beslutad, paborjad, verkstalld]]) {
      expect(skaVerkstallas(efter(...slut), '2099-01-01')).toBe(false);
    }
  });
  it('a log in no possible order stops the reader', () => {
    expect(() => evolve(initial, paborjad)).toThrow('begins with');
    expect(() => [foreslagen(), verkstalld].reduce(evolve, initial)).toThrow('before it is decided');
  });
});
