import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Planniva } from '#libs/uppfoljning/events.js';
import { vyerI } from '../sida.js';
import { oppenSomSaknar, type Uppfoljningslista } from './queries.js';
import type { Uppfoljningsrad } from './table.js';

export type Saknandeuppfoljning = Pick<
  Uppfoljningslista,
  'ar' | 'besvarade' | 'id' | 'overenskommelse' | 'plan_lan' | 'plan_lokal' | 'revision_beslutad' | 'tillfragade'
>;

export interface Saknadfraga {
  readonly lan: string;
  /** Where the län draws up plans. */
  readonly plannivaer: readonly Planniva[];
  /** Rows, no more. */
  readonly max: number;
}

/** Open follow-ups of a län that lack an answer, a plan or the revision decision (N8), the day to answer by first. */
export const uppfoljningarSomSaknar = (
  db: Vydatabas,
  { lan, plannivaer, max }: Saknadfraga,
): Promise<readonly Saknandeuppfoljning[]> =>
  vyerI(db)
    .selectFrom('uppfoljningslage')
    .select(['id', 'overenskommelse', 'ar', 'tillfragade', 'besvarade', 'plan_lokal', 'plan_lan', 'revision_beslutad'])
    .where('lan', '=', lan)
    .where(oppenSomSaknar(plannivaer))
    .orderBy('svar_senast')
    .orderBy('id')
    .limit(max)
    .execute();

export type Vantandeenkat = Pick<Uppfoljningsrad, 'ar' | 'id' | 'overenskommelse' | 'svar_senast'>;

/** Surveys that await a huvudman's answer (U1), the day to answer by first. @param max rows, no more */
export const vantandeEnkater = (db: Vydatabas, huvudman: string, max: number): Promise<readonly Vantandeenkat[]> =>
  db.las(
    `SELECT s.id, s.svar_senast, u.overenskommelse, u.ar FROM (SELECT id, svar_senast FROM uppfoljningslage_svar
       WHERE huvudman = $1 AND vantar ORDER BY svar_senast, id LIMIT $2) s
     JOIN uppfoljningslage u ON u.id = s.id ORDER BY s.svar_senast, s.id`,
    [huvudman, max],
  );

export type Frystrad = Pick<Uppfoljningsrad, 'ar' | 'id' | 'overenskommelse'> & {
  readonly frysning: string;
  readonly fryst: string;
};

/** The report of a län that was frozen last; null: none is. */
export const senastFrystaI = async (db: Vydatabas, lan: string): Promise<Frystrad | null> => {
  const [rad] = await db.las<Frystrad>(
    `SELECT id, overenskommelse, ar, frysning, fryst FROM uppfoljningslage
     WHERE lan = $1 AND fryst IS NOT NULL ORDER BY fryst DESC, id LIMIT 1`,
    [lan],
  );
  return rad ?? null;
};
