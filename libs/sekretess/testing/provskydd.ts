import { randomBytes } from 'node:crypto';
import { slaInNyckel, slaUppNyckel } from '../valv/inslagning.js';
import type { Nyckelskydd } from '../valv/nyckelskydd.js';
import { Nyckelskyddsfel } from '../valv/nyckelskyddsfel.js';

/** A protection in memory whose keys a spec makes and takes away. */
export interface Provskydd extends Nyckelskydd {
  /** A new key that wraps from now on. */
  byt(): void;
  /** The old ones are gone. */
  rensa(): void;
  /** Unwrappings so far. */
  readonly oppningar: () => number;
}

export const provskydd = (): Provskydd => {
  const nycklar = new Map([['s1', randomBytes(32)]]);
  let [aktiv, oppningar] = ['s1', 0];
  const nyckel = (id: string): Uint8Array => {
    const finns = nycklar.get(id);
    if (finns === undefined) throw new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'Nyckeln saknas.');
    return finns;
  };
  return {
    aktiv: () => Promise.resolve(aktiv),
    slaIn: async (byte, kontext) => ({
      skydd: aktiv,
      innehall: Buffer.from(slaInNyckel(byte, nyckel(aktiv), kontext)).toString('base64url'),
    }),
    slaUpp: async ({ skydd, innehall }, kontext) => {
      oppningar += 1;
      const byte = slaUppNyckel(Buffer.from(innehall, 'base64url'), nyckel(skydd), kontext);
      if (byte === null) throw new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'Hör inte hemma här.');
      return byte;
    },
    byt: () => {
      aktiv = `s${nycklar.size + 1}`;
      nycklar.set(aktiv, randomBytes(32));
    },
    rensa: () => {
      for (const id of nycklar.keys()) if (id !== aktiv) nycklar.delete(id);
    },
    oppningar: () => oppningar,
  };
};
