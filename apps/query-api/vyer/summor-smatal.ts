import type { Summarad } from '#libs/read-models/index.js';
import { skyddaSmatal, type Smatal } from '#libs/sekretess/index.js';

/** What of the counters is published to who sees numbers alone; null is hidden. */
export interface Aggregat {
  readonly manad: string;
  readonly kategori: string;
  readonly rapporterade: Smatal;
  readonly mottagna: Smatal;
}

type Matt = 'rapporterade' | 'mottagna';

/**
 * Reported and received, months by categories, small numbers hidden. The other counters are not published: they sum to
 * these, and what is hidden in one could be computed from the others.
 * @param alla every counter of the huvudman, so that a filter shows the same cells and no others
 */
export const aggregat = (alla: readonly Summarad[]): readonly Aggregat[] => {
  const manader = [...new Set(alla.map(({ manad }) => manad))].sort().toReversed();
  const kategorier = [...new Set(alla.map(({ kategori }) => kategori))].sort();
  const tal = new Map(alla.map((rad) => [`${rad.manad}/${rad.kategori}`, rad]));
  const skyddat = (matt: Matt) =>
    skyddaSmatal(manader.map((manad) => kategorier.map((kategori) => tal.get(`${manad}/${kategori}`)?.[matt] ?? 0)));
  const [rapporterade, mottagna] = [skyddat('rapporterade').celler, skyddat('mottagna').celler];
  return manader
    .flatMap((manad, i) =>
      kategorier.map((kategori, j) => ({
        ...{ manad, kategori },
        rapporterade: rapporterade[i]?.[j] ?? 'dolt',
        mottagna: mottagna[i]?.[j] ?? 'dolt',
      })),
    )
    .filter((rad) => rad.rapporterade !== 0 || rad.mottagna !== 0);
};
