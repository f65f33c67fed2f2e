import { slaInNyckel, slaUppNyckel } from './inslagning.js';
import type { Nyckelring } from './nyckelring.js';
import { lasRing } from './nyckelringsfil.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';

/**
 * The protecting keys in a file. It is read anew each time (a huvudman's key is unwrapped once a minute at most): a
 * process that has been running never wraps by a key that is no longer in the ring.
 */
export const ringskydd = (fil: string): Nyckelskydd => {
  const ring = (): Nyckelring => {
    const last = lasRing(fil);
    if (last === null) throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelringen finns inte.');
    return last;
  };
  return {
    aktiv: async () => ring().aktiv,
    slaIn: async (byte, kontext) => {
      const { aktiv, nycklar } = ring();
      const innehall = slaInNyckel(byte, nyckelbyte(nycklar, aktiv), kontext);
      return { skydd: aktiv, innehall: Buffer.from(innehall).toString('base64url') };
    },
    slaUpp: async ({ skydd, innehall }, kontext) => {
      const byte = slaUppNyckel(Buffer.from(innehall, 'base64url'), nyckelbyte(ring().nycklar, skydd), kontext);
      if (byte === null) throw new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'En inslagen nyckel hör inte hemma här.');
      return byte;
    },
  };
};

const nyckelbyte = (nycklar: Nyckelring['nycklar'], id: string): Uint8Array => {
  const nyckel = nycklar.find((en) => en.id === id);
  if (nyckel !== undefined) return Buffer.from(nyckel.nyckel, 'base64url');
  throw new Nyckelskyddsfel('NYCKELSKYDD_OPPNAR_INTE', 'Nyckelringen saknar den nyckel som behövs.');
};
