import type { AngivenIndikator } from '#libs/read-models/index.js';

/** Inhabitants of a kommun, as somebody has imported them with a source. */
export interface Invanartal {
  readonly antal: number;
  /** `YYYY` */
  readonly period: string;
  readonly kalla: string;
}

/** By kommun; empty where nothing is imported. */
export type Folkmangd = ReadonlyMap<string, Invanartal>;

type Angiven = Pick<AngivenIndikator, 'huvudman' | 'period' | 'varde' | 'kalla'>;

/** The indicator's name in the follow-up. */
export const FOLKMANGD = 'folkmangd';

/** Of each kommun the latest value that is no later than the year; else none. */
export const folkmangdI = (angivna: readonly Angiven[], ar: string): Folkmangd => {
  const folk = new Map<string, Invanartal>();
  for (const { huvudman, period, varde, kalla } of angivna) {
    const antal = Number(varde);
    if (huvudman === null || period > ar || !(antal > 0)) continue;
    const fore = folk.get(huvudman);
    if (fore === undefined || fore.period <= period) folk.set(huvudman, { antal, period, kalla });
  }
  return folk;
};

/** Sources and years of the values, each once, for the words under the map. */
export const folkkallor = (folk: Folkmangd): readonly string[] => [
  ...new Set([...folk.values()].map(({ kalla, period }) => `${kalla} (${period})`)),
];
