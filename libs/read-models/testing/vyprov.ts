import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasbild } from '#libs/platform/sql/ogonblick.js';
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
 * How the database would answer the questions put to it, however they are put, so that a spec can see by which index each
 * is answered. Small tables are read whole, and their few rows sorted, whatever the indexes; that is turned off. So a plan
 * without `Seq Scan` tells little: an index may be read through as well. Ask for the index by its name.
 */
export const planera = async (db: Vydatabas, fraga: (db: Vydatabas) => Promise<unknown>): Promise<string> => {
  const planer: string[] = [];
  const las: Vydatabas['las'] = async (sql, parametrar) => {
    planer.push(JSON.stringify(await db.las(`EXPLAIN (FORMAT JSON) ${sql}`, parametrar)));
    return db.las(sql, parametrar);
  };
  for (const vag of ['seqscan', 'sort']) await db.las(`SET enable_${vag} = off`);
  await fraga(lasbild(db.profil, las));
  for (const vag of ['seqscan', 'sort']) await db.las(`SET enable_${vag} = on`);
  return planer.join('\n');
};
