import { namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';

/** A text as the user knows it, and what stands in it. */
export type Text = readonly [namn: string, innehall: string];

/** Texts that must be there and name no individual; the rejection names every field at fault, never what it holds. */
export const kravTexter = (...texter: readonly Text[]): void => {
  const tomma = texter.filter(([, innehall]) => innehall.trim() === '').map(([namn]) => namn);
  if (tomma.length > 0) throw avvisning('TEXT_SAKNAS', tomma);
  const utpekande = texter.filter(([, innehall]) => namnerPersonnummer(innehall)).map(([namn]) => namn);
  if (utpekande.length > 0) throw avvisning('PERSONNUMMER_I_TEXT', utpekande);
};
