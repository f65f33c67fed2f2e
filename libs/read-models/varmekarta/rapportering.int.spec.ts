import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { medCeller } from '../testing/celler.js';
import { planera } from '../testing/vyprov.js';
import { lasVarmekarta } from './queries.js';
import { lasRapportering } from './rapportering.js';

const KOMMUNER = ['2029', '2062', '2080'];
let db: Vydatabas;

beforeAll(async () => {
  db = await medCeller([
    ['rapportering', 'lan-20', '2025', '2062', 'rapporterad', 11],
    ['rapportering', 'lan-20', '2025', '2062', 'mottagen', 20],
    ['rapportering', 'lan-20', '2024', '2062', 'rapporterad', 40],
    ['rapportering', 'lan-20', '2026', '2062', 'mottagen', 40],
    ['rapportering', 'lan-20', '2025', '2080', 'rapporterad', 3],
    ['rapportering', 'lan-20', '2025', '2080', 'mottagen', 10],
    ['rapportering', 'lan-20', '2025', '2081', 'mottagen', 44],
    ['varme', 'lan-20', '2025', '2062', 'o-1', 31],
    ['varme', 'lan-20', '2025', '2080', 'o-1', 13],
  ]);
}, 120_000);
afterAll(() => db.stang());

const rapportering = (aggregat: boolean, kommuner = KOMMUNER) =>
  lasRapportering(db, { lan: '20', ar: '2025', kommuner, aggregat });

it('U5 each kommun has what it has reported itself beside what others have, of the year alone; none is said to be none', async () => {
  expect(await rapportering(false)).toEqual([
    { kommun: '2029', rapporterad: 0, mottagen: 0 },
    { kommun: '2062', rapporterad: 11, mottagen: 20 },
    { kommun: '2080', rapporterad: 3, mottagen: 10 },
  ]);
});

it('I4 a small number is hidden, and so is what would tell it: by the sums of the map, and by the other kommuner', async () => {
  const karta = await lasVarmekarta(db, { lan: '20', ar: '2025', aggregat: true });
  expect(karta.rader.map(({ summa }) => summa)).toEqual([31, 13]);
  expect((await rapportering(true)).slice(1)).toEqual([
    { kommun: '2062', rapporterad: 'dolt', mottagen: 'dolt' },
    { kommun: '2080', rapporterad: '<5', mottagen: 'dolt' },
  ]);
});

it('is nothing for no kommun, and is found by the key: as many rows as there are kommuner and ways', async () => {
  expect(await rapportering(true, [])).toEqual([]);
  const plan = await planera(db, (prov) =>
    prov.las(
      `SELECT a, b, antal FROM arendestatistik
       WHERE matt = 'rapportering' AND omrade = 'lan-20' AND period >= '2025' AND period <= '2025'`,
    ),
  );
  expect(plan).toContain('arendestatistik_pkey');
  expect(plan).not.toContain('Seq Scan');
});
