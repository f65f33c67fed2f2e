import type { Falt } from './mappning.js';

/** Why a value could not be used; without the value. */
export class Brist {
  constructor(
    readonly kod: string,
    readonly meddelande: string,
  ) {}
}

/** Turns one non-empty value into ours, or says why not. Compiled once for each field of a mapping. */
export type Omvandlare = (text: string) => unknown;

/** How a message names the place: the column or path of the source, else the target. */
export const platsnamn = (falt: Falt, mal: string): string =>
  falt.fran === undefined ? `Fältet ”${mal}”` : `”${falt.fran}”`;
