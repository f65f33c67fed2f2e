import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Bristarendefraga } from './arenden.js';

/** More cases than a huvudman has of an agreement in a year; of one that has more they are counted no further. */
export const EGNA_RADER_MAX = 1_000;

export type Egnafraga = Pick<Bristarendefraga, 'ar' | 'huvudman' | 'overenskommelse'>;

export interface Egnatal {
  /** By `kategori:<kod>` and `bristtyp:<kod>`; a code that none has is absent. */
  readonly koder: ReadonlyMap<string, number>;
  /** There are more cases than were counted: each number is at least what it says. */
  readonly minst: boolean;
}

/** How many of the huvudman's own cases of the year are behind each kind of brist, in one bounded question for them all. */
export const raknaEgna = async (db: Vydatabas, fraga: Egnafraga, max = EGNA_RADER_MAX): Promise<Egnatal> => {
  const { huvudman, overenskommelse, ar } = fraga;
  const rader = await db.las<{ readonly kod: string; readonly antal: number }>(
    `WITH r AS MATERIALIZED (
       SELECT kategori, bristtyper FROM avvikelselista_del
       WHERE huvudman = $1 AND manad >= $2 AND manad <= $3 AND status <> 'makulerad'
         AND ($4::text IS NULL OR overenskommelse = $4)
       ORDER BY manad, rapporterad DESC, id DESC LIMIT $5)
     SELECT 'kategori:' || kategori AS kod, count(*)::int AS antal FROM r GROUP BY 1
     UNION ALL SELECT 'bristtyp:' || b, count(*)::int
       FROM r CROSS JOIN LATERAL (SELECT DISTINCT unnest(r.bristtyper)) AS u (b) GROUP BY 1
     UNION ALL SELECT 'alla', count(*)::int FROM r`,
    [huvudman, `${ar}-01`, `${ar}-12`, overenskommelse, max + 1],
  );
  const koder = new Map(rader.map(({ kod, antal }) => [kod, antal]));
  return { koder, minst: (koder.get('alla') ?? 0) > max };
};
