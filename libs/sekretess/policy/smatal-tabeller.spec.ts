import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Kub, Smatal } from './smatal-natverk.js';
import { alltDolt, losta, skillnad, type Publicerat, type Skillnad } from '../testing/smatal-angripare.js';
import { skyddaTabeller, type Skyddat, type Talplats } from './smatal-tabeller.js';

const cell = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 30 }));
const kub = fc
  .constantFrom([2, 3], [3, 2], [2, 2, 2], [4], [3, 3])
  .chain((storlek) =>
    fc
      .array(cell, { minLength: storlek.reduce((a, b) => a * b, 1), maxLength: storlek.reduce((a, b) => a * b, 1) })
      .map((tal): Kub => ({ storlek, tal })),
  );
const ingaLika = (): readonly Skillnad[] => [];
type Skyddade = Publicerat & { readonly skyddat: Skyddat };
const publicera = (tabeller: readonly Kub[], delade: number, tidigare: readonly Skyddade[]): Skyddade => ({
  tabeller,
  skyddat: skyddaTabeller({ tabeller, delade, tidigare: tidigare.map(({ skyddat }) => skyddat.lager) }),
});

describe('small numbers of linked tables', () => {
  it('no hidden number of a table of one, two or three dimensions can be solved from its sums, whatever filter', () => {
    let visade = 0;
    fc.assert(
      fc.property(kub, (en) => {
        const publicerat = publicera([en], 0, []);
        if (alltDolt(publicerat)) return;
        visade += 1;
        expect(losta([publicerat], ingaLika)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(visade).toBeGreaterThan(50);
  });

  it('nor from a later publication laid beside it, nor a change of 1–4', () => {
    let visade = 0;
    fc.assert(
      fc.property(
        kub,
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 9, maxLength: 9 }),
        (en, okning) => {
          const forst = publicera([en], 0, []);
          const sedan = publicera([{ ...en, tal: en.tal.map((tal, nr) => tal + (okning[nr] ?? 0)) }], 0, [forst]);
          if (alltDolt(forst) || alltDolt(sedan)) return;
          visade += 1;
          expect(losta([forst, sedan], ingaLika)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
    expect(visade).toBeGreaterThan(25);
  });

  it('nor from its having been shown at last, which tells that it has grown by five', () => {
    const forst = publicera([{ storlek: [3], tal: [1, 8, 30] }], 0, []);
    const sedan = publicera([{ storlek: [3], tal: [6, 14, 30] }], 0, [forst]);
    expect(alltDolt(sedan)).toBe(false);
    expect(losta([forst, sedan], ingaLika)).toEqual([]);
  });

  it('nor when its sum is shown elsewhere and so may not be hidden', () => {
    let visade = 0;
    fc.assert(
      fc.property(kub, (en) => {
        const tabeller = [en];
        const skyddat = skyddaTabeller({
          tabeller,
          kanda: [
            [null, null, null],
            [0, null, null],
          ],
        });
        if (alltDolt({ tabeller, skyddat })) return;
        visade += 1;
        expect(skyddat.tabeller[0]?.visa([])).not.toBe('dolt');
        expect(losta([{ tabeller, skyddat }], ingaLika)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(visade).toBeGreaterThan(25);
  });

  it('nor from another table with the same sums', () => {
    let visade = 0;
    const rad = fc.tuple(
      fc.array(cell, { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(1_000), { minLength: 2, maxLength: 2 }),
    );
    fc.assert(
      fc.property(rad, ([tal, delar]) => {
        const summor = [(tal[0] ?? 0) + (tal[1] ?? 0), (tal[2] ?? 0) + (tal[3] ?? 0)];
        const annan = summor.flatMap((summa, nr) => {
          const del = Math.floor(((delar[nr] ?? 0) * summa) / 1_000);
          return [del, summa - del];
        });
        const publicerat = publicera(
          [
            { storlek: [2, 2], tal },
            { storlek: [2, 2], tal: annan },
          ],
          1,
          [],
        );
        if (alltDolt(publicerat)) return;
        visade += 1;
        const lika = (): readonly Skillnad[] =>
          [
            [0, 1],
            [2, 3],
          ].map((celler) =>
            skillnad(
              celler,
              celler.map((c) => c + 4),
              (d) => d === 0,
            ),
          );
        expect(losta([publicerat], lika)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(visade).toBeGreaterThan(25);
  });

  it('the attacker is no fool: it solves a table in which only the small number is hidden', () => {
    const tabeller: Kub[] = [{ storlek: [2, 2], tal: [3, 20, 30, 40] }];
    const { lager } = skyddaTabeller({ tabeller: [{ storlek: [2, 2], tal: [30, 20, 30, 40] }] });
    const visas = lager.varden.map((r) => r.map((): Smatal => 0));
    const naivt = [
      ['<5', 20, 23],
      [30, 40, 70],
      [33, 60, 93],
    ] as const;
    const visa = ([i, j]: Talplats): Smatal => naivt[i ?? 2]?.[j ?? 2] ?? 'dolt';
    const skyddat: Skyddat = { tabeller: [{ visa, delsumma: () => 'dolt' }], dolda: true, lager: { ...lager, visas } };
    expect(losta([{ tabeller, skyddat }], ingaLika)).toEqual(['0:0,0 = <5']);
  });
});

describe('what is shown of a table', () => {
  const { tabeller } = skyddaTabeller({ tabeller: [{ storlek: [2, 3], tal: [3, 20, 30, 40, 9, 60] }] });

  it('a filter is the sum of what is shown, or nothing', () => {
    const [tabell] = tabeller;
    expect(tabell?.delsumma([[0, 1], 2])).toBe(90);
    expect(tabell?.delsumma([0, [1, 2]])).toBe('dolt');
    expect(tabell?.delsumma([0, null])).toBe(53);
  });

  it('has limits, and wants tables that agree', () => {
    expect(() => skyddaTabeller({ tabeller: [{ storlek: [2], tal: [1] }] })).toThrow(RangeError);
    expect(() => skyddaTabeller({ tabeller: [{ storlek: [300, 300], tal: [] }] })).toThrow(RangeError);
    const en = { storlek: [2], tal: [5, 6] };
    expect(() => skyddaTabeller({ tabeller: [en, { storlek: [2], tal: [5, 7] }], delade: 1 })).toThrow(RangeError);
    const { lager } = skyddaTabeller({ tabeller: [en] });
    expect(() => skyddaTabeller({ tabeller: [{ storlek: [3], tal: [5, 6, 7] }], tidigare: [lager] })).toThrow(
      RangeError,
    );
    expect(() => skyddaTabeller({ tabeller: [en], tidigare: Array(4).fill(lager) })).toThrow(RangeError);
  });

  it('what was hidden stays hidden until it has grown by five, and no change of 1–4 is shown', () => {
    const fore = skyddaTabeller({ tabeller: [{ storlek: [4], tal: [3, 8, 20, 30] }] });
    const forst = fore.tabeller[0];
    expect([0, 1, 2, 3].map((i) => forst?.visa([i]))).toEqual(['<5', 'dolt', 20, 30]);
    const efter = skyddaTabeller({ tabeller: [{ storlek: [4], tal: [6, 8, 22, 90] }], tidigare: [fore.lager] });
    expect([0, 1, 2, 3].map((i) => efter.tabeller[0]?.visa([i]))).toEqual(['dolt', 'dolt', 'dolt', 90]);
  });
});
