import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql, type KyselyPlugin } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { dagar, hink, hinkSql } from '../arendestatistik/tid.js';
import { medCeller } from '../testing/celler.js';
import { lasLedtider } from './queries.js';
import { lasTidceller } from './tidceller.js';

const FRAGA = { omrade: '2062', ar: '2025', idag: '2025-12-31' };
const DAGAR = Array.from({ length: 365 }, (_, nr) => new Date(Date.UTC(2025, 0, 1 + nr)).toISOString().slice(0, 10));
let db: Vydatabas;

beforeAll(async () => {
  db = await medCeller([
    ...DAGAR.flatMap((dag) => [
      ['ledtid-linje', '2062', '2025', 'oppen', dag, 3] as const,
      ['ledtid-linje', '2062', '2025', 'frist', dag, 2] as const,
      ['ledtid-linje', 'lan-20', '2025', 'oppen', dag, 1] as const,
    ]),
    ...[1, 20, 61, 68].map(
      (dagar) => ['ledtid-linje', '2062', '2025', 'klar', String(dagar).padStart(3, '0'), 500] as const,
    ),
    ['ledtid-gemensam', '2062', '2025', 'oppen', '2025-12-30', 7],
    ...(['klar', 'inom'] as const).map(
      (a) => ['ledtid-linje', '2026', '2025', a, a === 'klar' ? '003' : '', 3] as const,
    ),
    ['ledtid-linje', '2029', '2025', 'klar', '003', 30],
  ]);
});
afterAll(() => db.stang());

it('one question, one row, and cells as many as buckets, however many the cases and the days', async () => {
  const rader: number[] = [];
  const matande = { ...db, kysely: db.kysely.withPlugin(raknande(rader)) };
  const celler = await lasTidceller(matande, FRAGA);
  expect(rader).toEqual([1]);
  const hinkar = new Set(DAGAR.map((dag) => hink(dagar(dag, FRAGA.idag))));
  // Those that wait, by their days in the own line and 1 day in joint handling; 4 ended; late, and not yet.
  expect(celler).toHaveLength(hinkar.size + 1 + 4 + 2);
  expect(celler.reduce((summa, { slag, antal }) => summa + (slag === 'oppen' ? antal : 0), 0)).toBe(3 * 365 + 7);
});

it('the database puts days in the same buckets as the fold', async () => {
  const [rad] = await db.las<{ readonly hinkar: string[] }>(
    `SELECT array_agg((${hinkSql(sql`dag`).compile(db.kysely).sql})::text ORDER BY dag) AS hinkar FROM generate_series(0, 500) AS dag`,
  );
  expect(rad?.hinkar.map(Number)).toEqual(Array.from({ length: 501 }, (_, dag) => hink(dag)));
});

it('the times of all that ended and all that wait', async () => {
  const { nivaer } = await lasLedtider(db, FRAGA);
  // Of 3 095: 500 by day 1, 500 by day 20, and then of those that had been seen so long.
  expect(nivaer[0]).toMatchObject({ antal: 3095, oppna: 1095, p10: 1, p25: 20, p50: 61, andelInomFrist: 0 });
  expect(nivaer[1]).toMatchObject({ antal: 7, oppna: 7, p50: null });
});

it('I4 a share of few is told to be hidden, one of none is not; of a hidden level it is told by its kind', async () => {
  const linje = async (omrade: string, aggregat: boolean) => {
    const { nivaer } = await lasLedtider(db, { omrade, ar: '2025', idag: '2025-12-31', aggregat });
    return nivaer.map(({ andelInomFrist, fristDold }) => fristDold ?? andelInomFrist).slice(0, 2);
  };
  expect(await linje('2026', false)).toEqual([1, null]);
  expect(await linje('2026', true)).toEqual([true, null]);
  expect(await linje('2029', true)).toEqual([null, null]);
});

it('finds them by the key: reads no row of another area or year', async () => {
  const plan = await db.las<Record<string, unknown>>(
    `EXPLAIN (ANALYZE, TIMING OFF) SELECT a, b, antal FROM arendestatistik
     WHERE matt IN ('ledtid-linje', 'ledtid-gemensam') AND omrade = '2062' AND period = '2025'`,
  );
  const text = plan.map((rad) => Object.values(rad).join('')).join('\n');
  expect(text).toMatch(/Index Cond: .*omrade = .*period = /);
  expect(text).not.toMatch(/Rows Removed by Filter/);
});

const raknande = (rader: number[]): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => {
    rader.push(result.rows.length);
    return Promise.resolve(result);
  },
});
