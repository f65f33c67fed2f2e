import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Arenaarende, Arenarad } from './table.js';
import { vantarPaMote, type Plats } from './vantar.js';

export interface Arenafraga extends Sidval {
  readonly lan?: string | undefined;
  /** Only arenas that are for this huvudman. */
  readonly huvudman?: string | undefined;
  /** Only arenas with matters that wait for an agenda, of those that are for this huvudman; null: of them all. */
  readonly utanMoteFor?: string | null | undefined;
  /** Now, RFC 3339 UTC, and the day it is in Sweden. */
  readonly nu: string;
  readonly idag: string;
}

/** An arena with what depends on the day it is asked. */
export type Arenapost = Arenarad & {
  readonly nasta_mote: string | null;
  /** Huvudman that convenes today. */
  readonly sammankallande: string | null;
  readonly sammankallande_till: string | null;
  /** Matters that it has now; counted no further than `ANTAL_MAX`. */
  readonly oppna_arenden: number;
};

/** Arenas in the order of their names. */
export const listaArenor = async (db: Vydatabas, fraga: Arenafraga): Promise<Sida<Arenapost>> => {
  const { lan = null, huvudman = null, utanMoteFor, limit, offset } = fraga;
  const alla = huvudman === null ? ALLA : EN_HUVUDMANS;
  const urval = (lasare: Plats): string => (utanMoteFor === undefined ? alla : utanMote(alla, lasare));
  const vem = utanMoteFor === undefined ? [] : [utanMoteFor];
  const sida = `SELECT * FROM (${urval('$7')}) t ORDER BY namn, id LIMIT $5 OFFSET $6`;
  const varden = [lan, huvudman, fraga.nu, fraga.idag, limit, offset, ...vem];
  const rader = await db.las<Arenapost>(arenaposter(sida), varden);
  const antal = await db.las<{ readonly antal: number }>(
    `SELECT count(*)::int AS antal FROM (SELECT 1 FROM (${urval('$4')}) u LIMIT ${ANTAL_MAX + 1}) t`,
    [lan, huvudman, ...vem.flatMap((en) => [fraga.nu, en])],
  );
  return somSida(rader, antal[0]?.antal ?? 0);
};

const ALLA = 'SELECT namn, id FROM arenor WHERE ($1::text IS NULL OR lan = $1) AND $2::text IS NULL';
const EN_HUVUDMANS = 'SELECT namn, id FROM arenor_huvudman WHERE huvudman = $2 AND ($1::text IS NULL OR lan = $1)';

/** $3 = now */
const utanMote = (arenor: string, lasare: Plats): string => `
  SELECT namn, id FROM (${arenor}) u
  WHERE EXISTS (SELECT 1 FROM arenor_arende e WHERE e.id = u.id AND ${vantarPaMote('$3')})
    AND (${lasare}::text IS NULL
      OR EXISTS (SELECT 1 FROM arenor_huvudman h WHERE h.id = u.id AND h.huvudman = ${lasare}))`;

/** Whole arenas of a page of `namn, id`. $3 = now, $4 = today. */
export const arenaposter = (sida: string): string => `
  SELECT a.*, m.tid AS nasta_mote, t.huvudman AS sammankallande, t.till AS sammankallande_till,
    (SELECT count(*)::int FROM (SELECT 1 FROM arenor_arende e WHERE e.id = a.id AND e.oppet LIMIT ${ANTAL_MAX}) e)
      AS oppna_arenden
  FROM (${sida}) s JOIN arenor a ON a.id = s.id
  LEFT JOIN LATERAL (SELECT tid FROM arenor_mote m WHERE m.id = a.id AND NOT m.installt AND m.tid > $3
    ORDER BY tid, mote LIMIT 1) m ON true
  LEFT JOIN LATERAL (SELECT huvudman, till FROM arenor_sammankallande t
    WHERE t.id = a.id AND t.fran <= $4 AND (t.till IS NULL OR t.till >= $4) ORDER BY nr DESC LIMIT 1) t ON true
  ORDER BY a.namn, a.id`;

export interface Arendefraga extends Sidval {
  readonly arena: string;
  /** Only those that it has now. */
  readonly oppna: boolean;
}

/** The arena's matters, who has waited longest first. */
export const arendenIArena = async (db: Vydatabas, fraga: Arendefraga): Promise<Sida<Arenaarende>> => {
  let urval = vyerI(db).selectFrom('arenor_arende').where('id', '=', fraga.arena);
  if (fraga.oppna) urval = urval.where((eb) => eb('oppet', '=', eb.lit(true)));
  const { antal } = await rakna(db, urval.select('arende').limit(ANTAL_MAX + 1));
  const sida = urval.selectAll().orderBy('sedan').orderBy('arende').limit(fraga.limit).offset(fraga.offset);
  return somSida(await sida.execute(), Number(antal));
};
