import type { Omrade } from '../events.js';

/** What an agreement is followed up by, as data: its criteria stand under ids that never change, so that a verdict can be read in ten years. */
export interface Kriterielista {
  readonly id: string;
  readonly version: string;
  readonly namn: string;
  readonly kriterier: readonly Kriterium[];
}
/** One thing to look for when the agreement is followed up. */
export interface Kriterium {
  readonly id: string;
  readonly omrade: Omrade;
  readonly text: string;
  /** For the page in English; null: it is shown in Swedish there too. */
  readonly engelska: string | null;
}

/** Text and its English, numbered from one within the area. */
export const numrerade = (
  omrade: Omrade,
  ...texter: readonly (readonly [text: string, engelska: string])[]
): readonly Kriterium[] =>
  texter.map(([text, engelska], index) => ({ id: `${omrade}-${index + 1}`, omrade, text, engelska }));
