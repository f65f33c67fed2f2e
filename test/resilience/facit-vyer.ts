import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { dumpVyer, startaProjektor, VYER } from '#libs/read-models/index.js';
import type { Protokoll } from './protokoll.js';

/**
 * I5: the views as they stood when the service was stopped, brought up to the log's end by the engine, against a fold of
 * the whole log into an empty database: byte for byte.
 */
export const provaVyer = async (store: EventStore, stod: Vydatabas, protokoll: Protokoll): Promise<void> => {
  const tom = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  try {
    const [har, ska] = [await dumpa(store, stod), await dumpa(store, tom)];
    const nedmonterad = stod.aterstalld === null ? [] : [`the views' folder was thrown away: ${stod.aterstalld}`];
    const brister = har.summa === ska.summa ? [] : skillnader(har.rader, ska.rader);
    protokoll.lagg('I5', ska.rader.length, [...brister, ...nedmonterad]);
  } finally {
    await tom.stang();
  }
};

/** The same of a stopped service's data folder. */
export const provaVyerI = async (data: string, protokoll: Protokoll): Promise<void> => {
  const store = await openSqliteStore({ path: join(data, 'handelser.sqlite') });
  const db = await oppnaVydatabas({ profil: 'embedded', katalog: join(data, 'vyer') });
  try {
    await provaVyer(store, db, protokoll);
  } finally {
    await db.stang();
    await store.close();
  }
};

interface Dump {
  readonly rader: readonly string[];
  readonly summa: string;
}

const dumpa = async (store: EventStore, db: Vydatabas): Promise<Dump> => {
  await folj(store, db);
  const rader = await Array.fromAsync(dumpVyer(db, VYER));
  return { rader, summa: createHash('sha256').update(rader.join('\n')).digest('hex') };
};

const folj = async (store: EventStore, db: Vydatabas): Promise<void> => {
  const projektor = startaProjektor({ store, db, vyer: VYER, clock: systemClock });
  await projektor.ikapp;
  await projektor.stang();
};

const VISADE_MAX = 20;

/** Rows are named by their table and the start of their key: they hold no free text, but may be long. */
const skillnader = (stod: readonly string[], ratt: readonly string[]): readonly string[] => {
  const [har, ska] = [new Set(stod), new Set(ratt)];
  const fel = [
    ...ratt.filter((rad) => !har.has(rad)).map((rad) => `a view lacks ${rad.slice(0, 160)}`),
    ...stod.filter((rad) => !ska.has(rad)).map((rad) => `a view has too much: ${rad.slice(0, 160)}`),
  ];
  return fel.length > 0 ? fel.slice(0, VISADE_MAX) : ['the views hold the same rows in another order'];
};
