import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { lasFlode } from '../flode/queries.js';
import { medCeller } from '../testing/celler.js';
import { lasLedtider } from './queries.js';

let db: Vydatabas;
beforeAll(async () => {
  db = await medCeller([
    ['flode', '2062', '2026', 'linje', '-/-', 3],
    ['flode', '2062', '2026', 'gemensam', '-/-', 20],
    ['ledtid-gemensam', '2062', '2026', 'klar', '010', 12],
    ['ledtid-gemensam', '2062', '2026', 'oppen', '2026-05-01', 8],
    ['flode', '2080', '2026', 'gemensam', '-/-', 23],
    ['ledtid-gemensam', '2080', '2026', 'klar', '010', 3],
    ['ledtid-gemensam', '2080', '2026', 'oppen', '2026-05-01', 20],
  ]);
}, 120_000);
afterAll(() => db.stang());

const fraga = (omrade: string, aggregat = true) => ({ omrade, ar: '2026', idag: '2026-12-31', aggregat });
const gemensam = async (omrade: string, aggregat = true) =>
  (await lasLedtider(db, fraga(omrade, aggregat))).nivaer.find(({ niva }) => niva === 'gemensam');

it('small numbers: what the flow hides is not told by the times of the same cases', async () => {
  const { noder } = await lasFlode(db, fraga('2062'));
  expect(noder.slice(0, 3).map(({ antal }) => antal)).toEqual([23, '<5', 'dolt']);
  // 23 − 20 would be the 3.
  expect(await gemensam('2062')).toMatchObject({ antal: 'dolt', oppna: 'dolt', p50: null });
  expect(await gemensam('2062', false)).toMatchObject({ antal: 20, oppna: 8, p50: 10 });
});

it('small numbers: a sum that the flow shows is shown, and is no key to how few of them have ended', async () => {
  expect(await gemensam('2080')).toMatchObject({ antal: 23, oppna: 'dolt' });
});
