import type { Vydatabas } from '#libs/platform/sql/index.js';
import { radernaI, somText, type Statistikcell } from '../arendestatistik/cell.js';
import { vyerI } from '../sida.js';

export interface Tidcellfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` in which the time began. */
  readonly ar: string;
}

export type Tidcell = Pick<Statistikcell, 'matt' | 'a' | 'b' | 'antal'>;

const ALLA = ['ledtid-linje', 'ledtid-gemensam', 'ledtid-samverkan', 'ledtid-tvist'];
/** More than a year has days and buckets of every level. */
const CELLER_MAX = 20_000;

/**
 * The times of every level in one question, as one text (see `somText`): at most one cell for each day of the year
 * that something began or is to be answered, and one for each bucket of those ended, however many the cases.
 */
export const lasTidceller = async (db: Vydatabas, { omrade, ar }: Tidcellfraga): Promise<readonly Tidcell[]> => {
  const celler = (tabell: 'arendestatistik' | 'samverkanstider') =>
    vyerI(db)
      .selectFrom(tabell)
      .select(['matt', 'a', 'b', 'antal'])
      .where('matt', 'in', ALLA)
      .where('omrade', '=', omrade)
      .where('period', '=', ar);
  const rad = await vyerI(db)
    .selectFrom(celler('arendestatistik').unionAll(celler('samverkanstider')).limit(CELLER_MAX).as('c'))
    .select(somText(['matt', 'a', 'b', 'antal']).as('text'))
    .executeTakeFirstOrThrow();
  return radernaI(rad.text).map(([matt = '', a = '', b = '', antal]) => ({ matt, a, b, antal: Number(antal) }));
};
