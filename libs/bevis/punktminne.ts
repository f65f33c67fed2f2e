import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { systemfelkod } from '#libs/platform/systemfelkod.js';

/**
 * The last checkpoint that was signed, where whoever writes the database does not write: with log and store made anew,
 * the notary would else sign the new history itself.
 */
export interface Punktminne {
  /** The signed note; null when none has been kept. */
  las(): string | null;
  /** Durable when true; false: nothing can be kept there (a key that is mounted to be read). */
  spara(not: string): boolean;
}

const KAN_EJ_SKRIVAS = ['EROFS', 'EACCES', 'EPERM'];
const BARA_EGEN_SKRIVNING = 0o644;

/** In a file. Errors: faults of the file system. */
export const punktminne = (fil: string): Punktminne => ({
  las: () => {
    try {
      return readFileSync(fil, 'utf8');
    } catch (error) {
      if (systemfelkod(error) === 'ENOENT') return null;
      throw error;
    }
  },
  spara: (not) => {
    try {
      skriv(fil, not);
      return true;
    } catch (error) {
      if (KAN_EJ_SKRIVAS.includes(systemfelkod(error) ?? '')) return false;
      throw error;
    }
  },
});

/** Whole or not at all. */
const skriv = (fil: string, not: string): void => {
  const utkast = `${fil}.${process.pid}`;
  const handtag = openSync(utkast, 'w', BARA_EGEN_SKRIVNING);
  try {
    writeFileSync(handtag, not);
    fsyncSync(handtag);
  } finally {
    closeSync(handtag);
  }
  renameSync(utkast, fil);
};
