import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { startaProjektor, VYER, type Projektorlage } from '#libs/read-models/index.js';
import { fill } from '../histories.js';
import { interleaved, median, over, shown, type Measured, type Scope } from '../measure.js';

export interface Projected {
  readonly milliseconds: number;
  /** After each commit: position, and ms since the first read. */
  readonly commits: readonly (readonly [position: number, at: number])[];
}

/** Lets every view follow the log from where it stands to the head, by the service's own projector. */
export const project = async (store: EventStore, db: Vydatabas, batch?: number): Promise<Projected> => {
  const commits: [number, number][] = [];
  let start = performance.now();
  const projector = startaProjektor({
    store: startingWith(store, () => (start = performance.now())),
    db,
    vyer: VYER,
    clock: systemClock,
    framsteg: ({ position }: Projektorlage) => commits.push([Number(position), performance.now() - start]),
    ...(batch !== undefined && { batch }),
  });
  await projector.ikapp;
  const milliseconds = performance.now() - start;
  await projector.stang();
  return { milliseconds, commits };
};

/** The clock starts when the tables stand ready and the projector begins to read. */
const startingWith = (store: EventStore, begin: () => void): EventStore => ({
  append: (stream, expected, events) => store.append(stream, expected, events),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (options) => store.readAll(options),
  subscribe: (options) => {
    begin();
    return store.subscribe(options);
  },
  head: () => store.head(),
  close: () => store.close(),
});

/** The projector then begins from nothing. */
export const forget = async (db: Vydatabas): Promise<void> => {
  await db.skriv([{ sql: 'DELETE FROM vy_checkpoint', parametrar: [] }]);
};

const logOf = async (events: number): Promise<EventStore> => {
  const store = await openSqliteStore({ path: ':memory:' });
  await fill(store, events);
  return store;
};

/** What batching gives the projector. */
export const batchedViews = async ({ quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  tell('all views, batched, of row by row');
  const [many, few] = quick ? [10_000, 150] : [50_000, 1_000];
  const [long, short, db] = await Promise.all([
    logOf(many),
    logOf(few),
    oppnaVydatabas({ profil: 'embedded', katalog: null }),
  ]);
  const rate = async (store: EventStore, events: number, batch?: number): Promise<number> => {
    const { milliseconds } = await project(store, db, batch);
    await forget(db);
    return (events / milliseconds) * 1_000;
  };
  try {
    await rate(short, few, 1);
    const { batched, single } = await interleaved(
      { rounds },
      { batched: () => rate(long, many), single: () => rate(short, few, 1) },
    );
    return [
      {
        name: 'viewsBatchedOfRowByRow',
        title: 'All views together, batched, of row by row',
        target: 10,
        atMost: false,
        samples: over(batched, single),
        figures: `${shown(median(batched))} of ${shown(median(single))} events/s`,
        contents:
          `All ${VYER.length} views in PGlite in memory, the service's projector. Below: ${shown(many)} events in ` +
          `batches of up to 10,000; above: the first ${shown(few)} of the same events, one a transaction.`,
      },
    ];
  } finally {
    await Promise.all([long.close(), short.close(), db.stang()]);
  }
};
