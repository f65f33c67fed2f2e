import { medNyNyckel, nyRing, utanGamla, type Nyckelring } from './nyckelring.js';
import { lasRing, skapaRingfil, skrivRing } from './nyckelringsfil.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';

/** Makes a ring with one key. Errors: `Nyckelskyddsfel`, when there is one. Resolves with the key's id. */
export const skapaNyckelring = (fil: string, nu: Date): string => {
  const ring = nyRing(nu);
  try {
    skapaRingfil(fil, ring);
  } catch (error) {
    if (systemfelkod(error) !== 'EEXIST') throw error;
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Det finns redan en nyckelring där: den skrivs aldrig över.');
  }
  return ring.aktiv;
};

/** One more key, which wraps from now on; the others still unwrap. Returns its id. */
export const nyRingnyckel = (fil: string, nu: Date): string => {
  const ring = medNyNyckel(befintlig(fil), nu);
  skrivRing(fil, ring);
  return ring.aktiv;
};

/**
 * Removes all keys but the active one: what they alone wrap, as in an old copy of the vault, opens no more.
 * @param iBruk ids of those that still wrap something. Errors: `Nyckelskyddsfel`, when one of them would go
 */
export const rensaNyckelring = (fil: string, iBruk: readonly string[]): readonly string[] => {
  const ring = befintlig(fil);
  const gamla = ring.nycklar.map(({ id }) => id).filter((id) => id !== ring.aktiv);
  if (gamla.some((id) => iBruk.includes(id))) {
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'En äldre nyckel i ringen behövs ännu: slå först in om allt.');
  }
  if (gamla.length > 0) skrivRing(fil, utanGamla(ring));
  return gamla;
};

const befintlig = (fil: string): Nyckelring => {
  const ring = lasRing(fil);
  if (ring !== null) return ring;
  throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelringen finns inte.');
};
