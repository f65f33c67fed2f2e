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
  let urval = vyerI(db)
    .selectFrom('avvikelselista_del')
    .select('id')
    .where('huvudman', '=', huvudman)
    .where(sql<boolean>`id = ANY(${[...new Set(ids)]}::text[])`);
  if (krets !== null) urval = urval.where(sql<boolean>`kretsar && ${sokta(huvudman, krets)}::text[]`);
  const rader = await urval.orderBy('id').limit(EGNA_MAX).execute();
  return rader.map(({ id }) => id);
};
