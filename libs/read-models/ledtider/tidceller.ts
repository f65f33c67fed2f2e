import { sql, type RawBuilder } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { radernaI, somText } from '../arendestatistik/cell.js';
import { hinkSql } from '../arendestatistik/tid.js';
import { vyerI } from '../sida.js';

export interface Tidcellfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` in which the time began. */
  readonly ar: string;
  /** RFC 3339 date: open ones have lasted until then. */
  readonly idag: string;
}

/** So many of a level: that ended or go on after so many days, or kept, missed or still await their day to answer by. */
export interface Tidcell {
  readonly matt: string;
  readonly slag: 'klar' | 'oppen' | 'inom' | 'efter' | 'vantar';
  /** Of `klar` and `oppen`: the first day of the bucket (`hink`); else nought. */
  readonly dagar: number;
  readonly antal: number;
}

const ALLA = ['ledtid-linje', 'ledtid-gemensam', 'ledtid-samverkan', 'ledtid-tvist'];
/** More than a year has days and buckets of every level. */
const CELLER_MAX = 20_000;

/**
 * The times of every level in one question, as one text (see `somText`), summed where the rows are: of each level no more
 * than twice the buckets, however many the cases and whatever days they began.
 */
export const lasTidceller = async (db: Vydatabas, { omrade, ar, idag }: Tidcellfraga): Promise<readonly Tidcell[]> => {
  const celler = (tabell: 'arendestatistik' | 'samverkanstider') =>
    vyerI(db)
      .selectFrom(tabell)
      .select(['matt', slag(idag).as('slag'), dagar(idag).as('dagar'), 'antal'])
      .where('matt', 'in', ALLA)
      .where('omrade', '=', omrade)
      .where('period', '=', ar);
  // The limit also keeps the days of a row from being reckoned anew at each place they are used.
  const summor = vyerI(db)
    .selectFrom(celler('arendestatistik').unionAll(celler('samverkanstider')).limit(CELLER_MAX).as('c'))
    .select(({ fn }) => ['matt', 'slag', hinkSql(sql.ref('dagar')).as('dagar'), fn.sum<number>('antal').as('antal')])
    .groupBy(sql`1, 2, 3`);
  const rad = await vyerI(db)
    .selectFrom(summor.as('s'))
    .select(somText(['matt', 'slag', 'dagar', 'antal']).as('text'))
    .executeTakeFirstOrThrow();
  return radernaI(rad.text).map(tillCell);
};

/** One that waits is late once its day has passed. */
const slag = (idag: string): RawBuilder<string> =>
  sql`CASE WHEN a <> 'frist' THEN a WHEN b < ${idag} THEN 'efter' ELSE 'vantar' END`;

const dagar = (idag: string): RawBuilder<number> =>
  sql`CASE a WHEN 'klar' THEN b::int WHEN 'oppen' THEN greatest(0, ${idag}::date - b::date) ELSE 0 END`;

const tillCell = ([matt = '', slag = '', antalDagar, antal]: readonly string[]): Tidcell => ({
  ...{ matt, slag: slag as Tidcell['slag'] },
  ...{ dagar: Number(antalDagar), antal: Number(antal) },
});
