import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { dumpVyer, startaProjektor, VYER } from '#libs/read-models/index.js';
import type { Protokoll } from './protokoll.js';

/**
 * I5: the views of a stopped service, brought up to the log's end by the engine, against a fold of the whole log into
 * an empty database: byte for byte.
 */
export const provaVyer = async (data: string, protokoll: Protokoll): Promise<void> => {
  const store = await openSqliteStore({ path: join(data, 'handelser.sqlite') });
  try {
    const stod = await dumpa(store, join(data, 'vyer'));
    const ratt = await dumpa(store, null);
    const brister = stod.summa === ratt.summa ? [] : skillnader(stod.rader, ratt.rader);
    const nedmonterad = stod.aterstalld === null ? [] : [`the views' folder was thrown away: ${stod.aterstalld}`];
    protokoll.lagg('I5', ratt.rader.length, [...brister, ...nedmonterad]);
  } finally {
    await store.close();
  }
};

interface Dump {
  readonly rader: readonly string[];
  readonly summa: string;
  readonly aterstalld: string | null;
}

const dumpa = async (store: EventStore, katalog: string | null): Promise<Dump> => {
  const db = await oppnaVydatabas({ profil: 'embedded', katalog });
  try {
    await folj(store, db);
    const rader = await Array.fromAsync(dumpVyer(db, VYER));
    const summa = createHash('sha256').update(rader.join('\n')).digest('hex');
    return { rader, summa, aterstalld: db.aterstalld };
  } finally {
    await db.stang();
  }
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
