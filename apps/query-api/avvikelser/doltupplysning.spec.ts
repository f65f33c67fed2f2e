import { describe, expect, it } from '@jest/globals';
import { evolve, initial, type AvvikelseEvent, type AvvikelseState } from '#libs/avvikelse/index.js';
import { LEKSAND, OPPEN, REGION } from '#libs/avvikelse/testing/fall.js';
import { doltupplysning } from './doltupplysning.js';

const GALLRAT: AvvikelseEvent = { type: 'TexterGallrade', data: { huvudman: LEKSAND, gallringId: 'x1' } };
const PEKARE = ['/innehall/rubrik', `/delar/${REGION}/bedomning/lexMaria`];

const upplysning = (handelser: readonly AvvikelseEvent[], annat: object = {}): readonly string[] => {
  const arende = handelser.reduce<AvvikelseState>(evolve, initial);
  if (arende.status === 'okand') throw new Error('no case');
  const insyn = { lasare: REGION, grunder: [], dag: '2026-03-01' };
  const last = { arende, insyn, mask: 'full', skyddsmaskad: false, ...annat } as const;
  return doltupplysning(last, { dolda: PEKARE, pekare: PEKARE }, () => 'Leksand');
};

describe('doltupplysning', () => {
  it('D9 says of what others keep that they have not disclosed it', () => {
    expect(upplysning(OPPEN)).toEqual([expect.stringContaining('inte har lämnat ut till er')]);
  });

  it('says of what is erased that it is, and of the rest what holds for that', () => {
    expect(upplysning([...OPPEN, GALLRAT])).toEqual([
      expect.stringMatching(/^Visas inte: övriga uppgifter\. Det är uppgifter som en annan/),
      expect.stringMatching(
        /^Visas inte: rubrik\. Leksand har gallrat sina texter i ärendet: de är borttagna för gott/,
      ),
    ]);
  });

  it('says that a person is protected, and to others that nothing passes', () => {
    expect(upplysning(OPPEN, { mask: 'utan-identitet', skyddsmaskad: true })).toEqual([
      expect.stringContaining('Uppgifterna är skyddade: andras lämnas inte ut'),
    ]);
    expect(upplysning(OPPEN, { mask: 'utan-identitet' })).toEqual([expect.stringContaining('Din roll ser ärendet')]);
  });
});
