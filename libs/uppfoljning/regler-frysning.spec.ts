import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { uppfoljningDecider } from './decide.js';
import type { UppfoljningEvent } from './events.js';
import { frys, oppnad, SLUTFORD } from './testing/fall.js';

const { given } = deciderSpec(uppfoljningDecider);
const fel = (andrat: Parameters<typeof frys>[0]): string => {
  try {
    given(oppnad).when(frys(andrat)).events();
  } catch (nej) {
    return nej instanceof Error ? nej.message : '';
  }
  throw new Error('the rules said yes');
};

describe('a frozen report', () => {
  const fryst = given(oppnad).when(frys()).events();
  it('holds the place in the log that it was made from, also of one that is completed', () => {
    expect(fryst).toMatchObject([{ data: { position: 17, rapport: '{"a":1}' } }]);
    expect(
      given(...SLUTFORD)
        .when(frys())
        .types(),
    ).toEqual(['UppfoljningFryst']);
  });
  it('I3 the same again is nothing; another under the same id is FRYSNING_FINNS', () => {
    expect(
      given(oppnad, ...fryst)
        .when(frys())
        .events(),
    ).toEqual([]);
    expect(
      given(oppnad, ...fryst)
        .when(frys({ rapport: '{}' }))
        .rejection(),
    ).toBe('FRYSNING_FINNS');
  });
  it.each([
    ['position', { position: -1 }],
    ['position', { position: 1.5 }],
    ['tid', { tid: '2023-04-01' }],
    ['sha256', { sha256: 'A'.repeat(64) }],
    ['rapport', { rapport: '' }],
  ])('OGILTIG_FRYSNING: %s', (falt, andrat) => {
    expect(given(oppnad).when(frys(andrat)).rejection()).toBe('OGILTIG_FRYSNING');
    expect(fel(andrat)).toContain(falt);
  });
  it('N9 is none without the list of criteria that it is assessed by', () => {
    expect(
      given(oppnad)
        .when(frys({ utanKriterier: true }))
        .rejection(),
    ).toBe('KRITERIELISTA_SAKNAS');
    const [{ data } = { data: {} }] = given(oppnad)
      .when(frys({ utanKriterier: false }))
      .events();
    expect(data).not.toHaveProperty('utanKriterier');
  });
  it('is at most 256 kB, in bytes', () => {
    expect(
      given(oppnad)
        .when(frys({ rapport: 'å'.repeat(131_072) }))
        .types(),
    ).toEqual(['UppfoljningFryst']);
    const forStor = frys({ rapport: 'å'.repeat(131_073) });
    expect(given(oppnad).when(forStor).rejection()).toBe('RAPPORT_FOR_STOR');
  });
  it('FOR_MANGA_FRYSNINGAR', () => {
    const { koordinator: _k, ...data } = frys().data;
    const alla = Array.from({ length: 20 }, (_, nr): UppfoljningEvent => ({
      type: 'UppfoljningFryst',
      data: { ...data, frysningId: `x${nr}` },
    }));
    expect(
      given(oppnad, ...alla)
        .when(frys())
        .rejection(),
    ).toBe('FOR_MANGA_FRYSNINGAR');
  });
});
