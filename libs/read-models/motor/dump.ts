import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Vy } from './vy.js';

/**
 * Every row of every view as one JSON line each, in the order of the keys: two databases that show the same give the
 * same bytes (I5). For tests and proofs; holds a page of rows at a time.
 */
export async function* dumpVyer(db: Vydatabas, vyer: readonly Vy[]): AsyncGenerator<string> {
  for (const tabell of vyer.flatMap((vy) => vy.tabeller)) {
    const kolumner = [...Object.keys(tabell.kolumner), ...Object.keys(tabell.extra ?? {})].join(', ');
    for (let fran = 0; ; fran += SIDA) {
      const sql = `SELECT ${kolumner} FROM ${tabell.namn} ORDER BY ${tabell.nyckel.join(', ')} LIMIT ${SIDA} OFFSET ${fran}`;
      const rader = await db.las(sql);
      for (const rad of rader) yield `${tabell.namn} ${JSON.stringify(rad)}`;
      if (rader.length < SIDA) break;
    }
  }
}
const SIDA = 10_000;
