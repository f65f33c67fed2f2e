import { execFileSync } from 'node:child_process';

/** Of the work tree; with a plus when it differs from the commit. */
export const commit = (): string => {
  const git = (...arg: string[]): string => execFileSync('git', arg, { encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', 'HEAD') + (git('status', '--porcelain', '--', 'apps', 'libs', 'test') === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
};

/** The whole number of an option. Throws when it is none, or more than `max`. */
export const heltalAv = (namn: string, text: string, max: number): number => {
  const tal = Number(text);
  if (Number.isInteger(tal) && tal >= 0 && tal <= max) return tal;
  throw new Error(`--${namn} is to be a whole number, 0–${max}`);
};
