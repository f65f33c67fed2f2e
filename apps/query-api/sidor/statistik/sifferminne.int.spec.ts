import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { medCeller } from '#libs/read-models/testing/celler.js';
import { Sifferminne } from './sifferminne.js';

const FRAGA = { omrade: '2062', ar: '2025', idag: '2025-12-31', aggregat: false };
let db: Vydatabas;
let minne: Sifferminne;
beforeAll(async () => {
  db = await medCeller([
    ['ledtid-linje', '2062', '2025', 'klar', '003', 3],
    ['flode', '2062', '2025', 'linje', '-/-', 3],
  ]);
}, 60_000);
beforeEach(() => {
  minne = new Sifferminne(db);
});
afterAll(() => db.stang());

const antal = async (fraga = FRAGA) => (await minne.ledtider(fraga)).nivaer[0]?.antal;
/** A case more, as a fold writes it; `flytta` as its checkpoint moves in the same transaction. */
const fler = async (flytta: boolean): Promise<void> =>
  db.skriv([
    { sql: "UPDATE arendestatistik SET antal = antal + 1 WHERE matt = 'ledtid-linje'", parametrar: [] },
    ...(flytta
      ? [{ sql: "UPDATE vy_checkpoint SET position = position + 1 WHERE namn = 'samverkanstider'", parametrar: [] }]
      : []),
  ]);

it('reads the figures once while their views stand where they stood, and anew when one of them has moved', async () => {
  const forst = Number(await antal());
  await fler(false);
  expect(await antal()).toBe(forst);
  await fler(true);
  expect(await antal()).toBe(forst + 2);
});

it('reads anew when a view is of another version', async () => {
  const forst = Number(await antal());
  await fler(false);
  await db.skriv([
    { sql: "UPDATE vy_checkpoint SET version = version || 'x' WHERE namn = 'arendestatistik'", parametrar: [] },
  ]);
  expect(await antal()).toBe(forst + 1);
});

it.each([
  ['another area', { omrade: '2080' }, 0],
  ['another year', { ar: '2024' }, 0],
  ['who sees numbers alone', { aggregat: true }, '<5'],
])('I4 %s is another question', async (_vad, annan, svar) => {
  await db.skriv([{ sql: "UPDATE arendestatistik SET antal = 3 WHERE matt = 'ledtid-linje'", parametrar: [] }]);
  expect(await antal()).toBe(3);
  expect(await antal({ ...FRAGA, ...annan })).toBe(svar);
});

it('keeps the flow and the times of each year beside each other', async () => {
  const [nu, fore] = await minne.aren(FRAGA, { ...FRAGA, ar: '2024' });
  expect([nu.flode.ar, nu.ledtider.ar, fore.flode.ar, fore.ledtider.ar]).toEqual(['2025', '2025', '2024', '2024']);
});

it('keeps five hundred, those asked for last', async () => {
  const forst = Number(await antal());
  await fler(false);
  for (let nr = 0; nr < 499; nr += 1) await antal({ ...FRAGA, omrade: `x${nr}` });
  expect(await antal()).toBe(forst);
  for (let nr = 0; nr < 500; nr += 1) await antal({ ...FRAGA, omrade: `y${nr}` });
  expect(await antal()).toBe(forst + 1);
}, 30_000);
