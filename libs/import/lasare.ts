import type { Fel } from '#libs/platform/index.js';
import type { Granser } from './granser.js';
import type { Mappning } from './mappning.js';

/** Stands for an object or several values where one is expected. */
export const INTE_ETT_VARDE = Symbol('inte ett värde');
export type Cell = string | number | boolean | Date | null | undefined | typeof INTE_ETT_VARDE;

/** One record of the source. `kalla` is null when it could not be read, and `fel` says why. */
export interface Post<Kalla> {
  readonly radnummer: number;
  readonly kalla: Kalla | null;
  readonly fel: readonly Fel[];
}

/** An opened file: what its records look like, and the records in batches. */
export interface Lasare<Kalla> {
  /** Compiles a path (column, element, attribute, key) to its one value. */
  readonly valj: (fran: string) => (kalla: Kalla) => Cell;
  /** The same to all its values, in order. */
  readonly valjAlla: (fran: string) => (kalla: Kalla) => readonly Cell[];
  readonly poster: AsyncIterable<readonly Post<Kalla>[]>;
}

/** What a reader needs. `bitar` are bounded pieces; both it and the reader throw only FilFel for content. */
export interface Oppning {
  readonly bitar: AsyncIterable<Uint8Array>;
  readonly mappning: Mappning;
  readonly granser: Granser;
}

export const INGA_FEL: readonly Fel[] = [];
