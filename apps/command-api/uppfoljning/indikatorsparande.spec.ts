import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#libs/kernel/index.js';
import type { Granskadrad } from './indikatorrader.js';
import { sparaRader } from './indikatorsparande.js';

const rad = (radnummer: number): Granskadrad => ({
  radnummer,
  command: {
    type: 'AngeIndikator',
    data: {
      ...{ av: '20', koordinator: false, indikator: 'folkmangd', huvudman: null, period: '2022' },
      ...{ varde: '1', enhet: 'invånare', kalla: 'SCB' },
    },
  },
  nytt: true,
});
const RADER = [2, 3, 5, 6].map(rad);
const SLUTFORD = new Rejected('UPPFOLJNING_SLUTFORD', 'Uppföljningen är slutförd.', 'tillstand');
const provat = async (stopp: number, fel: Error) => {
  const sedda: number[] = [];
  const spara = ({ radnummer }: Granskadrad): Promise<void> => {
    sedda.push(radnummer);
    return radnummer === stopp ? Promise.reject(fel) : Promise.resolve();
  };
  const blev: unknown = await sparaRader(RADER, spara).catch((ett: unknown) => ett);
  return { sedda, blev };
};

describe('B12 many values are saved one by one', () => {
  it('stops at the first that is refused, and says which were saved before it', async () => {
    const { sedda, blev } = await provat(5, SLUTFORD);
    expect(sedda).toEqual([2, 3, 5]);
    expect(blev).toMatchObject({ code: 'UPPFOLJNING_SLUTFORD', kind: 'tillstand' });
    expect(String(blev)).toContain(
      'Uppföljningen är slutförd. Det hände medan raderna sparades: rad 2, 3 är sparade, men inte rad 5 och de nya värdena efter den.',
    );
  });
  it('a refusal of the first, and what is no refusal, stand as they are', async () => {
    expect(await provat(2, SLUTFORD)).toEqual({ sedda: [2], blev: SLUTFORD });
    const avbrott = new Error('down');
    expect(await provat(5, avbrott)).toEqual({ sedda: [2, 3, 5], blev: avbrott });
    expect((await provat(0, avbrott)).sedda).toEqual([2, 3, 5, 6]);
  });
});
