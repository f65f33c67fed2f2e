import fc from 'fast-check';
import type { Arendeslag, Linjesteg, Lyftkrav, Lyftvag, Stege, Stegniva } from '../stege.js';

/** Random ladders and what is tried on them. A case is rows of numbers, so that it shrinks towards the first choices. */
export interface Slumpfall {
  readonly stege: readonly number[];
  readonly forsok: readonly (readonly number[])[];
}
const rad = (langd: number) => fc.array(fc.noBias(fc.nat(5039)), { minLength: langd, maxLength: langd });
export const slumpfall: fc.Arbitrary<Slumpfall> = fc.record({
  stege: rad(160),
  forsok: fc.array(rad(24), { minLength: 10, maxLength: 12, size: 'max' }),
});

export type Tarning = <T>(val: readonly [T, ...T[]]) => T;
/** Each throw picks one; what is named more than once comes more often. Past the row: the first. */
export const tarning = (tal: readonly number[]): Tarning => {
  let nasta = 0;
  return (val) => {
    const [valt] = val.slice((tal[nasta++] ?? 0) % val.length);
    // What is picked may be null itself.
    return valt === undefined ? val[0] : valt;
  };
};

export const SLAG = ['avvikelse', 'tvist', 'principiell-tvist', 'fraga'] as const;
export const FUNKTIONER = ['F1', 'F2', 'F3'] as const;
const UNDERLAGSKRAV: readonly [readonly Lyftkrav[], ...(readonly Lyftkrav[])[]] = [
  [],
  [],
  ['faktaunderlag'],
  ['faktaunderlag', 'forslag'],
];

/** Two to four huvudmän; levels and functions missing here and there; sources that speak, are silent or forbid. */
export const stegeAv = (tal: readonly number[]): Stege => {
  const kasta = tarning(tal);
  const linje = ['L1', 'L2', 'L3', 'L4'].slice(0, kasta([2, 3, 1, 4]));
  const samverkan = ['S1', 'S2', 'S3'].slice(0, kasta([2, 1, 3]));
  const koder = ['H1', 'H2', 'H3', 'H4'].slice(0, kasta([2, 3, 4]));
  const nivaer = [...linje, ...samverkan].map((id, index) => nivaAv(kasta, { id, index, linje, samverkan }));
  const linjer = koder.map((kod) => [kod, linjeAv(kasta, linje)] as const);
  return { modell: 'slump', nivaer, linjer: Object.fromEntries(linjer) };
};

interface Plats {
  readonly id: string;
  readonly index: number;
  readonly linje: readonly string[];
  readonly samverkan: readonly string[];
}

const nivaAv = (kasta: Tarning, plats: Plats): Stegniva => {
  const { id, index, linje } = plats;
  const iLinje = index < linje.length;
  const ordning = iLinje ? index + 1 : kasta([3, 4, 2, 5, 1]);
  const slag = iLinje ? 'linje' : kasta<Stegniva['slag']>(['lokal', 'regional', 'politisk']);
  return { id, namn: `Nivå ${id}`, slag, ordning, lyftsAv: lyftsAv(kasta, plats), lyftregel: null, kalla: null };
};

const lyftsAv = (kasta: Tarning, { index, linje, samverkan }: Plats): readonly Lyftvag[] | null => {
  const antal = kasta<number | null>(index === 0 ? [0, null] : [1, 2, 3, 2, null, null, 0]);
  if (antal === null) return null;
  const under = index < linje.length ? linje[index - 1] : linje.at(-1);
  return Array.from({ length: antal }, () => ({
    franNiva: kasta<string | null>([under ?? null, under ?? null, null, ...linje, ...samverkan]),
    funktion: kasta<string | null>([null, ...FUNKTIONER]),
    med: kasta(UNDERLAGSKRAV),
    galler: kasta<readonly Arendeslag[]>([[], [], ['avvikelse', 'fraga'], ['tvist'], ['principiell-tvist', 'fraga']]),
    villkor: null,
  }));
};

const linjeAv = (kasta: Tarning, linje: readonly string[]): readonly Linjesteg[] => {
  const steg = linje.map((niva) => ({
    niva,
    funktion: kasta<string | null>([...FUNKTIONER, null]),
    finns: kasta([true, true, true, false]),
  }));
  const finns = steg.filter((ett) => ett.finns);
  return (finns.length > 0 ? finns : steg.slice(0, 1)).map(({ niva, funktion }) => ({ niva, funktion }));
};
