import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Tabell } from './tabell.js';
import type { Vy } from './vy.js';

const SIDA = 10_000;

/**
 * Every row of every view as one JSON line each, in the order of the keys: two databases that show the same give the
 * same bytes (I5). For tests and proofs; holds a page of rows at a time.
 */
export async function* dumpVyer(db: Vydatabas, vyer: readonly Vy[]): AsyncGenerator<string> {
  for (const tabell of vyer.flatMap((vy) => vy.tabeller)) yield* dumpTabell(db, tabell);
}

async function* dumpTabell(db: Vydatabas, tabell: Tabell): AsyncGenerator<string> {
  const kolumner = [...Object.keys(tabell.kolumner), ...Object.keys(tabell.extra ?? {})].join(', ');
  const fraga = `SELECT ${kolumner} FROM ${tabell.namn} ORDER BY ${tabell.nyckel.join(', ')}`;
  for (let fran = 0, fler = true; fler; fran += SIDA) {
    const rader = await db.las(`${fraga} LIMIT ${SIDA} OFFSET ${fran}`);
    yield* rader.map((rad) => `${tabell.namn} ${JSON.stringify(rad)}`);
    fler = rader.length === SIDA;
  }
}
