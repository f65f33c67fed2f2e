import { SMATAL_MAX } from '#libs/sekretess/index.js';

/** Counts of one year, by month, of each kategori. */
export type Manadstal = ReadonlyMap<string, readonly number[]>;

/**
 * The kategorier whose months (or periods of so many) may be shown to one who sees numbers alone: every period of it is
 * none or at least five, and its sum of the year, which stands among the indicators, is not hidden there. A kategori is
 * shown for the whole year or not at all, and never are all but one: what is left of a period's sum is then that of
 * several. What is shown by months is shown by longer periods too: they are sums of those.
 * @param arsdold whether the year's sum of a kategori is hidden elsewhere
 */
export const visadeKategorier = (
  tal: Manadstal,
  arsdold: (kategori: string) => boolean,
  steg = 1,
): ReadonlySet<string> => {
  let dolda: readonly En[] = [...tal].filter(([, manader]) => summa(manader) > 0).sort(minstForst);
  for (const langd of STEGEN.filter((ett) => ett <= steg)) {
    const kvar = dolda.filter(([kod, manader]) => iSteg(manader, langd).some(arSma) || arsdold(kod));
    const sallskap = kvar.length === 1 ? dolda.filter((en) => !kvar.includes(en)).slice(0, 1) : [];
    dolda = [...kvar, ...sallskap].sort(minstForst);
  }
  const kvar = new Set(dolda.map(([kod]) => kod));
  return new Set([...tal.keys()].filter((kategori) => !kvar.has(kategori)));
};

const STEGEN = [1, 3, 6, 12];

/** Sums of so many months each. */
export const iSteg = (manader: readonly number[], steg: number): readonly number[] =>
  manader.flatMap((_, nr) => (nr % steg === 0 ? [summa(manader.slice(nr, nr + steg))] : []));

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const arSma = (antal: number): boolean => antal > 0 && antal <= SMATAL_MAX;
type En = readonly [string, readonly number[]];
const minstForst = ([en, tal]: En, [annan, andra]: En): number => summa(tal) - summa(andra) || (en < annan ? -1 : 1);
