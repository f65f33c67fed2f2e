import type { Fel } from '#libs/platform/index.js';

export interface Felfilsrad {
  readonly radnummer: number;
  readonly ref: string | null;
  readonly fel: readonly Fel[];
}

const RUBRIK = ['radnummer', 'ärendenummer', 'kod', 'fält', 'meddelande'];
const BOM = '\uFEFF';

/**
 * The refused rows as CSV for Swedish Excel (UTF-8 with BOM, `;`, CRLF): one line per fault, with the source's own row
 * number. Rows without faults leave no line. Holds codes and places, never values of the rows.
 */
export const skrivFelfil = (rader: Iterable<Felfilsrad>): string => {
  let text = `${BOM}${rad(RUBRIK)}`;
  for (const { radnummer, ref, fel } of rader) {
    for (const { kod, pekare, meddelande } of fel)
      text += rad([String(radnummer), visaRef(ref), kod, pekare, meddelande]);
  }
  return text;
};

const rad = (varden: readonly string[]): string => `${varden.map(cell).join(';')}\r\n`;

/** A source that keeps personnummer where the ärendenummer should be is not shown it back. */
const visaRef = (ref: string | null): string => (ref === null || LIKNAR_PERSONNUMMER.test(ref) ? '' : ref);
const LIKNAR_PERSONNUMMER = /(?<!\d)(?:19|20)?\d{2}[01]\d[0-9]\d[-+ ]?\d{4}(?!\d)/;

/** Excel runs what begins with = + - @ or a tab as a formula (OWASP: CSV injection): an apostrophe makes it text. */
const cell = (varde: string): string => {
  const ofarlig = /^[\s\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(varde) ? `'${varde}` : varde;
  return /[;"\r\n']/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig;
};
