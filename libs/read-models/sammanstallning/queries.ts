import type { Vydatabas } from '#libs/platform/sql/index.js';
import { vyerI } from '../sida.js';
import type { Summarad } from './table.js';

export interface Summafraga {
  readonly huvudman: string;
  /** `YYYY-MM`, inclusive. */
  readonly manadFran?: string | undefined;
  readonly manadTill?: string | undefined;
  readonly kategori?: string | undefined;
}

/** Months × categories of twenty years: more is cut off. */
const RADER_MAX = 5_000;

/** Counters of one huvudman, the latest month first. */
export const sammanstall = (db: Vydatabas, fraga: Summafraga): Promise<Summarad[]> => {
  let urval = vyerI(db).selectFrom('sammanstallning').selectAll().where('huvudman', '=', fraga.huvudman);
  if (fraga.manadFran !== undefined) urval = urval.where('manad', '>=', fraga.manadFran);
  if (fraga.manadTill !== undefined) urval = urval.where('manad', '<=', fraga.manadTill);
  if (fraga.kategori !== undefined) urval = urval.where('kategori', '=', fraga.kategori);
  return urval.orderBy('manad', 'desc').orderBy('kategori').limit(RADER_MAX).execute();
};
