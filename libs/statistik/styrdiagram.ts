import { brott, type Regel } from './regler.js';

/** What was counted in a period. Null: hidden, or not known; what stands on either side of it is not next to each other. */
export interface Matning {
  readonly period: string;
  readonly antal: number | null;
}

export interface Styrpunkt {
  readonly period: string;
  readonly varde: number;
  readonly mitt: number;
  /** The expected band of the point; the lower is never below nought. */
  readonly undre: number;
  readonly ovre: number;
  /** Rules that the point breaks, with the run that ends in it. */
  readonly brott: readonly Regel[];
}

export interface Styrdiagram {
  readonly mitt: number;
  /** Of the periods that are known, in order. */
  readonly punkter: readonly Styrpunkt[];
  /** Periods that the band was reckoned from. */
  readonly baslinje: readonly string[];
  /** False: too few periods to say anything (`BASLINJE_MIN`); then no rule is tried. */
  readonly tillforlitligt: boolean;
}

/** A year of months: fewer do not tell what is usual. */
export const BASLINJE_MIN = 12;
/** Rounds in which a point outside the band is put outside the baseline, and the band reckoned anew. */
const RUNDOR_MAX = 5;
/** Mean distance between two draws of a normal distribution, in sigmas. */
const D2 = 1.128;
const BAND = 3;
/** Where there mostly are none, a single one is no sign of anything, nor are none many times in a row. */
const ETT = 1;

/**
 * A control chart of counts as they are (XmR): the band that chance alone would keep the points within, its spread taken
 * from each month to the next, and the points that show something else. A point outside the band is no part of the
 * baseline that it is judged by.
 */
export const styrdiagram = (matningar: readonly Matning[]): Styrdiagram => {
  const kanda = matningar.filter(({ antal }) => antal !== null).length;
  let ute: ReadonlySet<string> = new Set();
  let diagram = rita(matningar, ute);
  for (let runda = 0; runda < RUNDOR_MAX; runda += 1) {
    const nya = new Set([
      ...ute,
      ...diagram.punkter.flatMap(({ period, brott: brutna }) => (brutna.includes(1) ? period : [])),
    ]);
    if (nya.size === ute.size || kanda - nya.size < BASLINJE_MIN) return diagram;
    ute = nya;
    diagram = rita(matningar, ute);
  }
  return diagram;
};

const rita = (matningar: readonly Matning[], ute: ReadonlySet<string>): Styrdiagram => {
  const inne = matningar.map(({ period, antal }) => (ute.has(period) ? null : antal));
  const baslinje = matningar.flatMap(({ period }, nr) => (inne[nr] === null ? [] : period));
  const { mitt, sigma } = bandet(inne);
  const [undre, ovre] = [Math.max(0, mitt - BAND * sigma), Math.max(mitt + BAND * sigma, ETT)];
  const tillforlitligt = baslinje.length >= BASLINJE_MIN;
  const punkter = matningar.map(({ period, antal }) =>
    antal === null ? null : { period, varde: antal, mitt, undre, ovre },
  );
  const brutna = tillforlitligt ? brott(punkter) : [];
  return {
    ...{ mitt, tillforlitligt, baslinje },
    punkter: punkter.flatMap((punkt, nr) =>
      punkt === null
        ? []
        : {
            ...punkt,
            brott: (brutna[nr] ?? []).filter((regel) => regel !== 2 || !(punkt.varde === 0 && mitt < ETT)),
          },
    ),
  };
};

const medel = (tal: readonly number[]): number =>
  tal.length === 0 ? 0 : tal.reduce((en, annan) => en + annan, 0) / tal.length;

/** The spread is from one period to the very next, both in the baseline. */
const bandet = (inne: readonly (number | null)[]): { readonly mitt: number; readonly sigma: number } => {
  const steg = inne.flatMap((antal, nr) => {
    const fore = inne[nr - 1];
    return antal === null || fore == null ? [] : [Math.abs(antal - fore)];
  });
  return { mitt: medel(inne.flatMap((antal) => antal ?? [])), sigma: medel(steg) / D2 };
};
