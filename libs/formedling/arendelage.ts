import type { Granskningskrav, Grundlage, Textlage } from '#libs/kernel/index.js';

/** What the sender may know of a case: who is involved, and on what ground identity or free text may pass. */

export interface Arendelage {
  /**
   * Told no more, but for the annulment itself: only an avvikelse can be. A tvist or recommendation that was withdrawn
   * still tells what came before, in order: it was no mistake to say it.
   */
  readonly makulerad: boolean;
  /** Codes of every huvudman that takes part in the case, the reporting one too. */
  readonly involverade: readonly string[];
  readonly grunder: readonly Grundlage[];
  /** Of an avvikelse; absent of what is between huvudmän: that holds nothing protected, so nothing protected leaves. */
  readonly textlage?: Textlage & { readonly krav: Granskningskrav };
}
