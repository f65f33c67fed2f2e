import type { Fel } from '#libs/platform/index.js';

/** What became of one row of the source. */
export interface Radutfall {
  /** The source's own: physical line where the record starts (CSV, JSON Lines; the header is 1), line of the element
   * (XML), row of the sheet (Excel), place in the array from 1 (JSON). */
  readonly radnummer: number;
  /** The source's ärendenummer, when it could be read. */
  readonly ref: string | null;
  /** The body that POST /avvikelser takes; absent when the row has faults. */
  readonly objekt?: Record<string, unknown>;
  readonly fel: readonly Fel[];
}
