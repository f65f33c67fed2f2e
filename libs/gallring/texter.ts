import { namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import { LAGRUM_TECKEN_MAX } from './granser.js';

/** A text that stands in the log for good: there, short, and naming nobody. */
export const kravText = (namn: string, innehall: string): void => {
  if (innehall.trim() === '') throw avvisning('TEXT_SAKNAS', [namn]);
  if (innehall.length > LAGRUM_TECKEN_MAX) throw avvisning('TEXT_FOR_LANG', [namn]);
  if (namnerPersonnummer(innehall)) throw avvisning('PERSONNUMMER_I_TEXT', [namn]);
};
