import type { KandArena } from './arena.js';
import type { Arende } from './arende.js';

/** Who convenes on a day: the turn last begun, unless it has ended. Null = none is named. @param dag RFC 3339 date */
export const sammankallandeDen = ({ turer }: Pick<KandArena, 'turer'>, dag: string): string | null => {
  const tur = turer.findLast(({ fran }) => fran <= dag);
  return tur === undefined || (tur.till !== null && tur.till < dag) ? null : tur.huvudman;
};

/**
 * Whose turn of the convenorship comes next, where it moves between the huvudmän (B8): the one after the last, in the
 * arena's order. A proposal, never automatic. Null where it does not move, or where the next turn is named already.
 * @param dag RFC 3339 date
 */
export const foreslagenSammankallande = ({ data, turer }: KandArena, dag: string): string | null => {
  if (data.alterneringAr === null || turer.some(({ fran }) => fran > dag)) return null;
  const senast = turer.at(-1);
  const plats = senast === undefined ? -1 : data.huvudman.indexOf(senast.huvudman);
  return data.huvudman[(plats + 1) % data.huvudman.length] ?? null;
};

/** The huvudmän without anybody at the meeting, in the arena's order; all of them before attendance is noted. */
export const franvarande = ({ data, moten }: KandArena, moteId: string): readonly string[] => {
  const pa = new Set(moten.get(moteId)?.narvarande.map(({ huvudman }) => huvudman));
  return data.huvudman.filter((huvudman) => !pa.has(huvudman));
};

/** Whether the matter may be recommended on: prepared (B5), or in an arena that nobody prepares for. */
export const arBeredd = ({ data }: Pick<KandArena, 'data'>, arende: Arende): boolean =>
  data.beredsAv === null || arende.beredning !== null;

/** What others ask of an arena before they act for it. */
export interface Arenalage {
  /** Convenor on the day; null when none is named. */
  readonly sammankallande: string | null;
  readonly huvudman: readonly string[];
  /** Ids of the matters it has now, and of those which may be recommended on. */
  readonly arenden: readonly string[];
  readonly beredda: readonly string[];
}
/** @param dag RFC 3339 date */
export const arenalage = (arena: KandArena, dag: string): Arenalage => {
  const har = [...arena.arenden].filter(([, arende]) => arende.status !== 'lamnat');
  return {
    sammankallande: sammankallandeDen(arena, dag),
    huvudman: arena.data.huvudman,
    arenden: har.map(([id]) => id),
    beredda: har.filter(([, arende]) => arBeredd(arena, arende)).map(([id]) => id),
  };
};
