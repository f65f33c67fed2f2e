import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { sokta, type Krets } from '../kretsar.js';
import { vyerI } from '../sida.js';
import { tillstandAv } from '../tillstand.js';
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

/** The cases that an established brist traces to, of all huvudmän: whose they are, the list of cases asks. */
export const arendenBakomBrist = async (
  db: Vydatabas,
  { uppfoljning, brist }: { readonly uppfoljning: string; readonly brist: string },
): Promise<readonly string[]> => {
  const rad = await vyerI(db)
    .selectFrom('uppfoljningslage')
    .select('tillstand')
    .where('id', '=', uppfoljning)
    .executeTakeFirst();
  if (rad === undefined) return [];
  const { brister } = tillstandAv<KandUppfoljning>(rad.tillstand);
  return brister.find(({ bristId }) => bristId === brist)?.avvikelser ?? [];
};
