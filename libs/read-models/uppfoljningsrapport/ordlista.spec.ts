import { describe, expect, it } from '@jest/globals';
import { laddaModeller } from '#libs/huvudman/index.js';
import { FORSTA_KRITERIER, GEMENSAMMA_KRITERIER } from '#libs/uppfoljning/kriterier.js';
import { evolve, initial, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { kriterierFor, ordlistaFor } from './ordlista.js';

const register = await laddaModeller();
const oppnad = (lan: string, kriterielista: { id: string; version: string }): KandUppfoljning => {
  const state = evolve(initial, uppfoljningOppnad({ lan, kriterielista }));
  if (state.status === 'okand') throw new Error('not opened');
  return state;
};

describe('the words of criteria', () => {
  it('N9 are of the follow-up’s own list: of the programme as it was then, as it is now, or of its län', () => {
    const kriterierna = (lan: string, id: string, version: string) =>
      kriterierFor(register, oppnad(lan, { id, version }));
    expect(kriterierna('20', 'gemensamma-kriterier', '1')).toBe(FORSTA_KRITERIER.kriterier);
    expect(kriterierna('20', 'gemensamma-kriterier', '2')).toBe(GEMENSAMMA_KRITERIER.kriterier);
    expect(kriterierna('20', 'vasternorrland-missbruk-beroende', '1')).toEqual([]);
  });

  it('N9 in Västernorrland’s file are those that its first verdicts were given on, word for word', () => {
    const egen = oppnad('22', { id: 'vasternorrland-missbruk-beroende', version: '1' });
    expect(kriterierFor(register, egen)).toEqual(FORSTA_KRITERIER.kriterier);
    expect(ordlistaFor(register, egen).kriterier).toHaveProperty(
      'forebyggande-1',
      expect.stringContaining('AUDIT/DUDIT'),
    );
  });
});
