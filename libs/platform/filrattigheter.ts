import type { Stats } from 'node:fs';

const ALLA_ANDRA = 0o077;
/** A secret that the platform mounts belongs to root and is lent to a group. */
const ANDRA_OCH_GRUPPENS_SKRIVNING = 0o037;

/** Who but the program can read or change a file of its secrets: its owner is another, or its rights are too wide. */
export type Rattighetsbrist = 'annan-agare' | 'for-vida';

/** Null when nobody can, and where the operating system knows no owners. */
export const rattighetsbrist = ({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): Rattighetsbrist | null => {
  if (process.getuid === undefined) return null;
  const egen = uid === process.getuid();
  if (!egen && uid !== 0) return 'annan-agare';
  return (mode & (egen ? ALLA_ANDRA : ANDRA_OCH_GRUPPENS_SKRIVNING)) === 0 ? null : 'for-vida';
};
