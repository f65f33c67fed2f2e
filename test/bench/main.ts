import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import type { Measured, Scope } from './measure.js';
import { performanceDocument } from './document.js';
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
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only')?.split(',');
const data = option('data');

const chosen = (): readonly Section[] =>
  Object.entries(SECTIONS).flatMap(([name, section]) => (only === undefined || only.includes(name) ? [section] : []));

const run = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'avvikelsenav-bench-data-'));
  const tell = (line: string): void => console.error(line);
  const scope: Scope = { quick, rounds: ROUNDS, folder, tell, ...(data !== undefined && { data: resolve(data) }) };
  const outcomes: Outcome[] = [];
  try {
    for (const section of chosen()) outcomes.push(await section(scope));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (write || (!quick && only === undefined)) {
    await document(
      'performance',
      outcomes.filter(({ pages }) => pages === undefined),
      scope,
    );
    await document(
      'performance-pages',
      outcomes.filter(({ pages }) => pages !== undefined),
      scope,
    );
  }
  const measured = outcomes.flatMap((outcome) => outcome.measured);
  console.log(json ? JSON.stringify(summary(measured, scope), null, 2) : table(measured));
};

/** A document of its own for the pages: they are measured apart, on larger logs. */
const document = async (name: string, outcomes: readonly Outcome[], scope: Scope): Promise<void> => {
  if (outcomes.length === 0) return;
  const measured = outcomes.flatMap((outcome) => outcome.measured);
  const growth = outcomes.map((outcome) => outcome.growth).find((one) => one !== undefined);
  const pages = outcomes.map((outcome) => outcome.pages).find((one) => one !== undefined);
  const flags = args.filter((arg) => !arg.startsWith('--data='));
  const raw = performanceDocument({ summary: summary(measured, scope), measured, growth, pages, flags });
  const text = await format(raw, { parser: 'markdown', printWidth: 120 });
  await writeFile(join(REPO, 'docs', `${name}.md`), text);
  if (growth !== undefined) await writeFile(join(REPO, 'docs', 'performance-growth.svg'), plot(growth));
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
