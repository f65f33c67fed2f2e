/** One figure: two things measured side by side in the same run, one over the other. */
export interface Measured {
  readonly name: string;
  /** What over what, for the table. */
  readonly title: string;
  readonly target: number;
  /** Smaller is better. */
  readonly atMost: boolean;
  /** One ratio a round. */
  readonly samples: readonly number[];
  /** What it came of, in plain figures. */
  readonly figures: string;
  /** What is in and what is out. */
  readonly contents: string;
}

export interface Scope {
  /** A minute instead of half an hour: fewer events, shorter rounds. */
  readonly quick: boolean;
  readonly rounds: number;
  /** Folder for databases, removed afterwards. */
  readonly folder: string;
  /** Folder where the large logs of the pages are kept for the next run. */
  readonly data?: string;
  readonly tell: (line: string) => void;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 0 ? [middle - 1, middle] : [middle, middle];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
};

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/**
 * Every side in turns, another one first each time; `values[side]` has one figure a round: the mean of its turns. Short
 * turns, many a round, share what else the machine is doing between the sides.
 */
export const interleaved = async <Side extends string>(
  { rounds, turns = 1 }: { readonly rounds: number; readonly turns?: number },
  sides: Readonly<Record<Side, (round: number, turn: number) => Promise<number>>>,
): Promise<Readonly<Record<Side, readonly number[]>>> => {
  const names = Object.keys(sides) as Side[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Side, number>;
    for (const { name, turn } of order(names, round, turns)) sums[name] += await sides[name](round, turn);
    for (const name of names) values[name].push(sums[name] / turns);
  }
  return values;
};

const order = <Side>(names: readonly Side[], round: number, turns: number): { name: Side; turn: number }[] =>
  Array.from({ length: turns }, (_, turn) => {
    const first = (round + turn) % names.length;
    return [...names.slice(first), ...names.slice(0, first)].map((name) => ({ name, turn }));
  }).flat();

/** Round by round, the one over the other. */
export const over = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / (other[round] ?? Number.NaN));

/** Milliseconds that the work took. */
export const timed = async (work: () => Promise<unknown> | void): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** `count` things in the milliseconds the work took, a second. */
export const perSecond = async (count: number, work: () => Promise<unknown> | void): Promise<number> =>
  (count / (await timed(work))) * 1_000;

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
/** Three digits are all that a noisy machine gives. */
export const shown = (value: number): string => NUMBER.format(value);
