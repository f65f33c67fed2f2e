import type { Grundlage } from '#libs/kernel/index.js';

/** What the sender may know of a case: who is involved, and on what ground identity or free text may pass. */

export interface Arendelage {
  readonly makulerad: boolean;
  /** Codes of every huvudman that takes part in the case, the reporting one too. */
  readonly involverade: readonly string[];
  readonly grunder: readonly Grundlage[];
}
