/** Tests of single values, shared by the compiled schema and the worded validation. */

/** Tab and line breaks are text; other control characters and lone surrogates are not (PostgreSQL stores no NUL). */
const STYRTECKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Something other than white space, and no control characters. */
export const arLasbarText = (text: string): boolean =>
  text.trim() !== '' && !STYRTECKEN.test(text) && text.isWellFormed();

/** One line of visible characters, no space at either end: what two systems must read alike to know a case by it. */
export const arBeteckning = (text: string): boolean =>
  arLasbarText(text) && /^(?!\p{Z})[^\p{C}\p{Zl}\p{Zp}]+(?<!\p{Z})$/u.test(text);

/** Length in code points, as JSON Schema counts. */
export const antalTecken = (text: string): number => {
  let antal = 0;
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) antal += 1;
  return antal;
};

/** Decimal number with point, up to `decimaler` decimals and 12 digits before it. */
export const decimalmonster = (decimaler: number): string => `^\\d{1,12}(?:\\.\\d{1,${decimaler}})?$`;

export const UUID_MONSTER = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
