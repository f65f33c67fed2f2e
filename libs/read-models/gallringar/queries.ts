import type { Gallringsstatus } from '#libs/gallring/kodverk.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Gallringsrad } from './table.js';

export interface Gallringsfraga extends Sidval {
  /** Only its own are ever looked at (I4). */
  readonly huvudman: string;
  readonly status?: Gallringsstatus | undefined;
}

/** The latest proposed first. */
export const listaGallringar = async (db: Vydatabas, fraga: Gallringsfraga): Promise<Sida<Gallringsrad>> => {
  const { huvudman, status, limit, offset } = fraga;
  const egna = vyerI(db).selectFrom('gallringar').where('huvudman', '=', huvudman);
  const urval = status === undefined ? egna : egna.where('status', '=', status);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('foreslagen', 'desc').orderBy('id', 'desc');
  return somSida(await ordnade.limit(limit).offset(offset).execute(), Number(antal));
};
