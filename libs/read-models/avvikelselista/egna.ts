import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { sokta, type Krets } from '../kretsar.js';
import { vyerI } from '../sida.js';

/** What one answer may trace to: more than anybody reads, and than one record of an access holds. */
export const EGNA_MAX = 1_000;

export interface Egnafraga {
  readonly huvudman: string;
  /** Null: all the huvudman's cases. */
  readonly krets: Krets | null;
  readonly ids: readonly string[];
}

/** Those of the cases that the huvudman's list of cases shows, at most `EGNA_MAX`, in the order of their ids. */
export const egnaBland = async (db: Vydatabas, { huvudman, krets, ids }: Egnafraga): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const rader = await valj(db, { huvudman, krets, ids }).select('id').orderBy('id').limit(EGNA_MAX).execute();
  return rader.map(({ id }) => id);
};

export interface Egnaantalfraga extends Omit<Egnafraga, 'ids'> {
  /** Ids by what traces to them; 500 each, at most. */
  readonly spar: ReadonlyMap<string, readonly string[]>;
}

/**
 * How many of the cases that list shows, without those that were a mistake, by what traces to them: in one question,
 * however much does.
 */
export const raknaEgnaBland = async (db: Vydatabas, fraga: Egnaantalfraga): Promise<ReadonlyMap<string, number>> => {
  const { huvudman, krets, spar } = fraga;
  const par = [...spar.values()].flatMap((ids, nr) => [...new Set(ids)].map((id) => [String(nr), id] as const));
  if (par.length === 0) return new Map();
  const rader = await db.las<{ readonly nr: string; readonly antal: number }>(
    `SELECT x.nr, count(*)::int AS antal FROM unnest($2::text[], $3::text[]) AS x (nr, id)
     JOIN avvikelselista_del d ON d.id = x.id AND d.huvudman = $1
     WHERE d.status <> 'makulerad' AND ($4::text[] IS NULL OR d.kretsar && $4::text[]) GROUP BY x.nr`,
    [huvudman, par.map(([nr]) => nr), par.map(([, id]) => id), krets === null ? null : sokta(huvudman, krets)],
  );
  const antal = new Map(rader.map((rad) => [rad.nr, rad.antal]));
  return new Map([...spar.keys()].map((namn, nr) => [namn, antal.get(String(nr)) ?? 0]));
};

const valj = (db: Vydatabas, { huvudman, krets, ids }: Egnafraga) => {
  const urval = vyerI(db)
    .selectFrom('avvikelselista_del')
    .where('huvudman', '=', huvudman)
    .where(sql<boolean>`id = ANY(${[...new Set(ids)]}::text[])`);
  return krets === null ? urval : urval.where(sql<boolean>`kretsar && ${sokta(huvudman, krets)}::text[]`);
};
