import { arForseglat } from '#libs/kernel/index.js';

const DJUP_MAX = 64;

/**
 * A copy of JSON in which the ciphertext of every sealed text is gone; the id of its key stays, and that its key is
 * destroyed is what says "erased" to who opens it.
 */
export const utanChiffertext = (varde: unknown, djup = 0): unknown => {
  if (djup > DJUP_MAX) throw new RangeError('value nested too deeply to scrub');
  if (typeof varde !== 'object' || varde === null) return varde;
  if (Array.isArray(varde)) return varde.map((del: unknown) => utanChiffertext(del, djup + 1));
  if (arForseglat(varde)) return { ...varde, nonce: '', innehall: '' };
  return Object.fromEntries(Object.entries(varde).map(([namn, del]) => [namn, utanChiffertext(del, djup + 1)]));
};

/** The same of a column that holds JSON. */
export const skrubbad = (json: string): string => JSON.stringify(utanChiffertext(JSON.parse(json)));
