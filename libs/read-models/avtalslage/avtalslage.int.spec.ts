import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { overenskommelseStream, type OverenskommelseEvent } from '#libs/overenskommelse/events.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import { Handelsebok } from '../testing/handelser.js';
import { avtalslage } from './projection.js';
import { lasAvtal } from './queries.js';

jest.setTimeout(60_000);
const bok = new Handelsebok();
let db: Vydatabas;

const registrerad = (lan: string, namn: string): OverenskommelseEvent => ({
  type: 'OverenskommelseRegistrerad',
  data: {
    ...{ av: lan, lan, lansfilId: null, namn, dokumenttyp: null, niva: 'lansovergripande', overordnad: null },
    ...{ parter: [lan, `${lan}82`], avsnitt: [], versioner: [], lank: null },
  },
});
const status = (huvudman: string): OverenskommelseEvent => ({
  type: 'LokalStatusAngiven',
  data: { huvudman, status: 'pagar', datum: null, agare: null, saknadPart: null, kalla: null },
});

beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  bok.lagg(overenskommelseStream('b'), registrerad('20', 'B'));
  bok.lagg(overenskommelseStream('a'), registrerad('20', 'A'));
  bok.lagg(overenskommelseStream('c'), registrerad('22', 'C'));
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
  let checkpoints = await forbered(db, logg, [avtalslage]);
  const vyn = { db, vyer: [avtalslage] };
  checkpoints = await tillampa(vyn, { events: [...bok.events], checkpoint: bok.slut }, checkpoints);
  bok.lagg(overenskommelseStream('b'), status('2082'));
  await tillampa(vyn, { events: bok.events.slice(3), checkpoint: bok.slut }, checkpoints);
});
afterAll(() => db.stang());

describe('avtalsläge', () => {
  it('D1 U2 holds what the log knows of each agreement, across batches, län by län', async () => {
    const poster = await lasAvtal(db, '20');
    expect(poster.map(({ id, revision }) => [id, revision])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(poster[1]?.overenskommelse.lokalaStatusar.get('2082')).toMatchObject({ status: 'pagar' });
    expect(poster[0]?.overenskommelse.lokalaStatusar.size).toBe(0);
    expect(await lasAvtal(db)).toHaveLength(3);
  });
  it('finds a län’s by an index', async () => {
    const [plan] = await db.las<{ 'QUERY PLAN': unknown }>(
      `EXPLAIN (FORMAT JSON) SELECT id, revision FROM avtalslage WHERE lan = '20' ORDER BY id LIMIT 20`,
    );
    expect(JSON.stringify(plan)).toMatch(/avtalslage_1"/);
    expect(JSON.stringify(plan)).not.toMatch(/Seq Scan/);
  });
});
