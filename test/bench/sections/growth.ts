import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arendelasare } from '../../../apps/query-api/avvikelser/arendelasare.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { Huvudmannaregister } from '#libs/huvudman/index.js';
import { huvudmansRoller, type Inloggad } from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { lasMinKo, listaAvvikelser, listaLeveranser } from '#libs/read-models/index.js';
import { fill, type Filled } from '../histories.js';
import { interleaved, median, over, shown, timed, type Measured, type Scope } from '../measure.js';
import { appendRate } from './append.js';
import { project, type Projected } from './views.js';

/** A log of one size with its views. */
interface Size {
  readonly folder: string;
  readonly filled: Filled;
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly projected: Projected;
}

const HUVUDMAN = '20';
const PAGE = { limit: 20, offset: 0 };

/** One question, asked `count` times of a size; total ms. */
const READS = {
  caseRead: {
    title: 'Reading a case from the log',
    count: 200,
    ask: async ({ store, filled }: Size, turn: number): Promise<void> => {
      const known = filled.known[(turn * 7_919) % filled.known.length];
      if (known !== undefined) await reader(store).las(known.id, { inloggad: OWN_SYSTEM, huvudman: known.huvudman });
    },
  },
  listPage: {
    title: 'First page of the list of avvikelser',
    count: 20,
    ask: async ({ db }: Size): Promise<void> => {
      await listaAvvikelser(db, { krets: null, huvudman: HUVUDMAN, filter: {}, sortering: '-rapporterad', ...PAGE });
    },
  },
  minKoPage: {
    title: 'First page of min kö',
    count: 20,
    ask: async ({ db }: Size): Promise<void> => {
      await lasMinKo(db, { krets: null, huvudman: HUVUDMAN, ...PAGE });
    },
  },
  leveranserPage: {
    title: 'First page of leveranser',
    count: 20,
    ask: async ({ db }: Size): Promise<void> => {
      await listaLeveranser(db, { mottagare: HUVUDMAN, ...PAGE });
    },
  },
} as const;
type Read = keyof typeof READS;

const OWN_SYSTEM: Inloggad = {
  ...{ klient: 'lan-20', slag: 'maskin', huvudman: [], verksamheter: '*', uppdrag: null, efternamn: null },
  roller: huvudmansRoller(null),
};
const reader = (store: EventStore): Arendelasare =>
  new Arendelasare(store, systemClock, provvalv(), new Huvudmannaregister([]));

/** What grew: for the plot and the table in docs. */
export interface Growth {
  readonly sizes: readonly { readonly events: number; readonly cases: number }[];
  /** ms a read, or appends a second, at each size. */
  readonly series: readonly { readonly title: string; readonly unit: string; readonly values: readonly number[] }[];
}

export interface GrowthOutcome {
  readonly measured: readonly Measured[];
  readonly growth: Growth;
}

const build = async (scope: Scope, events: number): Promise<Size> => {
  scope.tell(`  a log of ${shown(events)} events and its views`);
  const folder = join(scope.folder, 'growth', String(events));
  await mkdir(folder, { recursive: true });
  const filling = await openSqliteStore({ path: join(folder, 'handelser.sqlite') });
  const filled = await fill(filling, events);
  // Closed and opened again: the same state of files at every size.
  await filling.close();
  const store = await openSqliteStore({ path: join(folder, 'handelser.sqlite') });
  const db = await oppnaVydatabas({ profil: 'embedded', katalog: join(folder, 'vyer') });
  return { folder, filled, store, db, projected: await project(store, db) };
};

/** Logs of rising size side by side; what is asked of the largest, over the same of the smallest. */
export const measureGrowth = async (scope: Scope): Promise<GrowthOutcome> => {
  const sizes: Size[] = [];
  scope.tell('growth: reads, appends and rebuild as the log grows');
  try {
    for (const events of scope.quick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000])
      sizes.push(await build(scope, events));
    const reads: ReadOutcome[] = [];
    for (const name of Object.keys(READS) as Read[]) reads.push(await measureRead(scope, sizes, name));
    const appends = await measureAppends(scope, sizes);
    return {
      measured: [rebuild(sizes), ...reads.map(({ measured }) => measured), appends.measured],
      growth: {
        sizes: sizes.map(({ filled }) => ({ events: filled.events, cases: filled.cases })),
        series: [...reads, appends].map(({ line }) => line),
      },
    };
  } finally {
    await Promise.all(sizes.flatMap(({ store, db }) => [store.close(), db.stang()]));
    await rm(join(scope.folder, 'growth'), { recursive: true, force: true });
  }
};

interface ReadOutcome {
  readonly measured: Measured;
  readonly line: Growth['series'][number];
}

const bySize = (
  sizes: readonly Size[],
  ask: (size: Size, round: number, turn: number) => Promise<number>,
): Readonly<Record<string, (round: number, turn: number) => Promise<number>>> =>
  Object.fromEntries(sizes.map((size) => [size.filled.events, (round, turn) => ask(size, round, turn)]));

const ends = (values: Readonly<Record<string, readonly number[]>>, sizes: readonly Size[]) => {
  const of = (size: Size | undefined): readonly number[] => values[String(size?.filled.events)] ?? [];
  return { all: sizes.map((size) => median(of(size))), ratio: over(of(sizes.at(-1)), of(sizes[0])) };
};

const spanOf = (sizes: readonly Size[]): string =>
  `${shown(sizes.at(-1)?.filled.events ?? 0)} events, of ${shown(sizes[0]?.filled.events ?? 0)}`;

const measureRead = async (scope: Scope, sizes: readonly Size[], name: Read): Promise<ReadOutcome> => {
  const { title, count, ask } = READS[name];
  const asked = async (size: Size, first: number): Promise<number> => {
    const milliseconds = await timed(async () => {
      for (let turn = 0; turn < count; turn += 1) await ask(size, first + turn);
    });
    return milliseconds / count;
  };
  for (const size of sizes) await asked(size, 0);
  const turns = scope.quick ? 3 : 10;
  const values = await interleaved(
    { rounds: scope.rounds, turns },
    bySize(sizes, (size, round, turn) => asked(size, (round * turns + turn) * count)),
  );
  const { all, ratio } = ends(values, sizes);
  return {
    measured: {
      name: `${name}Growth`,
      title: `${title} at ${spanOf(sizes)}`,
      target: 1.5,
      atMost: true,
      samples: ratio,
      figures: all.map((value) => `${shown(value)} ms`).join(' → '),
      contents: CONTENTS[name],
    },
    line: { title, unit: 'ms', values: all },
  };
};

const PAGE_CONTENTS =
  'The query function of the API on PGlite in a folder, 20 rows and their count (which stops at 1,000), for the region, ' +
  'which has a part in many of the cases; without HTTP.';
const CONTENTS: Readonly<Record<Read, string>> = {
  caseRead:
    "The API's own reader on SQLite: the case's stream, folded, with the check of who asks; cases spread over the whole log.",
  listPage: PAGE_CONTENTS,
  minKoPage: PAGE_CONTENTS,
  leveranserPage: PAGE_CONTENTS,
};

/** The smallest log is copied for each turn, so that it does not grow while it is measured. */
const measureAppends = async (scope: Scope, sizes: readonly Size[]): Promise<ReadOutcome> => {
  const values = await interleaved(
    { rounds: scope.rounds, turns: scope.quick ? 2 : 8 },
    bySize(sizes, (size) => appendToCopy(size, size === sizes.at(-1))),
  );
  const { all, ratio } = ends(values, sizes);
  return {
    measured: {
      name: 'appendGrowth',
      title: `Appends a second at ${spanOf(sizes)}`,
      target: 0.8,
      atMost: false,
      samples: ratio,
      figures: all.map((value) => `${shown(value)}/s`).join(' → '),
      contents: 'SQLite, 64 writers, 1 KB, new streams. All but the largest log are copied anew for each turn.',
    },
    line: { title: 'Appends', unit: 'a second', values: all },
  };
};

const APPEND_MS = 300;

const appendToCopy = async ({ folder, store }: Size, inPlace: boolean): Promise<number> => {
  if (inPlace) return appendRate(store, APPEND_MS);
  const copy = join(folder, 'copy.sqlite');
  await cp(join(folder, 'handelser.sqlite'), copy);
  const copied = await openSqliteStore({ path: copy });
  try {
    return await appendRate(copied, APPEND_MS);
  } finally {
    await copied.close();
    await rm(copy);
  }
};

const REBUILD_TARGET = 20_000;
const PARTS = 5;

/** Events a second in each fifth of the largest log, one after the other: also shows whether it slows down. */
const rebuild = (sizes: readonly Size[]): Measured => {
  const largest = sizes.at(-1);
  const { commits, milliseconds } = largest?.projected ?? { commits: [], milliseconds: Number.NaN };
  const events = largest?.filled.events ?? 0;
  const reached = Array.from({ length: PARTS + 1 }, (_, part) => {
    const position = (events * part) / PARTS;
    return part === 0
      ? ([0, 0] as const)
      : (commits.find(([at]) => at >= position) ?? ([events, milliseconds] as const));
  });
  const rates = reached.slice(1).map(([position, at], part) => {
    const [from, since] = reached[part] ?? [0, 0];
    return ((position - from) / (at - since)) * 1_000;
  });
  return {
    name: 'viewsRebuildOf20000PerSecond',
    title: `Rebuild of all views from ${shown(events)} events, of 20,000 events/s`,
    target: 1,
    atMost: false,
    samples: rates.map((rate) => rate / REBUILD_TARGET),
    figures: `${shown((events / milliseconds) * 1_000)} events/s over the whole; by fifths ${rates.map(shown).join(', ')}`,
    contents:
      'SQLite to PGlite in a folder, all views, from nothing, by the projector of the service. One rebuild; its five ' +
      'fifths stand for the rounds. An absolute figure: it goes with the machine.',
  };
};
