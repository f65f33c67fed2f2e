import { describe, expect, it } from '@jest/globals';
import { laddaModeller } from './index.js';

const register = await laddaModeller();

describe('the model of a län', () => {
  it('B10 says why they cooperate in the source’s words, and nothing where the source is silent', () => {
    const inriktning = (lan: string) => register.samverkansmodeller(lan).map((modell) => modell.inriktning);
    expect(inriktning('22')[0]?.mal).toHaveLength(4);
    expect(inriktning('20')[0]).toMatchObject({ vardegrund: null, prioriteringar: [], kalla: 'overenskommelse' });
    const tyst = { vardegrund: null, utgangspunkter: [], mal: [], prioriteringar: [], kalla: null };
    expect(inriktning('24')).toEqual([tyst, tyst]);
  });
});
