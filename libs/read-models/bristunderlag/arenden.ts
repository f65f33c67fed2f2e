import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { sokta, type Krets } from '../kretsar.js';
import { ANTAL_MAX, vyerI } from '../sida.js';
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

/** How many of the huvudman's own cases are behind a kind of brist, and the latest reported of them. */
export interface Egnabakom {
  /** As many as its list of cases shows; counted no further than one more than `ANTAL_MAX`. */
  readonly antal: number;
  /** At most `BRISTARENDEN_MAX`. */
  readonly arenden: readonly string[];
}

export const arendenBakom = async (db: Vydatabas, fraga: Bristarendefraga): Promise<Egnabakom> => {
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
  const rader = await urval
    .orderBy('rapporterad', 'desc')
    .orderBy('id', 'desc')
    .limit(ANTAL_MAX + 1)
    .execute();
  return { antal: rader.length, arenden: rader.slice(0, BRISTARENDEN_MAX).map(({ id }) => id) };
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
