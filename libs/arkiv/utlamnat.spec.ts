import { expect, it } from '@jest/globals';
import { medHamtat } from './utlamnat.js';

const TID = '2026-03-01T10:00:00.000Z';
const SENARE = '2026-03-01T11:00:00.000Z';
const koad = { till: '20', tid: TID, status: 'koad', statusText: 'kan vara läst' };
const hamtning = { handling: 'inkorg.lasa', tid: SENARE, huvudman: ['20'] };

it('I8 what waits in an inbox is said to be fetched once the recipient has fetched it', () => {
  expect(medHamtat([koad], [hamtning])[0]?.statusText).toMatch(/^hämtat ur inkorgen av mottagaren, ej kvitterat/);
});

it.each([
  ['by another', { ...hamtning, huvudman: ['2029'] }, koad],
  ['before it was sent', { ...hamtning, tid: '2026-02-28T10:00:00.000Z' }, koad],
  ['in another way', { ...hamtning, handling: 'leverans.lasa' }, koad],
  ['when it is receipted', hamtning, { ...koad, status: 'kvitterad' }],
])('nothing is added by a reading %s', (_namn, lasning, en) => {
  expect(medHamtat([en], [lasning])).toEqual([en]);
});
