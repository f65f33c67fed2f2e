import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import type { Vy } from '../motor/vy.js';
import type { Handelsebok } from './handelser.js';

/** A database in memory with these views folded from the whole book. */
export const vikt = async (bok: Handelsebok, vyer: readonly Vy[]): Promise<Vydatabas> => {
  const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
  const checkpoints = await forbered(db, logg, vyer);
  await tillampa({ db, vyer }, { events: bok.events, checkpoint: bok.slut }, checkpoints);
  return db;
};

/**
 * How the database would answer the questions put to it, so that a spec can see that none is answered by reading a
 * table through. Small tables are read whole whatever the indexes; that is turned off.
 */
export const planera = async (db: Vydatabas, fraga: (db: Vydatabas) => Promise<unknown>): Promise<string> => {
  const planer: string[] = [];
  await db.las('SET enable_seqscan = off');
  await fraga({
    ...db,
    las: async (sql, parametrar) => {
      planer.push(JSON.stringify(await db.las(`EXPLAIN (FORMAT JSON) ${sql}`, parametrar)));
      return db.las(sql, parametrar);
    },
  });
  await db.las('SET enable_seqscan = on');
  return planer.join('\n');
};
