import { lasMottagarposter, type Huvudmannakoll, type Mottagarfil } from './ladda.js';
import type { Mottagarpost } from './mottagarfil.js';

/** Who is sent to, for a service that only routes. */
export interface Utskick {
  /** Huvudmän that are sent to; all others fetch theirs from the inbox. */
  readonly skickasTill: readonly string[];
  /** Those of them that read their own topic. */
  readonly direkta: readonly string[];
}

export const arRiktad = ({ kanal }: Pick<Mottagarpost, 'kanal'>): boolean => kanal !== 'inkorg';

/** Needs no secret: the files that mottagare.yaml names are not opened. Throws `Mottagarfilfel`. */
export const lasUtskick = (fil: Mottagarfil, register: Huvudmannakoll): Utskick => {
  const poster = lasMottagarposter(fil, register);
  return {
    skickasTill: poster.filter(arRiktad).map(({ huvudman }) => huvudman),
    direkta: poster.filter(({ kanal }) => kanal === 'kafka').map(({ huvudman }) => huvudman),
  };
};
