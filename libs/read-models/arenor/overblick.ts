import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arenaposter, type Arenapost } from './queries.js';
import type { Arenaarende, Arenamote, Arenarelation } from './table.js';

/** The koordinator's overview of a län's arenas (B11). Each answer holds at most `max` of what it is asked for. */
export interface Overblicksfraga {
  readonly lan: string;
  readonly max: number;
}

/** Matters and subjects of one overview, each with where it stands. */
export type Arenatraffrad = Arenaarende & { readonly arena_namn: string; readonly nyckel: string };

/** Matters that stand, or have stood, in more than one arena; every place of each. */
export const arendenIFleraArenor = (db: Vydatabas, { lan, max }: Overblicksfraga): Promise<readonly Arenatraffrad[]> =>
  db.las(`${TRAFFAR('arende')} JOIN arenor_arende e ON e.lan = $1 AND e.arende = x.nyckel ${SLUT}`, [lan, max]);

/** Matters about the same agreement and section that stand in different arenas now. */
export const sammaAmneIFleraArenor = (
  db: Vydatabas,
  { lan, max }: Overblicksfraga,
): Promise<readonly Arenatraffrad[]> =>
  db.las(
    `${TRAFFAR('amne')} JOIN arenor_arende e ON e.lan = $1 AND e.amne = x.nyckel AND e.oppet AND e.amne IS NOT NULL ${SLUT}`,
    [lan, max],
  );

const TRAFFAR = (slag: 'arende' | 'amne'): string => `
  SELECT e.*, a.namn AS arena_namn, x.nyckel FROM (SELECT nyckel FROM arenor_traff
    WHERE lan = $1 AND slag = '${slag}' AND antal > 1 ORDER BY nyckel LIMIT $2) x`;
const SLUT = 'JOIN arenor a ON a.id = e.id ORDER BY x.nyckel, e.sedan, e.id, e.arende LIMIT 20 * $2';

export type Relationsrad = Arenarelation & {
  readonly arena_namn: string;
  /** Headings where the matters are known by an arena of the län; null where not. */
  readonly rubrik: string | null;
  readonly till_rubrik: string | null;
};

/** What somebody has said belongs together, the latest first. */
export const relateradeArenden = (db: Vydatabas, { lan, max }: Overblicksfraga): Promise<readonly Relationsrad[]> =>
  db.las(
    `SELECT r.*, a.namn AS arena_namn, ${RUBRIK('r.arende')} AS rubrik, ${RUBRIK('r.till')} AS till_rubrik
     FROM (SELECT * FROM arenor_relation WHERE lan = $1 ORDER BY tid DESC, arende, till, typ, id LIMIT $2) r
     JOIN arenor a ON a.id = r.id ORDER BY r.tid DESC, r.arende, r.till, r.typ, r.id`,
    [lan, max],
  );

const RUBRIK = (arende: string): string =>
  `(SELECT rubrik FROM arenor_arende e WHERE e.lan = $1 AND e.arende = ${arende} ORDER BY e.id LIMIT 1)`;

export type Motesrad = Arenamote & { readonly arena_namn: string };

/** Meetings that have been and have no minutes linked, the oldest first. @param nu RFC 3339 UTC */
export const motenUtanProtokoll = (
  db: Vydatabas,
  { lan, max }: Overblicksfraga,
  nu: string,
): Promise<readonly Motesrad[]> =>
  db.las(
    `SELECT m.*, a.namn AS arena_namn FROM (SELECT * FROM arenor_mote
       WHERE lan = $1 AND NOT installt AND protokoll IS NULL AND tid < $3 ORDER BY tid, id, mote LIMIT $2) m
     JOIN arenor a ON a.id = m.id ORDER BY m.tid, m.id, m.mote`,
    [lan, max, nu],
  );

/** More arenas than any län has. */
const ARENOR_MAX = 1_000;

/** Arenas of the län that lack a convenor today, or a planned meeting. */
export const arenorSomHalkarEfter = async (
  db: Vydatabas,
  lan: string,
  { nu, idag }: { readonly nu: string; readonly idag: string },
): Promise<readonly Arenapost[]> => {
  const alla = arenaposter('SELECT namn, id FROM arenor WHERE lan = $1 ORDER BY namn, id LIMIT $2');
  const rader = await db.las<Arenapost>(alla, [lan, ARENOR_MAX, nu, idag]);
  return rader.filter(({ sammankallande, nasta_mote }) => sammankallande === null || nasta_mote === null);
};
