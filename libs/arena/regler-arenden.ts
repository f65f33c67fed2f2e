import type { Foretradare, Mandatfakta } from '#libs/kernel/index.js';
import type { ArenaState, KandArena } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { AnmalArende, BeredArende, LamnaArende, RelateraArenden } from './commands.js';
import type { ArenaEvent } from './events.js';
import { ARENDEN_MAX, RELATIONER_MAX } from './granser.js';
import { kravTexter } from './texter.js';
import { deltar, kravArende, ledning, oppen } from './tilltrade.js';

/** A matter that was lifted here. Its texts were judged where it was lifted; one that left may come back. */
export const anmal = (data: AnmalArende['data'], state: ArenaState): readonly ArenaEvent[] => {
  const { arenden } = oppen(state);
  if ((arenden.get(data.arende)?.status ?? 'lamnat') !== 'lamnat') return [];
  const har = [...arenden.values()].filter(({ status }) => status !== 'lamnat').length;
  if (har >= ARENDEN_MAX) throw avvisning('FOR_MANGA_ARENDEN');
  return [{ type: 'ArendeAnmalt', data }];
};

export const lamna = (data: LamnaArende['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arende = oppen(state).arenden.get(data.arende);
  return arende === undefined || arende.status === 'lamnat' ? [] : [{ type: 'ArendeLamnat', data }];
};

/** B5: the preparing arena prepares; where there is none, the arena does so itself. */
export const bered = (data: BeredArende['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = oppen(state);
  const av = beredare(data, arena);
  const { arende: id, beredning, forslag } = data;
  const arende = kravArende(arena, id);
  kravTexter(['beredning', beredning], ['forslag', forslag]);
  const igen =
    arende.status === 'berett' && arende.beredning?.beredning === beredning && arende.beredning.forslag === forslag;
  return igen ? [] : [{ type: 'ArendeBerett', data: { av, arende: id, beredning, forslag } }];
};

/** Who prepares need not be of the arena itself: a mandate in the preparing one is the way in. */
const beredare = (data: BeredArende['data'], arena: KandArena): Foretradare => {
  const eget = data.mandat?.huvudman === data.huvudman ? data.mandat : null;
  const beredande = arena.data.beredsAv ?? data.arena;
  const sitter = eget?.galler === true && eget.arena === beredande;
  if (!sitter && !deltar(arena, data)) throw avvisning('ARENA_FINNS_EJ');
  const { huvudman, mandatId, funktion } = kravMandat(eget, beredande);
  return { huvudman, mandatId, funktion };
};

const kravMandat = (mandat: Mandatfakta | null, arena: string): Mandatfakta => {
  if (mandat === null) throw avvisning('MANDAT_SAKNAS');
  if (!mandat.galler) throw avvisning('MANDAT_GALLER_EJ');
  if (mandat.arena !== arena) throw avvisning('MANDAT_RACKER_EJ');
  return mandat;
};

/** B11: the same matter in several groups is seen and said. `till` may be another arena's, and often long gone. */
export const relatera = (data: RelateraArenden['data'], state: ArenaState): readonly ArenaEvent[] => {
  const arena = ledning(state, data);
  const { huvudman: av, arende: id, till, typ } = data;
  const arende = arena.arenden.get(id);
  if (arende === undefined) throw avvisning('ARENDE_FINNS_EJ', [id]);
  if (id === till) throw avvisning('RELATION_TILL_SIG_SJALV');
  if (arende.relationer.some((relation) => relation.till === till && relation.typ === typ)) return [];
  if (arende.relationer.length >= RELATIONER_MAX) throw avvisning('FOR_MANGA_RELATIONER');
  return [{ type: 'ArendenRelaterade', data: { av, arende: id, till, typ } }];
};
