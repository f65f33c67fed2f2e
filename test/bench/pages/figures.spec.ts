import { expect, it } from '@jest/globals';
import { pagesOutcome, type PageTaken } from './figures.js';

const page = (title: string, anew: PageTaken['anew'], ms: readonly number[]): PageTaken => ({
  ...{ title, anew },
  at: ms.map((one) => ({ rounds: [[one], [one]], bytes: 1_000 })),
});

it('holds what is kept and what is read anew to their own figures, and draws anew without one', () => {
  const taken = [page('start', null, [10, 12]), page('trend', 'read', [20, 25]), page('trend', 'drawn', [60, 90])];
  const { measured, pages } = pagesOutcome([10_000, 1_000_000], taken);
  expect(measured.map(({ name, samples }) => [name, samples[0]])).toEqual([
    ...[
      ['pagesGrowth', 1.2],
      ['pagesP95Of50ms', 0.24],
      ['pagesReadAnewP95Of50ms', 0.5],
      ['pageWeightOf150kB', 1_000 / 150_000],
    ],
  ]);
  expect(measured[2]?.contents).toContain('1.25 times (medians 20 ms → 25 ms)');
  expect(measured[2]?.contents).toContain('95th percentile 60 ms → 90 ms');
  expect(pages.pages.map(({ title }) => title)).toEqual(['start', 'trend', 'trend']);
});
