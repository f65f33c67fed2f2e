import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { sokta, type Krets } from '../kretsar.js';
import { vyerI } from '../sida.js';
import type { Kodad } from './omraden.js';

export const BRISTARENDEN_MAX = 100;

export interface Bristarendefraga {
  readonly huvudman: string;
  /** Null: all the huvudman's cases. */
  readonly krets: Krets | null;
  readonly overenskommelse: string | null;
  readonly ar: string;
  readonly brist: Pick<Kodad, 'slag' | 'kod'>;
}

/** The huvudman's own cases behind a kind of brist, the latest reported first: those that its list of cases shows. */
export const arendenBakom = async (db: Vydatabas, fraga: Bristarendefraga): Promise<readonly string[]> => {
  const { huvudman, krets, overenskommelse, ar, brist } = fraga;
  let urval = vyerI(db)
    .selectFrom('avvikelselista_del')
    .select('id')
    .where('huvudman', '=', huvudman)
    .where('manad', '>=', `${ar}-01`)
    .where('manad', '<=', `${ar}-12`)
    .where('status', '<>', 'makulerad');
  urval =
    brist.slag === 'kategori'
      ? urval.where('kategori', '=', brist.kod)
      : urval.where(sql<boolean>`${brist.kod} = ANY(bristtyper)`);
  if (krets !== null) urval = urval.where(sql<boolean>`kretsar && ${sokta(huvudman, krets)}::text[]`);
  if (overenskommelse !== null) urval = urval.where('overenskommelse', '=', overenskommelse);
  const rader = await urval.orderBy('rapporterad', 'desc').orderBy('id', 'desc').limit(BRISTARENDEN_MAX).execute();
  return rader.map(({ id }) => id);
};
