import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { append } from '../histories.js';
import { median, shown, type Scope } from '../measure.js';
import { pagesOutcome, type PagesOutcome, type PageTaken, type Taken } from '../pages/figures.js';
import { lives } from '../pages/lives.js';
import { addYearlyWork } from '../pages/enrich.js';
import { openPageDoor, type Page, type PageDoor } from '../pages/page-door.js';
import { pagesOf, sceneIn, type Asked } from '../pages/paths.js';
import { project } from './views.js';

/** A log of one size, its views, and the door before them. */
interface Size {
  readonly cases: number;
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly door: PageDoor;
  readonly pages: readonly Asked[];
}

/** The pages for people over logs of rising size, side by side. */
export const measurePages = async (scope: Scope): Promise<PagesOutcome> => {
  scope.tell('pages: server time and weight as the number of avvikelser grows');
  const sizes: Size[] = [];
  try {
    for (const cases of scope.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000])
      sizes.push(await build(scope, cases));
    return pagesOutcome(
      sizes.map(({ cases }) => cases),
      await takeAll(scope, sizes),
    );
  } finally {
    for (const { door, store, db } of sizes) await Promise.all([door.close(), store.close(), db.stang()]);
    if (scope.data === undefined) await rm(folderOf(scope), { recursive: true, force: true });
  }
};

const takeAll = async (scope: Scope, sizes: readonly Size[]): Promise<readonly PageTaken[]> => {
  const taken: PageTaken[] = [];
  for (const [nr, { title, anew = null }] of (sizes[0]?.pages ?? []).entries()) {
    const at = await onePage(scope, sizes, nr);
    scope.tell(`  ${title}: ${at.map(({ rounds }) => shown(median(rounds.flat()))).join(' → ')} ms`);
    taken.push({ title, anew, at });
  }
  return taken;
};

const folderOf = ({ data, folder }: Scope): string => data ?? join(folder, 'pages');

/** What is kept of an earlier run is taken: a log that was filled to its end, and its views as far as they came. */
const build = async (scope: Scope, cases: number): Promise<Size> => {
  scope.tell(`  a log of ${shown(cases)} avvikelser and its views`);
  const folder = join(folderOf(scope), String(cases));
  const filled = join(folder, 'filled');
  if (!existsSync(filled)) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const store = await openSqliteStore({ path: join(folder, 'handelser.sqlite') });
  if (!existsSync(filled)) {
    await append(store, lives(cases), cases);
    await writeFile(filled, '');
  }
  const db = await oppnaVydatabas({ profil: 'embedded', katalog: join(folder, 'vyer') });
  await project(store, db);
  await addYearlyWork({ store, db, cases });
  const pages = pagesOf(await sceneIn(db));
  return { cases, store, db, door: await openPageDoor(store, db, folder), pages };
};

const WARM_UP = 6;
const TURNS = 22;
/** Of one page at one size in one round; a page that misses its target by far is asked for fewer times. */
const ROUND_MS_MAX = 1_500;

/** One page at every size in turns, another size first each round. */
const onePage = async ({ rounds, quick }: Scope, sizes: readonly Size[], nr: number): Promise<readonly Taken[]> => {
  const at = sizes.map(() => ({ rounds: [] as number[][], bytes: 0 }));
  for (const size of sizes) await ask(size, nr, WARM_UP);
  for (let round = 0; round < rounds; round += 1) {
    for (const which of turned(sizes.length, round)) {
      const { times, bytes } = await ask(sizes[which], nr, quick ? 20 : TURNS);
      at[which]?.rounds.push(times);
      at[which] = { rounds: at[which]?.rounds ?? [], bytes };
    }
  }
  return at;
};

const turned = (count: number, first: number): readonly number[] =>
  Array.from({ length: count }, (_, turn) => (first + turn) % count);

const ask = async (size: Size | undefined, nr: number, count: number) => {
  const page = size?.pages[nr];
  if (size === undefined || page === undefined) throw new Error('every log has the same pages');
  const times: number[] = [];
  let bytes = 0;
  const until = performance.now() + ROUND_MS_MAX;
  for (let turn = 0; turn < count && (turn === 0 || performance.now() < until); turn += 1) {
    const answer = await askOnce(size.door, page);
    times.push(answer.milliseconds);
    bytes = answer.bytes;
  }
  return { times, bytes };
};

const askOnce = async (door: PageDoor, { path, reader, anew }: Asked): Promise<Page> => {
  if (anew !== undefined) door.forget(anew);
  const answer = await door.get(path, reader);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${answer.body.slice(0, 300)}`);
  return answer;
};
