import type { ArenaState, KandArena } from './arena.js';
import type { Arende } from './arende.js';
import { avvisning } from './avvisningar.js';
import { sammankallandeDen } from './lage.js';
import type { Mote } from './mote.js';

/** Who acts, in which role, on which day. */
export interface Aktor {
  readonly huvudman: string;
  readonly koordinator: boolean;
  readonly idag: string;
}

export const oppen = (state: ArenaState): KandArena => {
  if (state.status === 'okand') throw avvisning('ARENA_FINNS_EJ');
  return state;
};

export const deltar = ({ data }: KandArena, { huvudman, koordinator }: Omit<Aktor, 'idag'>): boolean =>
  koordinator || data.huvudman.includes(huvudman);

/**
 * The arena as one that may run it sees it: its convenor, the koordinator, or any of its huvudmän while none convenes.
 * Who has no part in it is told that it does not exist, as if it did not.
 */
export const ledning = (state: ArenaState, aktor: Aktor): KandArena => {
  const arena = oppen(state);
  if (!deltar(arena, aktor)) throw avvisning('ARENA_FINNS_EJ');
  const sammankallande = sammankallandeDen(arena, aktor.idag);
  const leder = aktor.koordinator || sammankallande === null || sammankallande === aktor.huvudman;
  if (!leder) throw avvisning('EJ_SAMMANKALLANDE', [sammankallande]);
  return arena;
};

/** A matter that the arena has now. */
export const kravArende = ({ arenden }: KandArena, id: string): Arende => {
  const arende = arenden.get(id);
  if (arende === undefined || arende.status === 'lamnat') throw avvisning('ARENDE_FINNS_EJ', [id]);
  return arende;
};

export const kravMote = ({ moten }: KandArena, id: string): Mote => {
  const mote = moten.get(id);
  if (mote === undefined) throw avvisning('MOTE_FINNS_EJ');
  return mote;
};

/** Called and not cancelled. */
export const kravKallatMote = (arena: KandArena, id: string): Mote => {
  const mote = kravMote(arena, id);
  if (mote.installt) throw avvisning('MOTE_INSTALLT');
  return mote;
};
