import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Uppfoljningsrad } from './table.js';

/** Each given one must hold. Nothing here is secret to who reads follow-ups: no individual is in one. */
export interface Uppfoljningsfraga extends Sidval {
  readonly lan?: string | undefined;
  readonly ar?: number | undefined;
  /** As the follow-up names it. */
  readonly overenskommelse?: string | undefined;
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
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = urval.select(KOLUMNER).orderBy('ar', 'desc').orderBy('id').limit(fraga.limit).offset(fraga.offset);
  return somSida(await sida.execute(), Number(antal));
};
