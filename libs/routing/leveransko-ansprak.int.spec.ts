import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Sandardelar } from '#libs/formedling/index.js';
import { newId } from '#libs/platform/ids.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { databasLeveransko, type DatabasLeveransko, type Leveranskogranser } from './leveransko.js';
import { FORNYA_ALLA } from './leveransko-sql.js';
import { taEmotSatser } from './mottagning-rader.js';
import { fid } from './testing/forsandelselogg.js';
import { tills } from './testing/kopplare.js';
import { oppnaProvdrift, type Provdrift } from './testing/provdrift.js';

const NU = new Date('2026-01-07T08:00:00Z');
const KORT = { leasMs: 1_200, pulsMs: 100, kvarMinstMs: 300 };
const ALDRIG = new AbortController().signal;

medDatabas('claims of the delivery queue (needs DATABASE_URL)', () => {
  let prov: Provdrift;
  let drift: Driftdatabas;
  let oppna: DatabasLeveransko[];
  const ko = (vem: string, granser: Partial<Leveranskogranser> = {}, egen = drift): DatabasLeveransko => {
    const sanning = { las: () => Promise.resolve(null) };
    const en = databasLeveransko({ drift: egen, vem, clock: { now: () => NU }, sanning, granser });
    oppna.push(en);
    return en;
  };
  const forfallna = async (en: DatabasLeveransko): Promise<string[]> =>
    (await en.forfallna(NU, 100, ['20'])).map(({ id }) => id);
  const kom = (namn: string, revision: number, arende = 'avvikelse-1'): Promise<void> => {
    const rad = { inkorgsid: newId(), forsandelse: fid(namn), arende, mottagare: '20', revision, stallerIKo: true };
    return drift.skriv(taEmotSatser([rad], 'connector', NU));
  };
  const hanger: Sandardelar['sandning'] = {
    forsok: async (_id, stopp) => {
      if (!stopp.aborted) await once(stopp, 'abort');
      return 'avbruten';
    },
  };

  beforeAll(async () => {
    prov = await oppnaProvdrift();
    drift = prov.drift;
  });
  afterAll(() => prov.stang());
  beforeEach(async () => {
    await prov.tom();
    oppna = [];
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const en of oppna) await en.slapp();
  });

  it('I10 does not hold for ever what is no longer first and not begun: a resend of an earlier one gets its turn', async () => {
    await kom('b', 2);
    const [en, annan] = [ko('en', KORT), ko('annan')];
    expect(await forfallna(en)).toEqual([fid('b')]);
    await kom('a', 1);
    await tills('the earlier one', async () => (await forfallna(annan)).includes(fid('a')));
    expect(await en.medAnsprak(hanger).forsok(fid('b'), ALDRIG)).toBe('inte-nu');
  });

  it('I3 what is under way keeps its claim, also when an earlier one has been asked for again', async () => {
    await kom('b', 2);
    const [en, annan] = [ko('en', KORT), ko('annan')];
    await forfallna(en);
    const stopp = new AbortController();
    const forsok = en.medAnsprak(hanger).forsok(fid('b'), stopp.signal);
    await kom('a', 1);
    const slut = performance.now() + 2 * KORT.leasMs;
    while (performance.now() < slut) expect(await forfallna(annan)).toEqual([]);
    stopp.abort();
    expect(await forsok).toBe('avbruten');
    expect(await forfallna(annan)).toEqual([fid('a')]);
  });

  it('I3 breaks off what is under way as soon as it is seen that another has the claim', async () => {
    await kom('a', 1);
    const en = ko('en', { pulsMs: 100 });
    await forfallna(en);
    const forsok = en.medAnsprak(hanger).forsok(fid('a'), ALDRIG);
    const borjan = performance.now();
    await drift.skriv([{ sql: `UPDATE leveransko SET tagen_av = 'annan'`, parametrar: [] }]);
    expect(await forsok).toBe('avbruten');
    expect(performance.now() - borjan).toBeLessThan(5_000);
    expect(await drift.las('SELECT tagen_av FROM leveransko')).toEqual([{ tagen_av: 'annan' }]);
  });

  it.each([
    ['the process was frozen', () => performance],
    ['the whole machine was', () => Date],
  ])('I3 nothing leaves under a claim that ran out while %s', async (_, klocka) => {
    await kom('a', 1);
    const en = ko('en');
    await forfallna(en);
    const svar: (boolean | undefined)[] = [];
    const sandning: Sandardelar['sandning'] = {
      forsok: (_id, _stopp, farLamna) => {
        svar.push(farLamna?.());
        const sedan = klocka().now() + 60_000;
        jest.spyOn(klocka(), 'now').mockReturnValue(sedan);
        svar.push(farLamna?.());
        return Promise.resolve('avbruten');
      },
    };
    expect(await en.medAnsprak(sandning).forsok(fid('a'), ALDRIG)).toBe('avbruten');
    expect(svar).toEqual([true, false]);
  });

  it('I10 a row that another writes just now holds up the claims of no other', async () => {
    await kom('a', 1);
    for (let nr = 0; nr < 8; nr += 1) await kom(`granne-${nr}`, 1, `avvikelse-granne-${nr}`);
    expect(await forfallna(ko('en', KORT))).toHaveLength(9);
    const utgangna = 'SELECT id::text AS id FROM leveransko WHERE tagen_till <= now() AND id <> $1::uuid';
    const skriver = drift.skriv([
      { sql: 'UPDATE leveransko SET forsok = forsok WHERE id = $1::uuid', parametrar: [fid('a')] },
      { sql: `SELECT pg_sleep(${(2 * KORT.leasMs) / 1000})`, parametrar: [] },
    ]);
    let klart = false;
    void skriver.then(() => (klart = true));
    while (!klart) expect(await drift.las(utgangna, [fid('a')])).toEqual([]);
    await skriver;
  });

  it('finds what one connector holds by an index, however much waits', async () => {
    await drift.skriv([
      {
        sql: `INSERT INTO leveransko (id, arende, mottagare, revision, lage, nasta_forsok, tagen_av, tagen_till, inkom)
          SELECT gen_random_uuid(), 'a-' || n, 'm-' || n % 50, n, 'vantar', now(),
            CASE WHEN n % 100 = 0 THEN 'nr-' || n % 3 END, now(), now() FROM generate_series(0, 19999) n`,
        parametrar: [],
      },
      { sql: 'ANALYZE leveransko', parametrar: [] },
    ]);
    const varden = [`'nr-1'`, '30000', 'ARRAY[]::uuid[]'];
    const sql = FORNYA_ALLA.replaceAll(/\$(\d)/g, (_, n: string) => varden[Number(n) - 1] ?? '');
    const plan = JSON.stringify(await drift.las(`EXPLAIN ${sql}`));
    expect(plan).toMatch(/leveransko_ansprak/);
    expect(plan).not.toMatch(/Seq Scan on leveransko/);
  });
});
