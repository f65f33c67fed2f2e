import { describe, expect, it } from '@jest/globals';
import type { Flode, Ledtid, Ledtider } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { andringar } from './andringar.js';

const flode = (...noder: Flode['noder'][number][]): Flode => ({ ar: '', noder, lankar: [], dolda: false });
const ledtider = (p50: number | null, andelInomFrist: number | null): Ledtider => {
  const en: Ledtid = {
    ...{ niva: 'gemensam', antal: 20, oppna: 5, andelInomFrist, p50 },
    ...{ p10: 1, p25: 1, p75: 1, p90: 1 },
  };
  return { ar: '', nivaer: [en], dolda: false };
};
const rader = (nu: Flode, fore: Flode, tider: readonly [Ledtider, Ledtider] = [ledtider(null, null), ledtider(1, 1)]) =>
  andringar('sv', { urval: provurval(), flode: [nu, fore], ledtider: tider }).rader;

describe('det som ändrats mest', () => {
  it('stands first, by its share, with the way to its page', () => {
    const nu = flode({ nod: 'rapporterad', antal: 110 }, { nod: 'tvist', antal: 12 });
    const fore = flode({ nod: 'rapporterad', antal: 100 }, { nod: 'tvist', antal: 6 });
    expect(rader(nu, fore, [ledtider(30, 0.8), ledtider(20, 0.8)])).toEqual([
      [
        { text: 'Tvist', href: '/sv/eskalering?omrade=2062&ar=2025' },
        12,
        6,
        { text: '+6', tal: 6 },
        { text: '+100 %', tal: 100 },
      ],
      [
        { text: 'Gemensam hantering: hälften klara, dagar', href: '/sv/ledtider?omrade=2062&ar=2025' },
        ...[30, 20, { text: '+10', tal: 10 }, { text: '+50 %', tal: 50 }],
      ],
      [
        { text: 'Rapporterade', href: '/sv/eskalering?omrade=2062&ar=2025' },
        110,
        100,
        { text: '+10', tal: 10 },
        { text: '+10 %', tal: 10 },
      ],
    ]);
  });

  it('I4 what is hidden in either year is not among them', () => {
    expect(rader(flode({ nod: 'tvist', antal: '<5' }), flode({ nod: 'tvist', antal: 9 }))).toEqual([]);
    expect(rader(flode({ nod: 'tvist', antal: 9 }), flode({ nod: 'tvist', antal: 'dolt' }))).toEqual([]);
  });

  it('from none there is no share', () => {
    const [rad] = rader(flode({ nod: 'tvist', antal: 9 }), flode());
    expect(rad?.slice(1)).toEqual([9, 0, { text: '+9', tal: 9 }, null]);
  });
});
