import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { median, shown, type Measured, type Scope } from './measure.js';

export interface RatioJson {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly target: number;
  readonly atMost: boolean;
}

export interface Summary {
  readonly commit: string;
  readonly machine: string;
  readonly profile: string;
  readonly rounds: number;
  readonly ratios: Readonly<Record<string, RatioJson>>;
}

/** The work tree: the bench runs from a compiled copy. */
export const REPO = process.env['BENCH_REPO'] ?? process.cwd();

const git = (...args: string[]): string => execFileSync('git', args, { cwd: REPO, encoding: 'utf8' }).trim();

/** With `+changes` when the work tree differs from the commit. */
export const commit = (): string => {
  try {
    const dirty = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short=12', 'HEAD') + (dirty ? '+changes' : '');
  } catch {
    return 'unknown';
  }
};

export const machine = (): string => {
  const all = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform}, Node ${process.version}`;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

export const ratioOf = ({ samples, target, atMost }: Measured): RatioJson => ({
  median: rounded(median(samples)),
  min: rounded(Math.min(...samples)),
  max: rounded(Math.max(...samples)),
  target,
  atMost,
});

export const isMet = (measured: Measured): boolean =>
  measured.atMost ? median(measured.samples) <= measured.target : median(measured.samples) >= measured.target;

export const summary = (measured: readonly Measured[], { rounds }: Scope): Summary => ({
  commit: commit(),
  machine: machine(),
  profile: process.env['DATABASE_URL'] ? 'embedded, postgres' : 'embedded',
  rounds,
  ratios: Object.fromEntries(measured.map((one) => [one.name, ratioOf(one)])),
});

export const targetOf = ({ atMost, target }: Measured): string => `${atMost ? '≤' : '≥'} ${target}`;

/** For the terminal. */
export const table = (measured: readonly Measured[]): string =>
  measured
    .map((one) => {
      const { samples, title, figures } = one;
      const value = `${shown(median(samples))} (${shown(Math.min(...samples))}–${shown(Math.max(...samples))})`;
      return `${isMet(one) ? 'met   ' : 'MISSED'}  ${value.padEnd(24)} ${targetOf(one).padEnd(8)} ${title}\n${' '.repeat(8)}${figures}`;
    })
    .join('\n');
