import type { Fel } from '#libs/platform/index.js';

/**
 * The file as a whole cannot be read (further). Holds no content of the file.
 * Rows already given stand; `lastaRader` says how many there were.
 */
export class FilFel extends Error {
  lastaRader = 0;

  constructor(readonly fel: readonly Fel[]) {
    super(fel.map(({ kod }) => kod).join(', '));
    this.name = 'FilFel';
  }
}

export const filFel = (kod: string, meddelande: string): FilFel => new FilFel([{ kod, pekare: '', meddelande }]);
