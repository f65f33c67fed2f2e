import type { Forseglat } from '#libs/kernel/index.js';
import { Forseglingsfel } from './forseglingsfel.js';
import type { Oppnare } from './nyckelvalv.js';
import { A256GCM, oppnaText } from './textforsegling.js';

/** Logs from before the keys; nothing makes it any more. */
const INGEN = 'ingen';

/** A text key as the vault has it. */
export interface Textnyckelkalla {
  /** Whose it is: the owner is the vault's, never what the text says of itself. */
  readonly huvudman: string;
  /** Unwraps it, when a text of its own is opened. Errors: `Forseglingsfel`. */
  byte(): Uint8Array;
}

export interface Oppnarnycklar {
  readonly nycklar: ReadonlyMap<string, Textnyckelkalla>;
  /** Ids of destroyed keys. A tombstone is stronger than a key: a restored one stays destroyed. */
  readonly gravar: ReadonlySet<string>;
}

/** Opens with the keys at hand, each unwrapped only when a text of its own is opened. */
export const oppnareFor = ({ nycklar, gravar }: Oppnarnycklar): Oppnare => ({
  oppna: (forseglat, stream) => {
    const { alg, nyckel: id } = forseglat;
    if (alg === INGEN) return utanNyckel(forseglat);
    if (alg !== A256GCM) throw new Forseglingsfel('FORSEGLING_OKAND_ALGORITM');
    if (gravar.has(id)) return null;
    const nyckel = nycklar.get(id);
    if (nyckel === undefined) throw new Forseglingsfel('FORSEGLING_NYCKEL_SAKNAS');
    return oppnaText(forseglat, { id, huvudman: nyckel.huvudman, stream, byte: nyckel.byte() });
  },
});

const utanNyckel = ({ innehall }: Forseglat): string => Buffer.from(innehall, 'base64url').toString('utf8');
