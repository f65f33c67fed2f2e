import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';

export interface Tidsseriefraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  readonly kategori?: string | undefined;
  /** `YYYY-MM`, inclusive, of the event; at most `MANADER_MAX` months. */
  readonly fran: string;
  readonly till: string;
  readonly aggregat?: boolean;
}

/** Ten years. */
export const MANADER_MAX = 120;

export interface Tidsserie {
  /** Every month from the first to the last, also those with none. */
  readonly manader: readonly { readonly manad: string; readonly antal: Smatal }[];
  readonly dolda: boolean;
}

/** Cases a month. */
export const lasTidsserie = (_db: Vydatabas, _fraga: Tidsseriefraga): Promise<Tidsserie> =>
  Promise.resolve({ manader: [], dolda: false });
