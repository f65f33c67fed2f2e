import { brott, type Regel } from './regler.js';

/** What was counted in a period. */
export interface Matning {
  readonly period: string;
  readonly antal: number;
  /** What it is counted over (inhabitants, working days); only of a u-chart, above nought. */
  readonly underlag?: number;
}

export interface Styrval {
  /** `u`: counts over something that varies; `xmr`: counts as they are, the spread taken from month to month. */
  readonly slag?: 'u' | 'xmr';
  /** Periods that are pointed out: they are no part of what is normal. */
  readonly markerade?: readonly string[];
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
  readonly slag: 'u' | 'xmr';
  readonly mitt: number;
  /** Of a u-chart, of a point with the mean of what is counted over. */
  readonly sigma: number;
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
 * A control chart: the band that chance alone would keep the points within, and the points that show something else. A
 * point outside the band is no part of the baseline that it is judged by, nor is one that is pointed out.
 */
export const styrdiagram = (
  matningar: readonly Matning[],
  { slag = 'xmr', markerade = [] }: Styrval = {},
): Styrdiagram => {
  let ute: ReadonlySet<string> = new Set(markerade);
  let diagram = rita(matningar, slag, ute);
  for (let runda = 0; runda < RUNDOR_MAX; runda += 1) {
    const nya = new Set([
      ...ute,
      ...diagram.punkter.flatMap(({ period, brott: brutna }) => (brutna.includes(1) ? period : [])),
    ]);
    if (nya.size === ute.size || matningar.length - nya.size < BASLINJE_MIN) return diagram;
    ute = nya;
    diagram = rita(matningar, slag, ute);
  }
  return diagram;
};

const rita = (matningar: readonly Matning[], slag: 'u' | 'xmr', ute: ReadonlySet<string>): Styrdiagram => {
  const inne = matningar.filter(({ period }) => !ute.has(period));
  const { mitt, sigma, sigmaFor } = slag === 'u' ? uBand(inne) : xmrBand(matningar, ute);
  const tillforlitligt = inne.length >= BASLINJE_MIN;
  const punkter = matningar.map((matning) => {
    const bredd = BAND * sigmaFor(matning);
    return {
      period: matning.period,
      varde: vardeAv(matning, slag),
      mitt,
      undre: Math.max(0, mitt - bredd),
      ovre: Math.max(mitt + bredd, slag === 'xmr' ? ETT : 0),
    };
  });
  const brutna = tillforlitligt ? brott(punkter) : [];
  return {
    ...{ slag, mitt, sigma, tillforlitligt, baslinje: inne.map(({ period }) => period) },
    punkter: punkter.map((punkt, nr) => ({
      ...punkt,
      brott: (brutna[nr] ?? []).filter((regel) => regel !== 2 || !(slag === 'xmr' && punkt.varde === 0 && mitt < ETT)),
    })),
  };
};

const vardeAv = ({ antal, underlag = 1 }: Matning, slag: 'u' | 'xmr'): number =>
  slag === 'u' ? antal / underlag : antal;

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const medel = (tal: readonly number[]): number => (tal.length === 0 ? 0 : summa(tal) / tal.length);

interface Band {
  readonly mitt: number;
  readonly sigma: number;
  readonly sigmaFor: (matning: Matning) => number;
}

/** Counts that fall by chance spread as the root of what is expected (Poisson). */
const uBand = (inne: readonly Matning[]): Band => {
  const underlag = inne.map((matning) => matning.underlag ?? 1);
  if (underlag.some((ett) => ett <= 0)) throw new RangeError('a u-chart counts over something above nought');
  const mitt = inne.length === 0 ? 0 : summa(inne.map(({ antal }) => antal)) / summa(underlag);
  const sigmaFor = (over: number): number => (over > 0 ? Math.sqrt(mitt / over) : 0);
  return { mitt, sigma: sigmaFor(medel(underlag)), sigmaFor: (matning) => sigmaFor(matning.underlag ?? 1) };
};

/** From one period to the next, both in the baseline. */
const xmrBand = (matningar: readonly Matning[], ute: ReadonlySet<string>): Band => {
  const inne = matningar.map((matning) => (ute.has(matning.period) ? null : matning.antal));
  const steg = inne.flatMap((antal, nr) => {
    const fore = inne[nr - 1];
    return antal === null || fore == null ? [] : [Math.abs(antal - fore)];
  });
  const sigma = medel(steg) / D2;
  return { mitt: medel(inne.flatMap((antal) => antal ?? [])), sigma, sigmaFor: () => sigma };
};
