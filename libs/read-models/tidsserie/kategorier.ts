import { SMATAL_MAX } from '#libs/sekretess/index.js';

/** Counts of one year, by month, of each kategori. */
export type Manadstal = ReadonlyMap<string, readonly number[]>;

/**
 * The kategorier whose months may be shown to one who sees numbers alone: every month of it is none or at least five, and
 * its sum of the year, which stands among the indicators, is not hidden there. A kategori is shown for the whole year or
 * not at all, and never are all but one: what is left of a month's sum is then that of several.
 * @param arsdold whether the year's sum of a kategori is hidden elsewhere
 */
export const visadeKategorier = (tal: Manadstal, arsdold: (kategori: string) => boolean): ReadonlySet<string> => {
  const finns = [...tal].filter(([, manader]) => summa(manader) > 0).sort(minstForst);
  const dolda = new Set(
    finns.filter(([kategori, manader]) => manader.some(arSma) || arsdold(kategori)).map(([kategori]) => kategori),
  );
  const sallskap = finns.find(([kategori]) => !dolda.has(kategori));
  if (dolda.size === 1 && sallskap !== undefined) dolda.add(sallskap[0]);
  return new Set([...tal.keys()].filter((kategori) => !dolda.has(kategori)));
};

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const arSma = (antal: number): boolean => antal > 0 && antal <= SMATAL_MAX;
type En = readonly [string, readonly number[]];
const minstForst = ([en, tal]: En, [annan, andra]: En): number => summa(tal) - summa(andra) || (en < annan ? -1 : 1);
