const MAX = 40;

/**
 * A source code as it may stand in an error: at most 40 characters, no control characters,
 * and hidden when its digits could be a personnummer.
 */
export const visaKod = (kod: string): string => {
  if (kod.replaceAll(/[^0-9]/g, '').length >= 6) return '(döljs, liknar ett personnummer)';
  const ren = kod.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return `”${ren.length > MAX ? `${ren.slice(0, MAX).toWellFormed()}…` : ren}”`;
};
