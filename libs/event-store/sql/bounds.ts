import { LIMITS } from '../limits.js';

/** A whole number between `min` and `max`, or the default. Errors: RangeError. */
export const within = (value: number | undefined, bounds: { min: number; max: number; or: number }): number => {
  const chosen = value ?? bounds.or;
  if (!Number.isSafeInteger(chosen) || chosen < bounds.min || chosen > bounds.max) {
    throw new RangeError(`not a whole number in ${bounds.min}…${bounds.max}`);
  }
  return chosen;
};

export const streamLimit = (limit: number | undefined): number =>
  within(limit, { min: 1, max: LIMITS.readStream, or: 1_000 });

export const allLimit = (limit: number | undefined): number =>
  within(limit, { min: 1, max: LIMITS.readAll, or: 1_000 });

/** First (forwards) or last (backwards) revision to read. */
export const streamFrom = (from: number | undefined, direction: 'forwards' | 'backwards'): number =>
  within(from, { min: 0, max: Number.MAX_SAFE_INTEGER, or: direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER });
