import { describe, expect, it } from '@jest/globals';
import {
  evolve,
  initial,
  type AvvikelseEvent,
  type AvvikelseState,
  type GrundRegistrerad,
} from '#libs/avvikelse/index.js';
import { grund, LEKSAND, OPPEN, REGION } from '#libs/avvikelse/testing/fall.js';
import { Rejected } from '#libs/kernel/index.js';
import { grundbesked, medHuvudmansnamn, namnen } from './grundbesked.js';

const NAMN: Readonly<Record<string, string>> = { [REGION]: 'Region Dalarna', [LEKSAND]: 'Leksand' };
const TEXT: Partial<GrundRegistrerad['data']> = {
  huvudman: LEKSAND,
  grundId: 'g9',
  grund: 'AVIDENTIFIERAT',
  omfattning: ['fritext'],
  mottagare: [],
  texter: [0],
};
const besked = (event: AvvikelseEvent, annat: object = {}, krav: 'vid-inlamning' | 'en-person' = 'vid-inlamning') => {
  const state = [...OPPEN, event].reduce<AvvikelseState>(evolve, initial);
  const register = { namn: (kod: string) => NAMN[kod] ?? kod, fritextgranskning: () => krav };
  if (event.type !== 'GrundRegistrerad') throw new Error('no ground');
  return grundbesked({ ...state, ...annat }, event.data, { register, dag: '2026-03-01' });
};

describe('grundbesked', () => {
  it('D9 tells to whom a de-identified text now passes, or that review is still to come', () => {
    expect(besked(grund(TEXT))).toBe('Texten lämnas nu ut till Region Dalarna.');
    expect(besked(grund(TEXT), {}, 'en-person')).toBe('Texten lämnas ut till Region Dalarna när den är granskad.');
  });

  it('D9 tells that a ground opens nothing of somebody protected', () => {
    expect(besked(grund({ huvudman: LEKSAND }), { skyddadePersonuppgifter: true })).toContain('den öppnar inget');
  });

  it('has nothing to add to another ground', () => {
    expect(besked(grund({ huvudman: LEKSAND }))).toBeNull();
  });

  it('D4 EJ_ALLA_HAR_SVARAT names by name those that have not; other refusals stand', () => {
    const nej = new Rejected('EJ_ALLA_HAR_SVARAT', 'Svar saknas från: 20, 2029.', 'tillstand');
    expect(medHuvudmansnamn(nej, (koder) => koder.map((kod) => `<${kod}>`).join(' '))).toMatchObject({
      ...{ code: 'EJ_ALLA_HAR_SVARAT', message: 'Svar saknas från: <20> <2029>.', kind: 'tillstand' },
    });
    const annat = new Rejected('EJ_AVSLUTAD', 'Nej: 20.');
    expect(medHuvudmansnamn(annat, () => 'x')).toBe(annat);
  });

  it('lists huvudmän by name', () => {
    expect(namnen((kod) => NAMN[kod] ?? kod, [REGION, LEKSAND])).toBe('Region Dalarna och Leksand');
  });
});
