import type { Vydatabas } from '#libs/platform/sql/index.js';

/** More arenas than any län has. */
const ARENOR_MAX = 1_000;
/** Counted no further. */
const ARENDEN_MAX = 1_000;

/** Whose arenas: a län's, or those that are for a huvudman. */
export type Vilkaarenor = { readonly lan: string } | { readonly huvudman: string };

/** An arena with the meeting that comes next and what waits for one. */
export type Vantandearena = {
  readonly id: string;
  readonly namn: string;
  /** Id of the next meeting; null: none is called. */
  readonly mote: string | null;
  /** RFC 3339 UTC. */
  readonly tid: string | null;
  /** Whether its agenda is fixed, and how many matters stand on that. */
  readonly dagordning: boolean | null;
  readonly arenden: number | null;
  /** Matters that ask for a meeting and stand on the agenda of none to come. */
  readonly utan_mote: number;
};

/** Where a value of a question stands. */
export type Plats = `$${number}`;
/** Of `e`, a matter. @param nu the parameter that is now */
export const vantarPaMote = (nu: Plats): string => `e.till_mote AND e.motestid <= ${nu}`;
const UTAN_MOTE = vantarPaMote('$2');

/** Which matters of an arena `utan_mote` counts. @param nu RFC 3339 UTC */
export const arendenUtanMote = async (db: Vydatabas, arena: string, nu: string): Promise<readonly string[]> => {
  const rader = await db.las<{ readonly arende: string }>(
    `SELECT arende FROM arenor_arende e WHERE e.id = $1 AND ${UTAN_MOTE} ORDER BY arende LIMIT ${ARENDEN_MAX}`,
    [arena, nu],
  );
  return rader.map(({ arende }) => arende);
};

/** Arenas that meet or that have matters waiting, by name. @param nu RFC 3339 UTC */
export const arenorsLage = (db: Vydatabas, vilka: Vilkaarenor, nu: string): Promise<readonly Vantandearena[]> => {
  const [urval, vems] = 'lan' in vilka ? [LANETS, vilka.lan] : [HUVUDMANNENS, vilka.huvudman];
  return db.las<Vantandearena>(
    `SELECT s.id, s.namn, m.mote, m.tid, m.dagordning, m.arenden, v.utan_mote
     FROM (${urval} ORDER BY namn, id LIMIT $3) s
     LEFT JOIN LATERAL (SELECT mote, tid, dagordning, arenden FROM arenor_mote m
       WHERE m.id = s.id AND NOT m.installt AND m.tid > $2 ORDER BY tid, mote LIMIT 1) m ON true
     CROSS JOIN LATERAL (SELECT count(*)::int AS utan_mote FROM (SELECT 1 FROM arenor_arende e
       WHERE e.id = s.id AND ${UTAN_MOTE} LIMIT ${ARENDEN_MAX}) e) v
     WHERE m.mote IS NOT NULL OR v.utan_mote > 0 ORDER BY s.namn, s.id`,
    [vems, nu, ARENOR_MAX],
  );
};

const LANETS = 'SELECT id, namn FROM arenor WHERE lan = $1';
const HUVUDMANNENS = 'SELECT id, namn FROM arenor_huvudman WHERE huvudman = $1';
