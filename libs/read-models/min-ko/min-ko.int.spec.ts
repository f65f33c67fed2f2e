import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { avvikelseStream, type AvvikelseRapporterad } from '#libs/avvikelse/events.js';
import type { Allvarlighetsgrad, Kategori } from '#libs/avvikelse/kodverk.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { forbered } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import { Handelsebok } from '../testing/handelser.js';
import { minKo } from './projection.js';
import { lasMinKo } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const bok = new Handelsebok();
let db: Vydatabas;

const rapporterad = (id: string, senast: string, grad: Allvarlighetsgrad, kategori: Kategori = 'sip'): void => {
  const text = inslaget;
  const innehall: AvvikelseRapporterad['data']['innehall'] = {
    ...{
      rubrik: text('rubrik'),
      beskrivning: text('beskrivning'),
      person: null,
      enhet: null,
      rapportorFunktion: null,
      upptackt: null,
    },
    ...{ handelsetyp: 'avvikelse', kategori, handelsetid: '2026-01-02' },
    ...{ bristtyper: [], lagrum: [], malgrupper: [], godVard: [], sipDelar: [] },
    ...{ allvarlighetsgrad: grad, sannolikhet: 2, beroBarn: false, overenskommelse: null, kostnadKr: null },
    skyddadePersonuppgifter: false,
  };
  const data: AvvikelseRapporterad['data'] = {
    kalla: { huvudman: '2029', system: 'prov', arendenummer: id, version: 1 },
    rapporterande: { huvudman: '2029', verksamhet: null },
    berorda: [{ huvudman: '20', verksamhet: null }],
    svarsfrister: [{ huvudman: '20', senast }],
    innehall,
    fingeravtryck: 'prov',
  };
  bok.lagg(avvikelseStream(id), { type: 'AvvikelseRapporterad', data }, '2029');
};

beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  rapporterad('lindrig', '2026-01-16', 1);
  rapporterad('senare', '2026-01-19', 4);
  rapporterad('allvarlig', '2026-01-16', 4);
  rapporterad('lika-allvarlig', '2026-01-16', 4);
  rapporterad('mattlig', '2026-01-16', 2);
  bok.lagg(avvikelseStream('mattlig'), { type: 'GemensamHanteringInledd', data: { parter: [] } }, '2029');
  rapporterad('resa', '2026-01-20', 2, 'transport');
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
  const checkpoints = await forbered(db, logg, [minKo]);
  await tillampa({ db, vyer: [minKo] }, { events: bok.events, checkpoint: bok.slut }, checkpoints);
});
afterAll(() => db.stang());

describe('min-ko', () => {
  it('puts the day to answer by first, then the higher riskvärde, then who has waited longest', async () => {
    const { rader } = await lasMinKo(db, { krets: null, huvudman: '20', ...SIDA });
    expect(rader.map(({ id }) => id)).toEqual(['allvarlig', 'lika-allvarlig', 'mattlig', 'lindrig', 'senare', 'resa']);
    const andra = await lasMinKo(db, { krets: null, huvudman: '20', limit: 2, offset: 1, nastaSteg: 'ta-emot' });
    expect(andra.rader.map(({ id }) => id)).toEqual(['lika-allvarlig', 'mattlig']);
  });

  it.each([
    [{ kategori: 'transport' }, ['resa']],
    [{ gemensam: true }, ['mattlig']],
    [{ forsenadeDen: '2026-01-17', limit: 2 }, ['allvarlig', 'lika-allvarlig']],
    [{ forsenadeDen: '2026-01-16' }, []],
    [{ status: 'avslutad' }, []],
    [{ status: 'oppen', offset: 5 }, ['resa']],
    [{ sortering: '-riskvarde', limit: 3 }, ['allvarlig', 'lika-allvarlig', 'senare']],
    [{ sortering: 'rapporterad', limit: 2 }, ['lindrig', 'senare']],
  ] as const)('of %j gives %j', async (val, id) => {
    const { rader } = await lasMinKo(db, { krets: null, huvudman: '20', ...SIDA, ...val });
    expect(rader.map((rad) => rad.id)).toEqual(id);
  });

  it.each([
    [`kategori = 'sip'`, 'ordning, riskvarde DESC, rapporterad, id'],
    [`ordning < '2026-01-17'`, 'ordning, riskvarde DESC, rapporterad, id'],
    ['true', 'riskvarde DESC, ordning, rapporterad, id'],
    ['true', 'rapporterad, id'],
  ])('finds the page of %s in the order %s without sorting', async (urval, ordning) => {
    const [plan] = await db.las<{ 'QUERY PLAN': unknown }>(
      `EXPLAIN (FORMAT JSON) SELECT * FROM min_ko WHERE huvudman = '20' AND att_gora AND ${urval}
       ORDER BY ${ordning} LIMIT 20`,
    );
    expect(JSON.stringify(plan)).not.toMatch(/"Sort|Seq Scan/);
  });

  it.each(['att_gora', `nasta_steg = 'ta-emot'`])(
    'reads that order from an index, without sorting (%s)',
    async (urval) => {
      const [plan] = await db.las<{ 'QUERY PLAN': unknown }>(
        `EXPLAIN (FORMAT JSON) SELECT * FROM min_ko WHERE huvudman = '20' AND ${urval}
       ORDER BY ordning, riskvarde DESC, rapporterad, id LIMIT 20`,
      );
      expect(JSON.stringify(plan)).toMatch(/min_ko_[12]"/);
      expect(JSON.stringify(plan)).not.toMatch(/"Sort|Seq Scan/);
    },
  );
});
