import { describe, expect, it } from '@jest/globals';
import type { TvistEvent } from './events.js';
import { NASTA_STEG_TVIST } from './kodverk.js';
import { nastaStegTvist } from './nasta-steg.js';
import { evolve, initial } from './tvist.js';
import {
  ATERKALLAD,
  av,
  avbojd,
  AVGJORD,
  AVSLUTAD,
  FALUN,
  foreslagen,
  godkand,
  KVITTERAD,
  LEKSAND,
  OPPEN,
  REGION,
  stallning,
} from './testing/fall.js';

const steg = (historia: readonly TvistEvent[], huvudman: string) =>
  nastaStegTvist(historia.reduce(evolve, initial), huvudman);
const utsedd: TvistEvent = { type: 'ForetradareUtsedd', data: { av: av(REGION) } };
const STALLDA = [...OPPEN, stallning(LEKSAND), stallning(REGION)];
const MED_FORSLAG = [...STALLDA, foreslagen(), godkand(LEKSAND)];

describe('what a party is to do next', () => {
  it.each([
    ['D6 name who speaks for it', OPPEN, REGION, 'utse-foretradare'],
    ['D7 take its position', OPPEN, LEKSAND, 'ta-stallning'],
    ['D7 take its position when named', [...OPPEN, utsedd], REGION, 'ta-stallning'],
    ['wait for the other’s', [...OPPEN, stallning(LEKSAND)], LEKSAND, 'vanta-pa-andra'],
    ['propose when all have', STALLDA, REGION, 'foresla-losning'],
    ['answer a proposal', MED_FORSLAG, REGION, 'besvara-losning'],
    ['wait for the other’s answer', MED_FORSLAG, LEKSAND, 'vanta-pa-andra'],
    ['propose anew when one is declined', [...MED_FORSLAG, avbojd(REGION)], LEKSAND, 'foresla-losning'],
    ['D8 wait for receipts', AVGJORD, LEKSAND, 'vanta-pa-kvittens'],
    ['D8 close', KVITTERAD, REGION, 'kan-avslutas'],
    ['nothing when closed', AVSLUTAD, LEKSAND, 'klart'],
    ['nothing when withdrawn', ATERKALLAD, REGION, 'klart'],
    ['nothing to one that is no party', OPPEN, FALUN, null],
    ['nothing where there is no tvist', [], LEKSAND, null],
  ])('%s', (_vad, historia, huvudman, vantat) => {
    expect(steg(historia, huvudman)).toBe(vantat);
  });
  it('has a label of its own for each', () => {
    expect(new Set(Object.values(NASTA_STEG_TVIST)).size).toBe(Object.keys(NASTA_STEG_TVIST).length);
  });
});
