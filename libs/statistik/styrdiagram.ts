/** Nelson's first four rules (Western Electric in their first form): each a sign that something else than chance is at work. */
export const REGLER = {
  1: 'En punkt utanför det förväntade bandet (mer än tre sigma från mitten)',
  2: 'Nio punkter i rad på samma sida om mitten',
  3: 'Sex punkter i rad som alla stiger eller alla faller',
  4: 'Fjorton punkter i rad som växlar mellan upp och ner',
} as const;
export type Regel = keyof typeof REGLER;

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
  readonly sigma: number;
  readonly punkter: readonly Styrpunkt[];
  /** Periods that the band was reckoned from. */
  readonly baslinje: readonly string[];
  /** False: too few periods to say anything (`BASLINJE_MIN`); then no rule is tried. */
  readonly tillforlitligt: boolean;
}
