import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rekommendationStream } from '#libs/rekommendation/events.js';
import { expedierad, fattat, mottagare, REGION, SKELLEFTEA, UMEA } from '#libs/rekommendation/testing/fall.js';
import { tvistStream } from '#libs/tvist/events.js';
import { LEKSAND, oppnad, REGION as DALARNA, stallning } from '#libs/tvist/testing/fall.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import { Handelsebok } from '../testing/handelser.js';
import { frister } from './projection.js';
import { forfallnaFrister } from './queries.js';
import type { Fristrad } from './table.js';

jest.setTimeout(60_000);
const bok = new Handelsebok();
let db: Vydatabas;

beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  bok.lagg(tvistStream('t'), oppnad());
  bok.lagg(
    rekommendationStream('r'),
    expedierad({ mottagare: [REGION, UMEA, SKELLEFTEA].map((kod) => mottagare(kod)) }),
  );
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
  const checkpoints = await forbered(db, logg, [frister]);
  const [forst, sedan] = [bok.slut, bok.events.length];
  const efter = await tillampa({ db, vyer: [frister] }, { events: bok.events, checkpoint: forst }, checkpoints);
  bok.lagg(tvistStream('t'), stallning(DALARNA));
  bok.lagg(rekommendationStream('r'), fattat(UMEA));
  await tillampa({ db, vyer: [frister] }, { events: bok.events.slice(sedan), checkpoint: bok.slut }, efter);
});
afterAll(() => db.stang());

const rader = (...parter: readonly (readonly [string, string, string])[]): readonly Fristrad[] =>
  parter.map(([stream, nyckel, forfaller]) => ({ stream, nyckel, forfaller }));
const TVISTENS = [tvistStream('t'), `stallning:${LEKSAND}`, '2026-04-01'] as const;
const BESLUTENS = [REGION, SKELLEFTEA].map((kod) => [rekommendationStream('r'), `${kod}/-`, '2026-05-31'] as const);

describe('the days that are waited for', () => {
  it('are those of every context as its streams stand now, the oldest first', async () => {
    const fraga = { fore: '2026-06-01', efter: null, max: 10 };
    expect(await forfallnaFrister(db, fraga)).toEqual(rader(TVISTENS, ...BESLUTENS));
  });

  it('have passed the day after, not on the day', async () => {
    expect(await forfallnaFrister(db, { fore: '2026-04-01', efter: null, max: 10 })).toEqual([]);
    expect(await forfallnaFrister(db, { fore: '2026-05-31', efter: null, max: 10 })).toEqual(rader(TVISTENS));
  });

  it('come a page at a time, each once', async () => {
    const sedda: Fristrad[] = [];
    for (let efter: Fristrad | null = null; ;) {
      const sida: readonly Fristrad[] = await forfallnaFrister(db, { fore: '2026-06-01', efter, max: 1 });
      if (sida.length === 0) break;
      sedda.push(...sida);
      efter = sida.at(-1) ?? null;
    }
    expect(sedda).toEqual(rader(TVISTENS, ...BESLUTENS));
  });

  it('are read from an index, without sorting', async () => {
    const fyll = `INSERT INTO frister SELECT 'tvist-' || n, 'n', to_char(date '2026-01-01' + n % 300, 'YYYY-MM-DD')
      FROM generate_series(1, 5000) AS n`;
    await db.skriv([{ sql: fyll, parametrar: [] }]);
    await db.las('VACUUM (ANALYZE) frister');
    const [plan] = await db.las<{ 'QUERY PLAN': unknown }>(
      `EXPLAIN (FORMAT JSON) SELECT stream, nyckel, forfaller FROM frister
       WHERE forfaller < '2026-06-01' AND (forfaller, stream, nyckel) > ('', '', '')
       ORDER BY forfaller, stream, nyckel LIMIT 100`,
    );
    expect(JSON.stringify(plan)).toMatch(/frister_1"/);
    expect(JSON.stringify(plan)).not.toMatch(/"Sort|Seq Scan/);
  });
});
