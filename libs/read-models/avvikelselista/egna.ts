import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { sokta, type Krets } from '../kretsar.js';
import { ANTAL_MAX, rakna, vyerI } from '../sida.js';

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

/** How many of the cases that list shows, without those that were a mistake: no further than `ANTAL_MAX`. */
export const raknaEgnaBland = async (db: Vydatabas, fraga: Egnafraga): Promise<number> => {
  if (fraga.ids.length === 0) return 0;
  const urval = valj(db, fraga).where('status', '<>', 'makulerad').select('id').limit(ANTAL_MAX);
  return Number((await rakna(db, urval)).antal);
};

const valj = (db: Vydatabas, { huvudman, krets, ids }: Egnafraga) => {
  const urval = vyerI(db)
    .selectFrom('avvikelselista_del')
    .where('huvudman', '=', huvudman)
    .where(sql<boolean>`id = ANY(${[...new Set(ids)]}::text[])`);
  return krets === null ? urval : urval.where(sql<boolean>`kretsar && ${sokta(huvudman, krets)}::text[]`);
};
