import type { Forseglat } from '#libs/kernel/index.js';
import { Forseglingsfel } from './forseglingsfel.js';
import type { Oppnare } from './nyckelvalv.js';
import { A256GCM, oppnaText, type Textnyckel } from './textforsegling.js';

/** Logs from before the keys; nothing makes it any more. */
const INGEN = 'ingen';

/**
 * Opens with the keys at hand. The owner is the key's, never what the text says of itself.
 * @param gravar ids of the keys that are destroyed
 */
export const oppnareFor = (nycklar: readonly Omit<Textnyckel, 'stream'>[], gravar: ReadonlySet<string>): Oppnare => {
  const efterId = new Map(nycklar.map((nyckel) => [nyckel.id, nyckel]));
  return {
    oppna: (forseglat, stream) => {
      if (forseglat.alg === INGEN) return utanNyckel(forseglat);
      if (forseglat.alg !== A256GCM) throw new Forseglingsfel('FORSEGLING_OKAND_ALGORITM');
      const nyckel = efterId.get(forseglat.nyckel);
      if (nyckel !== undefined) return oppnaText(forseglat, { ...nyckel, stream });
      if (gravar.has(forseglat.nyckel)) return null;
      throw new Forseglingsfel('FORSEGLING_NYCKEL_SAKNAS');
    },
  };
};

const utanNyckel = ({ innehall }: Forseglat): string => Buffer.from(innehall, 'base64url').toString('utf8');
