import { namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';

/** A field as the client named it, and what stands in it. */
export type Text = readonly [falt: string, innehall: string];

/** Texts that must be there and name no individual (D5); the rejection names each field at fault, never its content. */
export const kravTexter = (...texter: readonly Text[]): void => {
  const tomma = texter.filter(([, innehall]) => innehall.trim() === '').map(([falt]) => falt);
  if (tomma.length > 0) throw avvisning('TEXT_SAKNAS', tomma);
  const utpekande = texter.filter(([, innehall]) => namnerPersonnummer(innehall)).map(([falt]) => falt);
  if (utpekande.length > 0) throw avvisning('PERSONNUMMER_I_TEXT', utpekande);
};

/** For a field that may be left out, but not left blank. */
export const valfri = (falt: string, innehall: string | null): readonly Text[] =>
  innehall === null ? [] : [[falt, innehall]];
