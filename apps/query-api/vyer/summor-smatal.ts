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
 * @param summanVisas whether the two together are shown elsewhere: where they are not, neither is either here
 */
export const aggregat = (
  alla: readonly Summarad[],
  summanVisas: (rad: Pick<Summarad, 'manad' | 'kategori'>) => boolean,
): readonly Aggregat[] => {
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
        ...tillsammans(
          { rapporterade: rapporterade[i]?.[j] ?? 'dolt', mottagna: mottagna[i]?.[j] ?? 'dolt' },
          summanVisas({ manad, kategori }),
        ),
      })),
    )
    .filter((rad) => rad.rapporterade !== 0 || rad.mottagna !== 0);
};

/** Their sum stands in the months of the area: with it, one of them tells the other. */
const tillsammans = (par: Readonly<Record<Matt, Smatal>>, summanVisas: boolean): Readonly<Record<Matt, Smatal>> => {
  const { rapporterade, mottagna } = par;
  if (summanVisas && typeof rapporterade === 'number' && typeof mottagna === 'number') return par;
  const dolt = (tal: Smatal): Smatal => (typeof tal === 'number' && tal > 0 ? 'dolt' : tal);
  return { rapporterade: dolt(rapporterade), mottagna: dolt(mottagna) };
};
