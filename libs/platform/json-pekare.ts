import { namnerPersonnummer } from '#libs/kernel/index.js';

const NAMN = /^[\p{L}\p{N}_.-]{1,64}$/u;
const LANGA_TAL = /\d{6}/;

/**
 * JSON pointer (RFC 6901) of a path. Keys come from whoever sent the text and pointers end up in answers and logs:
 * a key that is no plain name, or could hold a personnummer, stands as `?`.
 */
export const jsonPekare = (vag: readonly (string | number)[]): string =>
  vag.map((del) => `/${typeof del === 'number' || arNamn(del) ? del : '?'}`).join('');

/** A personnummer may also stand with its day in parts, without six digits in a row. */
const arNamn = (del: string): boolean => NAMN.test(del) && !LANGA_TAL.test(del) && !namnerPersonnummer(del);
