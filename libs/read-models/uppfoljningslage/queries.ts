import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Planniva } from '#libs/uppfoljning/events.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval, type Vytabeller } from '../sida.js';
import type { Uppfoljningsrad } from './table.js';

/** Each given one must hold. Nothing here is secret to who reads follow-ups: no individual is in one. */
export interface Uppfoljningsfraga extends Sidval {
  readonly lan?: string | undefined;
  readonly ar?: number | undefined;
  /** As the follow-up names it. */
  readonly overenskommelse?: string | undefined;
  /** Whose survey awaits its answer (U1): a huvudman. */
  readonly vantarPa?: string | undefined;
  /** Open, and without an answer, a plan of these levels or the revision decision (N8). */
  readonly saknar?: readonly Planniva[] | undefined;
}
/** As the list shows it. */
export type Uppfoljningslista = Omit<Uppfoljningsrad, 'fryst' | 'frysning' | 'tillstand'>;

const KOLUMNER = [
  ...(['id', 'lan', 'overenskommelse', 'ar', 'rubrik', 'status', 'svar_senast', 'tillfragade'] as const),
  ...(['besvarade', 'brister', 'plan_lokal', 'plan_lan', 'revision_beslutad', 'oppnad', 'revision'] as const),
] as const;

/** Follow-ups, the latest year first. */
export const listaUppfoljningar = async (db: Vydatabas, fraga: Uppfoljningsfraga): Promise<Sida<Uppfoljningslista>> => {
  let urval = vyerI(db).selectFrom('uppfoljningslage');
  if (fraga.lan !== undefined) urval = urval.where('lan', '=', fraga.lan);
  if (fraga.ar !== undefined) urval = urval.where('ar', '=', fraga.ar);
  if (fraga.overenskommelse !== undefined) urval = urval.where('overenskommelse', '=', fraga.overenskommelse);
  if (fraga.vantarPa !== undefined) urval = urval.where('id', 'in', vantandeFor(db, fraga.vantarPa));
  if (fraga.saknar !== undefined) urval = urval.where(oppenSomSaknar(fraga.saknar));
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = urval.select(KOLUMNER).orderBy('ar', 'desc').orderBy('id').limit(fraga.limit).offset(fraga.offset);
  return somSida(await sida.execute(), Number(antal));
};

const vantandeFor = (db: Vydatabas, huvudman: string) =>
  vyerI(db)
    .selectFrom('uppfoljningslage_svar')
    .select('id')
    .where('huvudman', '=', huvudman)
    .where((eb) => eb('vantar', '=', eb.lit(true)));

/** N8: what still waits before it can be completed. @param plannivaer where the län draws up plans */
export const oppenSomSaknar =
  (plannivaer: readonly Planniva[]) =>
  (eb: ExpressionBuilder<Vytabeller, 'uppfoljningslage'>): Expression<SqlBool> =>
    eb.and([
      eb('status', '=', sql.lit('oppen' as const)),
      eb.or([
        eb('besvarade', '<', eb.ref('tillfragade')),
        eb('revision_beslutad', '=', eb.lit(false)),
        ...plannivaer.map((niva) => eb(niva === 'lan' ? 'plan_lan' : 'plan_lokal', '=', eb.lit(false))),
      ]),
    ]);
