import { laddaModeller } from '#libs/huvudman/index.js';
import { laddaMappningar } from '#libs/import/index.js';
import { Svarsfel } from './nav-klient.js';

/** Tries the län files of a folder as the service would at start. Errors: every fault with file, line and reason. */
export const kontrolleraModeller = async (katalog: string): Promise<void> => {
  const register = await laddaModeller(katalog).catch(somSvarsfel);
  console.log(`${register.lan().length} län och ${register.alla().length} huvudmän: inga fel.`);
};

/** The same for mapping files. */
export const kontrolleraMappningar = (katalog: string): void => {
  try {
    console.log(`${laddaMappningar([katalog]).size} mappningar: inga fel.`);
  } catch (error) {
    somSvarsfel(error);
  }
};

const somSvarsfel = (error: unknown): never => {
  throw error instanceof Error ? new Svarsfel(error.message) : error;
};
