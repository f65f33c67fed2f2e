/** What two spellings of a code or column name share: case, kind and number of spaces, composed or decomposed å. */
export const jamforbar = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00A0\u202F\u200B\uFEFF]+/g, ' ')
    .trim()
    .toLocaleLowerCase('sv');
