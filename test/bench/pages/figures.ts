import { median, percentile, shown, type Measured } from '../measure.js';

/** A page at one size: ms of each round's requests, and its weight. */
export interface Taken {
  readonly rounds: readonly (readonly number[])[];
  readonly bytes: number;
}

/** Of one page, at each size; `anew`: what was not kept from one question to the next. */
export interface PageTaken {
  readonly title: string;
  readonly anew: 'drawn' | 'read' | null;
  readonly at: readonly Taken[];
}

/** Each page at each size, for the table in docs. */
export interface Pagetimes {
  readonly sizes: readonly number[];
  readonly pages: readonly {
    readonly title: string;
    readonly bytes: number;
    readonly times: readonly { readonly p50: number; readonly p95: number }[];
  }[];
}

export interface PagesOutcome {
  readonly measured: readonly Measured[];
  readonly pages: Pagetimes;
}

const P95_MS_MAX = 50;
/** The target of the pages: 150 kB. */
export const BYTES_MAX = 150_000;

interface Line {
  readonly title: string;
  readonly anew: 'drawn' | 'read' | null;
  readonly bytes: number;
  readonly times: Pagetimes['pages'][number]['times'];
  /** Of each round: median at the largest over median at the smallest, and p95 at the largest. */
  readonly growth: readonly number[];
  readonly p95: readonly number[];
}

/** @param taken by page, at each size */
export const pagesOutcome = (cases: readonly number[], taken: readonly PageTaken[]): PagesOutcome => {
  const all = taken.map(lineOf);
  const which = (anew: Line['anew']): readonly Line[] => all.filter((line) => line.anew === anew);
  const lines = which(null);
  return {
    measured: [
      ...[growth(lines, cases), serverTime(lines, cases)],
      whenAnew({ read: which('read'), drawn: which('drawn') }, cases),
      weight(lines),
    ],
    pages: { sizes: cases, pages: all },
  };
};

const lineOf = ({ title, anew, at }: PageTaken): Line => {
  const [least = [], most = []] = [at[0]?.rounds, at.at(-1)?.rounds];
  return {
    ...{ title, anew },
    bytes: Math.max(...at.map(({ bytes }) => bytes)),
    times: at.map(({ rounds }) => ({ p50: percentile(rounds.flat(), 0.5), p95: percentile(rounds.flat(), 0.95) })),
    growth: most.map((times, round) => median(times) / median(least[round] ?? [])),
    p95: most.map((times) => percentile(times, 0.95)),
  };
};

/** The page that does worst stands for all. */
const worst = (lines: readonly Line[], of: (line: Line) => readonly number[]): Line => {
  const [first] = lines.toSorted((a, b) => median(of(b)) - median(of(a)));
  if (first === undefined) throw new Error('the bench asked for no page');
  return first;
};

const CONTENTS =
  'Every page under /sv, asked for over one open connection on the same machine, with the credential check, the ' +
  'policy, the views in PGlite in a folder, the charts, and the access log on disk. The log stands still: the figures of ' +
  'the flow and its times are read once and kept while their views stand where they stood; with nothing kept is a figure of its own. The page that does worst stands ' +
  'for all; each is in the table above. The log: lives of 4 events in the mean over three years, between a region and ' +
  'its 15 kommuner, three in ten handled jointly, one in twenty lifted, one in a hundred a tvist; and three years of follow-ups of three ' +
  'agreements with survey, criteria, brister, plans and frozen reports, thirteen meetings and what they recommended.';

const growth = (lines: readonly Line[], cases: readonly number[]): Measured => {
  const page = worst(lines, (line) => line.growth);
  return {
    name: 'pagesGrowth',
    title: `Server time of the page that grows most, at ${shown(cases.at(-1) ?? 0)} avvikelser, of ${shown(cases[0] ?? 0)}`,
    target: 1.5,
    atMost: true,
    samples: page.growth,
    figures: `${page.title}: ${page.times.map(({ p50 }) => `${shown(p50)} ms`).join(' → ')}`,
    contents: CONTENTS,
  };
};

const serverTime = (lines: readonly Line[], cases: readonly number[]): Measured => {
  const page = worst(lines, (line) => line.p95);
  return {
    name: 'pagesP95Of50ms',
    title: `Server time of the slowest page, 95th percentile, at ${shown(cases.at(-1) ?? 0)} avvikelser, of ${P95_MS_MAX} ms`,
    target: 1,
    atMost: true,
    samples: page.p95.map((ms) => ms / P95_MS_MAX),
    figures: `${page.title}: ${page.times.map(({ p95 }) => `${shown(p95)} ms`).join(' → ')}`,
    contents: 'As above. An absolute figure: it goes with the machine.',
  };
};

/** What is kept while the views stand is kept by nobody's promise: the same pages as the first reader after an event has them. */
const whenAnew = (
  { read, drawn }: Readonly<Record<'drawn' | 'read', readonly Line[]>>,
  cases: readonly number[],
): Measured => {
  const page = worst(read, (line) => line.p95);
  const [most, slowest] = [worst(read, (line) => line.growth), worst(drawn, (line) => line.p95)];
  return {
    name: 'pagesReadAnewP95Of50ms',
    title: `The same with its figures read anew, as just after an event, at ${shown(cases.at(-1) ?? 0)} avvikelser, of ${P95_MS_MAX} ms`,
    target: 1,
    atMost: true,
    samples: page.p95.map((ms) => ms / P95_MS_MAX),
    figures: `${page.title}: ${page.times.map(({ p95 }) => `${shown(p95)} ms`).join(' → ')}`,
    contents:
      'The pages whose figures are kept while their views stand, with the figures forgotten before each question: what ' +
      `the first reader after an event waits for. The one that grows most is ${most.title}: ` +
      `${shown(median(most.growth))} times (medians ${arrows(most, 'p50')}). Where the event changed what is shown, ` +
      `the charts are drawn again too, which no log makes longer; slowest then is ${slowest.title}: ` +
      `95th percentile ${arrows(slowest, 'p95')}, ${shown(median(slowest.growth))} times. Not held against a target.`,
  };
};

const arrows = ({ times }: Line, part: 'p50' | 'p95'): string =>
  times.map((time) => `${shown(time[part])} ms`).join(' → ');

const weight = (lines: readonly Line[]): Measured => {
  const page = worst(lines, (line) => [line.bytes]);
  return {
    name: 'pageWeightOf150kB',
    title: `Weight of the heaviest page, of ${shown(BYTES_MAX / 1_000)} kB`,
    target: 1,
    atMost: true,
    samples: [page.bytes / BYTES_MAX],
    figures: `${page.title}: ${shown(page.bytes / 1_000)} kB`,
    contents: 'HTML with its charts in it, not compressed; the style sheet, read once, is not counted.',
  };
};
