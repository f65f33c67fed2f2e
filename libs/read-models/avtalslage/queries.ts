import type { KandOverenskommelse } from '#libs/overenskommelse/overenskommelse.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { vyerI } from '../sida.js';
import { tillstandAv } from '../tillstand.js';

/** More agreements than a län has; the one who asks is told when there are more. */
export const AVTAL_MAX = 1_000;

export interface Avtalspost {
  readonly id: string;
  readonly revision: number;
  readonly overenskommelse: KandOverenskommelse;
}

/** The agreements that the log knows of, at most `AVTAL_MAX + 1`, by id. @param lan two digits; undefined = every län */
export const lasAvtal = async (db: Vydatabas, lan?: string): Promise<readonly Avtalspost[]> => {
  let urval = vyerI(db).selectFrom('avtalslage').select(['id', 'revision', 'tillstand']);
  if (lan !== undefined) urval = urval.where('lan', '=', lan);
  const rader = await urval
    .orderBy('id')
    .limit(AVTAL_MAX + 1)
    .execute();
  return rader.map(({ id, revision, tillstand }) => ({
    id,
    revision,
    overenskommelse: tillstandAv<KandOverenskommelse>(tillstand),
  }));
};
