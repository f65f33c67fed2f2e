import { describe, expect, it } from '@jest/globals';
import type { Flode, Ledtid, Ledtider } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { andringar, type Tvaar } from './andringar.js';

const flode = (...noder: Flode['noder'][number][]): Flode => ({ ar: '', noder, lankar: [], dolda: false });
const ledtider = (p50: number | null, andelInomFrist: number | null): Ledtider => {
  const en: Ledtid = {
    ...{ niva: 'gemensam', antal: 20, oppna: 5, andelInomFrist, p50 },
    ...{ p10: 1, p25: 1, p75: 1, p90: 1 },
  };
  return { ar: '', nivaer: [en], dolda: false };
};
const INGA = [ledtider(null, null), ledtider(1, 1)] as const;
/** Five a month, then nine; of the months that are there. */
const trend = (finns: (manad: string) => boolean): Tvaar['trend'] => ({
  steg: 1,
  serie: {
    manader: ['2024', '2025']
      .flatMap((ar, nr) =>
        Array.from({ length: 12 }, (_, i) => ({ manad: `${ar}-${String(i + 1).padStart(2, '0')}`, antal: 5 + 4 * nr })),
      )
      .filter(({ manad }) => finns(manad)),
    dolda: false,
  },
});
const rader = (nu: Flode, fore: Flode, tider: readonly [Ledtider, Ledtider] = INGA) =>
  andringar('sv', { urval: provurval(), flode: [nu, fore], ledtider: tider, trend: trend(() => true) }).rader;

/** As the reader of the whole has it. */
const listat = (tal: number, ar: string, fran = '-01') => ({
  ...{ text: String(tal), tal, href: `/lista?fran=${ar}${fran}` },
});

describe('det som ändrats mest', () => {
  it('stands first when chance gives it least often, with the way to its page; per cent of ten or more alone', () => {
    const nu = flode({ nod: 'rapporterad', antal: 160 }, { nod: 'tvist', antal: 12 });
    const fore = flode({ nod: 'rapporterad', antal: 100 }, { nod: 'tvist', antal: 6 });
    expect(rader(nu, fore, [ledtider(30, 0.8), ledtider(30, 0.8)])).toEqual([
      [
        { text: 'Avvikelser som berör området', href: '/sv/eskalering?omrade=2062&ar=2025' },
        ...[listat(160, '2025'), listat(100, '2024'), { text: '+60', tal: 60 }, { text: '+60 %', tal: 60 }],
      ],
      [
        { text: 'Tvist', href: '/sv/eskalering?omrade=2062&ar=2025' },
        ...[listat(12, '2025'), listat(6, '2024'), { text: '+6', tal: 6 }, null],
      ],
    ]);
  });

  it('a year with numbers of a part is compared with the same part', () => {
    const nu = flode({ nod: 'rapporterad', antal: 110 });
    const fore = flode({ nod: 'rapporterad', antal: 17 });
    const del = trend((manad) => manad >= '2024-11');
    const underlag = { urval: provurval(), flode: [nu, fore], ledtider: INGA, trend: del } as const;
    expect(andringar('sv', underlag).rader).toEqual([
      [
        { text: 'Avvikelser som berör området, samma månader (11–12)', href: '/sv/trend?omrade=2062&ar=2025' },
        ...[listat(18, '2025', '-11'), listat(10, '2024', '-11'), { text: '+8', tal: 8 }, { text: '+80 %', tal: 80 }],
      ],
    ]);
  });

  it('I4 what is hidden in either year is not among them', () => {
    expect(rader(flode({ nod: 'tvist', antal: '<5' }), flode({ nod: 'tvist', antal: 9 }))).toEqual([]);
    expect(rader(flode({ nod: 'tvist', antal: 9 }), flode({ nod: 'tvist', antal: 'dolt' }))).toEqual([]);
  });

  it('from none there is no share', () => {
    const [rad] = rader(flode({ nod: 'tvist', antal: 9 }), flode());
    expect(rad?.slice(1)).toEqual([listat(9, '2025'), 0, { text: '+9', tal: 9 }, null]);
  });
});
