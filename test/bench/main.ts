import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Measured, Scope } from './measure.js';
import { performanceDocument, type Documented } from './document.js';
import { plot } from './plot.js';
import { REPO, summary, table } from './report.js';
import { sqliteAppends } from './sections/append.js';
import { sqliteCatchUp } from './sections/catch-up.js';
import { postToReceiver } from './sections/delivery.js';
import { distributed } from './sections/distributed.js';
import { postToDurable, validatedEndpoint } from './sections/doors.js';
import { eventStoreDbAppends } from './sections/eventstoredb.js';
import { measureGrowth, type Growth } from './sections/growth.js';
import { importRows } from './sections/imports.js';
import { measurePages } from './sections/pages.js';
import type { Pagetimes } from './pages/figures.js';
import { postgres } from './sections/postgres.js';
import { startToFirstAnswer } from './sections/start.js';
import { batchedViews } from './sections/views.js';

interface Outcome {
  readonly measured: readonly Measured[];
  readonly growth?: Growth;
  readonly pages?: Pagetimes;
}

type Section = (scope: Scope) => Promise<Outcome>;

const figures =
  (section: (scope: Scope) => Promise<readonly Measured[]>): Section =>
  async (scope) => ({ measured: await section(scope) });

const SECTIONS: Readonly<Record<string, Section>> = {
  post: figures(postToDurable),
  endpoint: figures(validatedEndpoint),
  append: figures(sqliteAppends),
  catchup: figures(sqliteCatchUp),
  postgres: figures(postgres),
  eventstoredb: figures(eventStoreDbAppends),
  views: figures(batchedViews),
  growth: measureGrowth,
  pages: measurePages,
  import: figures(importRows),
  start: figures(startToFirstAnswer),
  delivery: figures(postToReceiver),
  distributed: figures(distributed),
};

const ROUNDS = 5;
const args = process.argv.slice(2);
/** The document is of the whole bench; a short or partial run writes it only when asked to. */
const write = args.includes('--write');
const quick = args.includes('--quick');
const json = args.includes('--json');
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const chosen = (): readonly Section[] =>
  Object.entries(SECTIONS).flatMap(([name, section]) => (only === undefined || only.includes(name) ? [section] : []));

const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'avvikelsenav-bench-data-'));
  const scope: Scope = { quick, rounds: ROUNDS, folder, tell: (line) => console.error(line) };
  const outcomes: Outcome[] = [];
  try {
    for (const section of chosen()) outcomes.push(await section(scope));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const measured = outcomes.flatMap((outcome) => outcome.measured);
  const found = summary(measured, scope);
  if (write || (!quick && only === undefined)) {
    const growth = outcomes.map((outcome) => outcome.growth).find((one) => one !== undefined);
    const pages = outcomes.map((outcome) => outcome.pages).find((one) => one !== undefined);
    await document({ summary: found, measured, growth, pages, quick });
  }
  console.log(json ? JSON.stringify(found, null, 2) : table(measured));
};

const document = async (all: Documented): Promise<void> => {
  const text = await format(performanceDocument(all), { parser: 'markdown', printWidth: 120 });
  await writeFile(join(REPO, 'docs', 'performance.md'), text);
  if (all.growth !== undefined) await writeFile(join(REPO, 'docs', 'performance-growth.svg'), plot(all.growth));
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
