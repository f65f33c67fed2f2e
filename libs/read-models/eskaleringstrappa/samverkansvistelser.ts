import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import { huvudmansdel } from './rader.js';
import type { Samverkansvistelse, Trapparad } from './table.js';

export interface Vistelsefraga extends Sidval {
  /** Only stays of matters that it is a part in are ever looked at (I4). */
  readonly huvudman: string;
  /** `YYYY` in which they began, in Sweden. */
  readonly ar: string;
  /** True: only those that go on. */
  readonly pagar: boolean;
}

/** A stay in samverkan with its matter; one that has been there twice has two. */
export type Vistelsepost = Omit<Samverkansvistelse, 'del'> & Pick<Trapparad, 'slag' | 'lan' | 'rubrik'>;

/** The stays that the times of samverkan count, in the order they began. */
export const listaSamverkansvistelser = async (db: Vydatabas, fraga: Vistelsefraga): Promise<Sida<Vistelsepost>> => {
  const urval = valj(db, fraga);
  const { antal } = await rakna(db, urval.select('nr').limit(ANTAL_MAX + 1));
  const sida = urval
    .selectAll()
    .orderBy('fran_dag')
    .orderBy('id')
    .orderBy('nr')
    .limit(fraga.limit)
    .offset(fraga.offset);
  const rader = await vyerI(db)
    .selectFrom(sida.as('s'))
    .innerJoin('eskaleringstrappa as e', 'e.id', 's.id')
    .select(['s.id', 's.nr', 's.niva', 's.arena', 's.fran_dag', 's.till_dag', 'e.slag', 'e.lan', 'e.rubrik'])
    .orderBy('s.fran_dag')
    .orderBy('s.id')
    .orderBy('s.nr')
    .execute();
  return somSida(rader, Number(antal));
};

const valj = (db: Vydatabas, { huvudman, ar, pagar }: Vistelsefraga) => {
  const urval = vyerI(db)
    .selectFrom('eskaleringstrappa_samverkan')
    .where('del', '=', huvudmansdel(huvudman))
    .where('fran_dag', '>=', `${ar}-01-01`)
    .where('fran_dag', '<=', `${ar}-12-31`);
  return pagar ? urval.where('till_dag', 'is', null) : urval;
};
