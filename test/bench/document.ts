import type { Measured } from './measure.js';
import { median, shown } from './measure.js';
import type { Growth } from './sections/growth.js';
import type { Pagetimes } from './pages/figures.js';
import { isMet, targetOf, type Summary } from './report.js';

export interface Documented {
  readonly summary: Summary;
  readonly measured: readonly Measured[];
  readonly growth: Growth | undefined;
  readonly pages: Pagetimes | undefined;
  readonly flags: readonly string[];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const ratioRow = (one: Measured): string => {
  const { samples, title, figures } = one;
  const span = `${shown(Math.min(...samples))}–${shown(Math.max(...samples))}`;
  return row([title, `**${shown(median(samples))}**`, span, targetOf(one), isMet(one) ? 'yes' : '**no**', figures]);
};

const growthTable = ({ sizes, series }: Growth): readonly string[] => [
  '## Growth',
  '',
  '![Each read and the appends over their own figure at the smallest size; flat is what is wanted.](performance-growth.svg)',
  '',
  row(['', ...sizes.map(({ events }) => `${shown(events)} events`)]),
  row(['---', ...sizes.map(() => '--:')]),
  row(['avvikelser', ...sizes.map(({ cases }) => shown(cases))]),
  ...series.map(({ title, unit, values }) => row([`${title}, ${unit}`, ...values.map(shown)])),
  '',
];

const pageTable = ({ sizes, pages }: Pagetimes): readonly string[] => [
  '## Pages',
  '',
  'Server time, ms: median and 95th percentile; `{id}` is one of the kind.',
  '',
  row(['', ...sizes.map((cases) => `${shown(cases)} avvikelser`), 'kB']),
  row(['---', ...sizes.map(() => '--:'), '--:']),
  ...pages.map(({ title, times, bytes }) =>
    row([title, ...times.map(({ p50, p95 }) => `${shown(p50)} / ${shown(p95)}`), shown(bytes / 1_000)]),
  ),
  '',
];

/** docs/performance.md, and docs/performance-pages.md of the pages alone. */
export const performanceDocument = ({ summary, measured, growth, pages, flags }: Documented): string =>
  [
    pages === undefined ? '# Performance' : '# Performance of the pages for people',
    '',
    `Written by \`${['npm run bench', ...(flags.length > 0 ? ['--', ...flags] : [])].join(' ')}\`; never edited by hand.`,
    ...(flags.includes('--quick')
      ? ['', '**This is a short run: fewer events and shorter rounds than the whole bench.**']
      : []),
    '',
    `- Commit: \`${summary.commit}\``,
    `- Machine: ${summary.machine}; everything on it: service, load, receiver`,
    `- Profile: ${summary.profile}`,
    `- Rounds: ${summary.rounds} for each ratio`,
    '',
    '## How to read it',
    '',
    'Machines are shared and differ, so a figure is a **ratio of two things measured side by side in one run**: the sides ',
    'take turns, another first each time, and what else the machine does falls on both. The table gives the median of the ',
    'rounds and the least and greatest of them. `≥` is a floor, `≤` a ceiling. Ratios to a number of seconds or events a ',
    'second are absolute: they go with the machine. `npm run bench -- --quick --json` gives a shorter run ',
    'as JSON; `--only=post,growth` measures some parts alone; `--data=FOLDER` keeps the large logs of the pages.',
    '',
    row(['what', 'ratio', 'least–greatest', 'target', 'met', 'figures (medians)']),
    row(['---', '--:', '--:', '--:', ':-:', '---']),
    ...measured.map(ratioRow),
    '',
    ...(growth === undefined ? [] : growthTable(growth)),
    ...(pages === undefined ? [] : pageTable(pages)),
    '## What is in each',
    '',
    ...measured.map(({ title, contents }) => `- **${title}.** ${contents}`),
    '',
  ]
    .join('\n')
    .replaceAll(/ +\n/g, '\n');
