import { statSync } from 'node:fs';
import { laddaModeller } from '#libs/huvudman/index.js';
import { laddaMappningar, RAPPORTMAL } from '#libs/import/index.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

/** Tries the län files of a folder as the service would at start. Errors: every fault with file, line and reason. */
export const kontrolleraModeller = async (katalog: string, terminal: Terminal): Promise<void> => {
  kravKatalog(katalog);
  const register = await laddaModeller(katalog).catch(somKommandofel);
  terminal.skriv(`${register.lan().length} län och ${register.alla().length} huvudmän: inga fel.`);
};

/** The same for mapping files. */
export const kontrolleraMappningar = (katalog: string, terminal: Terminal): void => {
  kravKatalog(katalog);
  try {
    const antal = laddaMappningar([katalog], RAPPORTMAL).size;
    terminal.skriv(`${antal} ${antal === 1 ? 'mappning' : 'mappningar'}: inga fel.`);
  } catch (error) {
    somKommandofel(error);
  }
};

const kravKatalog = (katalog: string): void => {
  if (statSync(katalog, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Kommandofel(`Katalogen ${katalog} finns inte.`);
  }
};

const somKommandofel = (error: unknown): never => {
  throw error instanceof Error ? new Kommandofel(error.message) : error;
};
