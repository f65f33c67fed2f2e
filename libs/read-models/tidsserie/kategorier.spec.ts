import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { skyddaTabeller, type SkyddadTabell, type Smatal } from '#libs/sekretess/index.js';
import { visadeKategorier } from './kategorier.js';

const MANADER = 12;
const index = (antal: number): readonly number[] => Array.from({ length: antal }, (_, nr) => nr);
const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const skydda = (storlek: readonly number[], tal: readonly number[]): SkyddadTabell => {
  const [tabell] = skyddaTabeller({ tabeller: [{ storlek, tal }], kanda: [storlek.map(() => null)] }).tabeller;
  if (tabell === undefined) throw new Error('no table');
  return tabell;
};

/** What is known of a number: between these. */
type Grans = { fran: number; till: number };
const sagt = (visat: Smatal): Grans => {
  if (typeof visat === 'number') return { fran: visat, till: visat };
  return visat === '<5' ? { fran: 1, till: 4 } : { fran: 0, till: 1_000 };
};

/** Draws in what is known of a sum and its parts by each other. True: something came closer. */
const draIn = (hel: Grans, delar: readonly Grans[]): boolean => {
  const fore = JSON.stringify([hel, delar]);
  const [lagst, hogst] = [summa(delar.map(({ fran }) => fran)), summa(delar.map(({ till }) => till))];
  hel.fran = Math.max(hel.fran, lagst);
  hel.till = Math.min(hel.till, hogst);
  for (const del of delar) {
    const [fran, till] = [hel.fran - (hogst - del.till), hel.till - (lagst - del.fran)];
    del.fran = Math.max(del.fran, fran);
    del.till = Math.min(del.till, till);
  }
  return JSON.stringify([hel, delar]) !== fore;
};

interface Fall {
  /** Months of each kategori; and how they are spread over two agreements. */
  readonly tal: readonly (readonly number[])[];
  readonly delar: readonly number[];
}

/** Numbers of 1–4 that the months, the sums of the year and the agreements tell together. */
const losta = ({ tal, delar }: Fall, visas: (kategori: number) => boolean): readonly string[] => {
  const kategorier = index(tal.length);
  const arstal = tal.map(summa);
  const avtal = arstal.map((hela, nr) => Math.floor((hela * (delar[nr] ?? 0)) / 10));
  const perAvtal = skydda([2, tal.length], [...avtal, ...arstal.map((hela, nr) => hela - (avtal[nr] ?? 0))]);
  const manadssummor = index(MANADER).map((manad) => summa(tal.map((rad) => rad[manad] ?? 0)));
  const perManad = skydda([MANADER], manadssummor);
  const celler = tal.map((rad, k) => rad.map((antal) => sagt(visas(k) ? antal : 'dolt')));
  const [aren, manader] = [
    kategorier.map((k) => sagt(perAvtal.visa([null, k]))),
    index(MANADER).map((m) => sagt(perManad.visa([m]))),
  ];
  const iAvtal = [0, 1].map((a) => kategorier.map((k) => sagt(perAvtal.visa([a, k]))));
  // The area's own sum is a place of each table: shown as `<5` when it is so few.
  const total = summa(arstal);
  const alla = sagt(total > 0 && total < 5 ? '<5' : total);
  const kolumn = (rader: readonly (readonly Grans[])[], nr: number): readonly Grans[] =>
    rader.flatMap((rad) => rad[nr] ?? []);
  const linjer: readonly (readonly [Grans, readonly Grans[]])[] = [
    ...aren.map((ar, k) => [ar, celler[k] ?? []] as const),
    ...aren.map((ar, k) => [ar, kolumn(iAvtal, k)] as const),
    ...manader.map((manad, m) => [manad, kolumn(celler, m)] as const),
    ...[[alla, aren] as const, [alla, manader] as const],
  ];
  for (let varv = 0; varv < 40 && linjer.filter(([hel, delarna]) => draIn(hel, delarna)).length > 0;) varv += 1;
  const liten = (grans: Grans, sant: number): boolean => grans.fran === grans.till && sant > 0 && sant < 5;
  return [
    ...celler.flatMap((rad, k) => rad.flatMap((grans, m) => (liten(grans, tal[k]?.[m] ?? 0) ? [`${k}/${m}`] : []))),
    ...aren.flatMap((grans, k) => (liten(grans, arstal[k] ?? 0) ? [`${k}`] : [])),
  ];
};

const arsdold = ({ tal, delar }: Fall): ((k: number) => boolean) => {
  const avtal = tal.map((rad, nr) => Math.floor((summa(rad) * (delar[nr] ?? 0)) / 10));
  const tabell = skydda([2, tal.length], [...avtal, ...tal.map((rad, nr) => summa(rad) - (avtal[nr] ?? 0))]);
  return (k) => typeof tabell.visa([null, k]) !== 'number';
};
const visade = (fall: Fall): ReadonlySet<string> =>
  visadeKategorier(new Map(fall.tal.map((rad, k) => [String(k), rad])), (k) => arsdold(fall)(Number(k)));

const manad = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 5, max: 30 }), fc.nat(6));
const fall = fc.integer({ min: 2, max: 6 }).chain((antal) =>
  fc.record({
    tal: fc.array(fc.array(manad, { minLength: MANADER, maxLength: MANADER }), { minLength: antal, maxLength: antal }),
    delar: fc.array(fc.nat(10), { minLength: antal, maxLength: antal }),
  }),
);

const ETT = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const MED_SMA = [6, 1, 0, 9, 10, 12, 6, 6, 7, 8, 9, 10];

describe('months of a kategori, to one who sees numbers alone', () => {
  it('small numbers: no month or year of 1–4 is told by months, sums of the year and agreements together', () => {
    let nagonVisas = 0;
    fc.assert(
      fc.property(fall, (ett) => {
        const synliga = visade(ett);
        if (synliga.size > 0 && synliga.size < ett.tal.length) nagonVisas += 1;
        expect(losta(ett, (k) => synliga.has(String(k)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(nagonVisas).toBeGreaterThan(20);
  });

  it('are all shown or none, and never are all kategorier but one', () => {
    const inget = (): boolean => false;
    const tal = new Map([
      ['a', ETT],
      ['b', MED_SMA],
      ['c', ETT.map((antal) => antal + 20)],
      ['d', ETT.map(() => 0)],
    ]);
    expect([...visadeKategorier(tal, inget)]).toEqual(['c', 'd']);
    expect([
      ...visadeKategorier(
        new Map([
          ['a', ETT],
          ['c', ETT],
        ]),
        inget,
      ),
    ]).toEqual(['a', 'c']);
    expect([...visadeKategorier(tal, (kod) => kod === 'c')]).toEqual(['a', 'd']);
  });

  it('small numbers: what months show longer periods show too, and never are all kategorier but one left', () => {
    let fler = 0;
    fc.assert(
      fc.property(fall, ({ tal }) => {
        const koder = new Map(tal.map((rad, k) => [String(k), rad]));
        const [manader, kvartal] = [visadeKategorier(koder, () => false, 1), visadeKategorier(koder, () => false, 3)];
        expect(manader.difference(kvartal)).toEqual(new Set());
        const dolda = [...koder].filter(([kod, rad]) => summa(rad) > 0 && !kvartal.has(kod));
        const ensam = tal.filter((rad) => summa(rad) > 0).length === 1;
        expect(dolda.length === 1 && !ensam).toBe(false);
        if (kvartal.size > manader.size) fler += 1;
      }),
      { numRuns: 300 },
    );
    expect(fler).toBeGreaterThan(0);
  });

  it('the attacker is no fool: all but one, or a sum hidden elsewhere, is solved', () => {
    const ensam = { tal: [ETT, MED_SMA], delar: [5, 5] };
    expect(losta(ensam, (k) => k === 0)).toEqual(['1/1']);
  });
});
