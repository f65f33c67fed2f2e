import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { andelInomFrist, kvantiler, slutadeAndelar, type Varaktighet } from './overlevnad.js';
import { styrdiagram, type Matning } from './styrdiagram.js';

const manader = (...antal: readonly (number | null)[]): Matning[] =>
  antal.map((ett, nr) => ({ period: `2026-${String(nr + 1).padStart(2, '0')}`, antal: ett }));
/** Falls to neither side for long, never rises long, and never takes turns for long. */
const VANLIGT = [20, 22, 19, 18, 21, 23, 20, 17, 19, 22, 21, 18, 20, 22, 19, 18, 21, 23, 20, 17, 19, 22, 21, 18];
const brutnaI = (antal: readonly (number | null)[]) =>
  styrdiagram(manader(...antal)).punkter.flatMap(({ period, brott }) =>
    brott.length === 0 ? [] : [[period, ...brott]],
  );

describe('control chart (trend with an expected band)', () => {
  it('rule 1: a point outside three sigma is marked, one inside is not', () => {
    expect(brutnaI(VANLIGT)).toEqual([]);
    expect(brutnaI(VANLIGT.with(15, 45))).toEqual([['2026-16', 1]]);
    expect(brutnaI(VANLIGT.with(15, 3))).toEqual([['2026-16', 1]]);
  });

  it('rule 2: nine in a row on one side of the centre, not eight', () => {
    const sankt = [...VANLIGT, ...VANLIGT].map((antal, nr) =>
      nr >= 24 && nr < 33 ? 23 + (nr % 2) : nr === 33 ? 17 : antal,
    );
    expect(brutnaI(sankt).filter(([, ...brott]) => brott.includes(2))).toEqual([['2026-33', 2]]);
    expect(brutnaI(sankt.with(30, 17)).filter(([, ...brott]) => brott.includes(2))).toEqual([]);
  });

  it('rule 3: six in a row that all rise or all fall, not five', () => {
    const stigande = [...VANLIGT.slice(0, 12), 16, 17, 18, 21, 22, 23, ...VANLIGT];
    expect(brutnaI(stigande)).toEqual([['2026-18', 3]]);
    expect(brutnaI(stigande.with(13, 16))).toEqual([]);
    expect(brutnaI(stigande.map((antal) => 40 - antal))).toEqual([['2026-18', 3]]);
  });

  it('rule 4: fourteen in a row that take turns up and down, not thirteen', () => {
    const vaxlande = [...VANLIGT.slice(0, 12), ...Array.from({ length: 11 }, (_, nr) => (nr % 2 === 0 ? 22 : 18))];
    const brott4 = (antal: readonly number[]) => brutnaI(antal).filter(([, ...brott]) => brott.includes(4));
    expect(brott4([...vaxlande, 18])).toEqual([['2026-24', 4]]);
    expect(brott4(vaxlande)).toEqual([]);
  });

  it('the month that is marked is no part of the baseline that it is judged by', () => {
    const utan = styrdiagram(manader(...VANLIGT.filter((_, nr) => nr !== 15)));
    const med = styrdiagram(manader(...VANLIGT.with(15, 90)));
    expect(med.baslinje).not.toContain('2026-16');
    expect(med.mitt).toBeCloseTo(utan.mitt);
    expect(med.baslinje).toHaveLength(23);
  });

  it('I4 a hidden month is a gap: it breaks every run, and what is on either side of it is no step', () => {
    const rad = (regel: 2 | 3, antal: readonly (number | null)[]) =>
      brutnaI(antal).filter(([, ...brott]) => brott.includes(regel));
    const niohogt = [...VANLIGT, ...VANLIGT].map((antal, nr): number | null =>
      nr >= 24 && nr < 33 ? 23 + (nr % 2) : nr === 33 ? 17 : antal,
    );
    expect(rad(2, niohogt)).toHaveLength(1);
    // The tenth is as high, so that nine are known: but they are not nine in a row.
    expect(rad(2, niohogt.with(28, null).with(33, 23))).toEqual([]);
    const stigande = [...VANLIGT.slice(0, 12), 16, 17, 18, null, 21, 22, 23, ...VANLIGT];
    expect(
      rad(
        3,
        stigande.filter((antal) => antal !== null),
      ),
    ).toEqual([['2026-18', 3]]);
    expect(rad(3, stigande)).toEqual([]);
    // From 10 to 30 nobody has seen a month go: the steps that are seen are of one each.
    const tva = [...Array.from({ length: 8 }, (_, nr) => 10 + (nr % 2)), null, 30, 31, 30, 31, 30, 31, 30, 31];
    const { punkter, baslinje } = styrdiagram(manader(...tva));
    expect([punkter.length, baslinje.length, punkter.map(({ period }) => period).includes('2026-09')]).toEqual([
      ...[16, 16, false],
    ]);
    expect((punkter[0]?.ovre ?? 0) - (punkter[0]?.mitt ?? 0)).toBeCloseTo(3 / 1.128);
  });

  it('says nothing from less than a year, and the band never goes below nought', () => {
    const kort = styrdiagram(manader(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90));
    expect(kort).toMatchObject({ tillforlitligt: false });
    expect(kort.punkter.flatMap(({ brott }) => brott)).toEqual([]);
    expect(styrdiagram(manader(...VANLIGT.map((antal) => antal % 5))).punkter.every(({ undre }) => undre >= 0)).toBe(
      true,
    );
    expect(styrdiagram([]).punkter).toEqual([]);
  });
});

/** Efron's other way to the same curve: each has an equal mass, and who is lost sight of leaves it to all still ahead. */
const omfordelat = (alla: readonly Varaktighet[]): { readonly dagar: number; readonly slutade: number }[] => {
  const var_ = alla
    .flatMap(({ dagar, antal, slutad }) => Array.from({ length: antal }, () => ({ dagar, slutad, massa: 1 })))
    .sort((a, b) => a.dagar - b.dagar || Number(b.slutad) - Number(a.slutad));
  const punkter = new Map<number, number>();
  let slutade = 0;
  var_.forEach((en, nr) => {
    const efter = var_.slice(nr + 1);
    if (en.slutad) {
      slutade += en.massa / var_.length;
      punkter.set(en.dagar, slutade);
    } else efter.forEach((annan) => (annan.massa += en.massa / efter.length));
  });
  return [...punkter].map(([dagar, andel]) => ({ dagar, slutade: andel }));
};

describe('how long it takes, with those that go on (Kaplan–Meier)', () => {
  const en = fc.record({
    dagar: fc.integer({ min: 0, max: 20 }),
    antal: fc.integer({ min: 1, max: 4 }),
    slutad: fc.boolean(),
  });

  it('is the same curve as when each open one leaves its weight to those still ahead', () => {
    fc.assert(
      fc.property(fc.array(en, { maxLength: 15 }), (alla) => {
        const [kurva, facit] = [slutadeAndelar(alla), omfordelat(alla)];
        expect(kurva.map(({ dagar }) => dagar)).toEqual(facit.map(({ dagar }) => dagar));
        kurva.forEach(({ slutade }, nr) => expect(slutade).toBeCloseTo(facit[nr]?.slutade ?? -1));
      }),
    );
  });

  it('B12 an open one is never a short one: leaving it out would give a shorter median', () => {
    const slutna = [1, 2, 3, 4].map((dagar) => ({ dagar, antal: 1, slutad: true }));
    const oppna = [{ dagar: 30, antal: 3, slutad: false }];
    expect(kvantiler(slutna, [0.5])).toEqual([2]);
    expect(kvantiler([...slutna, ...oppna], [0.25, 0.5, 0.75])).toEqual([2, 4, null]);
    expect(kvantiler([], [0.5])).toEqual([null]);
  });

  it('share within the day to answer by; none to judge is no share', () => {
    expect(andelInomFrist({ inom: 3, efter: 1 })).toBe(0.75);
    expect(andelInomFrist({ inom: 0, efter: 0 })).toBeNull();
  });
});
