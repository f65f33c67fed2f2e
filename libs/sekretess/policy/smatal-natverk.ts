/** Counts of people few enough to point one out are not published: this many and fewer, but for none at all. */
export const SMATAL_MAX = 4;

/** `<5`: one to four. `dolt`: any number, hidden so that what stands as `<5` cannot be computed from the rest. */
export type Smatal = number | '<5' | 'dolt';

export const arSmatal = (varde: number): boolean => varde > 0 && varde <= SMATAL_MAX;
export const arDold = (visas: Smatal): boolean => typeof visas !== 'number';

/** Counts by one or more dimensions: the last dimension runs quickest. */
export interface Kub {
  /** Number of codes of each dimension. */
  readonly storlek: readonly number[];
  readonly tal: readonly number[];
}

/** A table with its sums: each dimension has one place more, last, for the sum over it. */
export interface Natverk {
  /** With the place of the sum. */
  readonly langder: readonly number[];
  readonly steg: readonly number[];
  readonly antal: number;
}

/** Places with sums; what needs more is cut into tables of its own. */
export const PLATSER_MAX = 60_000;
const DIMENSIONER_MAX = 5;

export const natverk = (storlek: readonly number[]): Natverk => {
  if (storlek.length > DIMENSIONER_MAX) throw new RangeError('table of too many dimensions');
  const langder = storlek.map((langd) => langd + 1);
  const antal = langder.reduce((a, b) => a * b, 1);
  if (antal > PLATSER_MAX) throw new RangeError('table of counts too large');
  const steg = langder.map((_, dim) => langder.slice(dim + 1).reduce((a, b) => a * b, 1));
  return { langder, steg, antal };
};

/** Where a place stands along a dimension. */
export const langs = ({ langder, steg }: Natverk, plats: number, dim: number): number =>
  Math.floor(plats / (steg[dim] ?? 1)) % (langder[dim] ?? 1);

/** Every count with its sums. */
export const medSummor = (nat: Natverk, { storlek, tal }: Kub): readonly number[] => {
  if (tal.length !== storlek.reduce((a, b) => a * b, 1)) throw new RangeError('table of another size than it says');
  const varden = Array.from({ length: nat.antal }, () => 0);
  tal.forEach((varde, nr) => {
    for (const plats of medISummor(nat, storlek, nr)) varden[plats] = (varden[plats] ?? 0) + varde;
  });
  return varden;
};

/** Its own place, and every sum that it is part of. */
const medISummor = (nat: Natverk, storlek: readonly number[], nr: number): readonly number[] => {
  let kvar = nr;
  let platser = [0];
  for (let dim = storlek.length - 1; dim >= 0; dim -= 1) {
    const langd = storlek[dim] ?? 1;
    const [har, summan] = [kvar % langd, langd].map((index) => index * (nat.steg[dim] ?? 1));
    kvar = Math.floor(kvar / langd);
    platser = platser.flatMap((plats) => [plats + (har ?? 0), plats + (summan ?? 0)]);
  }
  return platser;
};
