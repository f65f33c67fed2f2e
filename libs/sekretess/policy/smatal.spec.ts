import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINJER_MAX, skyddaSmatal, type Smatal, type Talbild } from './smatal.js';
import { stegI } from '../testing/steg.js';

/** Twice what it takes. */
const STEG_MAX = 4_000_000;

type Tabell = readonly (readonly number[])[];

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const medSummor = (tabell: Tabell): number[] => {
  const rader = tabell.map((rad) => [...rad, summa(rad)]);
  const [forsta = []] = rader;
  return [...rader.flat(), ...forsta.map((_, j) => summa(rader.map((rad) => rad[j] ?? 0)))];
};
const publicerat = ({ celler, radsummor, kolumnsummor, summa: alla }: Talbild): Smatal[] => [
  ...celler.flatMap((rad, i) => [...rad, radsummor[i] ?? 'dolt']),
  ...kolumnsummor,
  alla,
];
const stammer = (visat: Smatal, tal: number): boolean => {
  if (visat === '<5') return tal >= 1 && tal <= 4;
  return visat === 'dolt' ? tal === 0 || tal >= 5 : visat === tal;
};

/** Every table of whole numbers that would have been published alike, by trying them all. @param max of a cell */
const kandidater = (bild: Talbild, max: number): readonly number[][] => {
  const platta = bild.celler.flat();
  const bredd = bild.celler[0]?.length ?? 0;
  const alla = publicerat(bild);
  const funna: number[][] = [];
  const prova = (satta: readonly number[]): void => {
    if (satta.length === platta.length) {
      const tabell = bild.celler.map((_, i) => satta.slice(i * bredd, (i + 1) * bredd));
      const tal = medSummor(tabell);
      if (alla.every((visat, nr) => stammer(visat, tal[nr] ?? -1))) funna.push(tal);
      return;
    }
    const visat = platta[satta.length] ?? 'dolt';
    for (let tal = 0; tal <= max; tal += 1) if (stammer(visat, tal)) prova([...satta, tal]);
  };
  prova([]);
  return funna;
};

const tabeller = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, m]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
  );

describe('small numbers', () => {
  it('1–4 are never published, nor is a sum of 1–4', () => {
    fc.assert(
      fc.property(tabeller, (tabell) => {
        const bild = publicerat(skyddaSmatal(tabell));
        const tal = medSummor(tabell);
        expect(bild.filter((visat) => typeof visat === 'number' && visat > 0 && visat < 5)).toEqual([]);
        // What is published is true.
        expect(bild.every((visat, nr) => visat === 'dolt' || stammer(visat, tal[nr] ?? -1))).toBe(true);
      }),
    );
  });

  it('no hidden number can be computed back from the others and the sums (every table of the kind is tried)', () => {
    fc.assert(
      fc.property(tabeller, (tabell) => {
        const bild = skyddaSmatal(tabell);
        const visade = publicerat(bild);
        const dolda = visade.flatMap((visat, nr) => (typeof visat === 'number' ? [] : [nr]));
        if (dolda.length === visade.length) return;
        const mojliga = kandidater(bild, 10);
        const losta = dolda.filter((nr) => new Set(mojliga.map((tal) => tal[nr])).size < 2);
        expect(losta).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a table without small numbers is published as it is', () => {
    expect(
      skyddaSmatal([
        [5, 0],
        [10, 7],
      ]),
    ).toEqual({
      celler: [
        [5, 0],
        [10, 7],
      ],
      radsummor: [5, 17],
      kolumnsummor: [15, 7],
      summa: 22,
    });
  });

  it('one small number takes three others with it, the sums stay', () => {
    const bild = skyddaSmatal([
      [3, 20, 30],
      [40, 9, 60],
    ]);
    expect(bild.celler).toEqual([
      ['<5', 'dolt', 30],
      ['dolt', 'dolt', 60],
    ]);
    expect([bild.radsummor, bild.kolumnsummor, bild.summa]).toEqual([[53, 109], [43, 29, 90], 162]);
  });

  it('a small number that stands alone hides its sums too', () => {
    expect(publicerat(skyddaSmatal([[3]]))).toEqual(['<5', '<5', '<5', '<5']);
    expect(publicerat(skyddaSmatal([[1, 5]])).filter((visat) => typeof visat === 'number').length).toBeLessThan(3);
  });

  it('has a limit, and wants rows of one length', () => {
    expect(() => skyddaSmatal(Array.from({ length: LINJER_MAX + 1 }, () => [1]))).toThrow(RangeError);
    expect(() => skyddaSmatal([[1], [1, 2]])).toThrow(RangeError);
    expect(skyddaSmatal([])).toEqual({ celler: [], radsummor: [], kolumnsummor: [], summa: 0 });
  });
});

it('twenty years of months and twenty categories take a bounded number of steps, however fast the machine is', async () => {
  const tabell = Array.from({ length: 240 }, (_, i) => Array.from({ length: 20 }, (__, j) => (i * 31 + j * 17) % 23));
  const steg = await stegI(/\/smatal[^/]*\.ts$/, () => void skyddaSmatal(tabell));
  expect(steg).toBeGreaterThan(tabell.flat().length);
  expect(steg).toBeLessThan(STEG_MAX);
});
