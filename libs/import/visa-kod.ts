const MAX = 40;
/** One short word with a digit in it, fewer than six of them: a code, and no name or text that stands in the wrong column. */
const KODLIK = /^(?=.*\d)(?!(?:.*\d){6})[\p{L}\d_.-]{1,16}$/u;

/** A cell that the mapping does not know, in words: quoted only when it looks like a code, since it may be what a person wrote. */
export const visaCellkod = (text: string): string => (KODLIK.test(text) ? `koden ”${text}”` : 'en kod');

/**
 * A source code as it may stand in an error: at most 40 characters, no control characters,
 * and hidden when its digits could be a personnummer.
 */
export const visaKod = (kod: string): string => {
  if (kod.replaceAll(/[^0-9]/g, '').length >= 6) return '(döljs, liknar ett personnummer)';
  const ren = kod.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return `”${ren.length > MAX ? `${ren.slice(0, MAX).toWellFormed()}…` : ren}”`;
};
