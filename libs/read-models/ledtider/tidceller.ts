import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Statistikcell } from '../arendestatistik/cell.js';
import { EXAKT_MAX, OVER_ETT_AR, VECKA } from '../arendestatistik/tid.js';
import { vyerI } from '../sida.js';

export interface Tidcellfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` in which the time began. */
  readonly ar: string;
  /** RFC 3339 date. */
  readonly idag: string;
}

export type Tidcell = Pick<Statistikcell, 'matt' | 'a' | 'b' | 'antal'>;

const ALLA = ['ledtid-linje', 'ledtid-gemensam', 'ledtid-samverkan', 'ledtid-tvist'];

/**
 * The times of every level in one question. Open ones come by the bucket that those ended are kept in, and days to
 * answer by as passed or not: each by one day that stands for all of them, from which the same follows. Some hundred
 * rows are read however many the cases, where a day of its own for each open one would be a thousand.
 */
export const lasTidceller = async (db: Vydatabas, { omrade, ar, idag }: Tidcellfraga): Promise<readonly Tidcell[]> => {
  const celler = (tabell: 'arendestatistik' | 'samverkanstider') =>
    vyerI(db)
      .selectFrom(tabell)
      .select(['matt', 'a', 'b', 'antal'])
      .select(grupp(idag).as('grupp'))
      .where('matt', 'in', ALLA)
      .where('omrade', '=', omrade)
      .where('period', '=', ar);
  return vyerI(db)
    .selectFrom(celler('arendestatistik').unionAll(celler('samverkanstider')).as('c'))
    .select(['matt', 'a'])
    .select(({ fn }) => [fn.max('b').as('b'), fn.sum<number>('antal').$castTo<number>().as('antal')])
    .groupBy(['matt', 'a', 'grupp'])
    .orderBy('matt')
    .orderBy('a')
    .orderBy('grupp')
    .execute()
    .then((rader) => rader.map((rad) => ({ ...rad, antal: Number(rad.antal) })));
};

/** As `hink`: exact days, weeks, and all beyond a year; of days to answer by, whether they have passed. */
const grupp = (idag: string) => {
  const dagar = sql<number>`greatest(0, ${idag}::date - b::date)`;
  const vecka = sql.lit(VECKA);
  return sql<number>`CASE a
    WHEN 'oppen' THEN CASE
      WHEN ${dagar} <= ${sql.lit(EXAKT_MAX)} THEN ${dagar}
      WHEN ${dagar} >= ${sql.lit(OVER_ETT_AR)} THEN ${sql.lit(OVER_ETT_AR)}
      ELSE ${sql.lit(EXAKT_MAX + 1)} + ${vecka} * ((${dagar} - ${sql.lit(EXAKT_MAX + 1)}) / ${vecka}) END
    WHEN 'klar' THEN b::int
    WHEN 'frist' THEN (b < ${idag})::int
    ELSE 0 END`;
};
