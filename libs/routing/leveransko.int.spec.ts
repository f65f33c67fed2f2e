import { once } from 'node:events';
import { setTimeout as vanta } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Forsoksutfall, Sandningslage } from '#libs/formedling/index.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { databasLeveransko, type DatabasLeveransko } from './leveransko.js';
import { NASTA, TA } from './leveransko-sql.js';
import { taEmotSatser } from './mottagning-rader.js';
import { deterministicId } from '#libs/platform/ids.js';
import { fid } from './testing/forsandelselogg.js';
import { oppnaProvdrift, type Provdrift } from './testing/provdrift.js';

const NU = new Date('2026-01-07T08:00:00Z');
const SEN = new Date('2026-01-07T09:00:00Z');

medDatabas('the delivery queue in PostgreSQL (needs DATABASE_URL)', () => {
  let prov: Provdrift;
  let drift: Driftdatabas;
  let nu = NU;
  let nummer = 0;
  /** What the stream says: status and next attempt. */
  const logg = new Map<string, { status: string; nasta: string | null }>();
  const sanning = {
    las: (id: string): Promise<Sandningslage | null> => {
      const lage = logg.get(id);
      if (lage === undefined) return Promise.resolve(null);
      const omgang = { forsandelse: { status: lage.status, forsok: 1 }, nastaForsok: lage.nasta };
      return Promise.resolve({ id, omgang } as Sandningslage);
    },
  };
  const ko = (vem: string, leasMs = 180_000): DatabasLeveransko =>
    databasLeveransko({ drift, vem, clock: { now: () => nu }, sanning, granser: { leasMs, kvarMinstMs: leasMs / 2 } });
  const forfallna = async (en: DatabasLeveransko, mottagare = ['20']): Promise<string[]> =>
    (await en.forfallna(nu, 10, mottagare)).map(({ id }) => namn.get(id) ?? id).toSorted();
  const namn = new Map<string, string>();
  const kom = async (
    en: string,
    revision: number,
    lage: { arende?: string; mottagare?: string; klar?: boolean } = {},
  ) => {
    const { arende = 'avvikelse-1', mottagare = '20', klar = false } = lage;
    namn.set(fid(en), en);
    const inkorgsid = deterministicId(String((nummer += 1)));
    const rad = { inkorgsid, forsandelse: fid(en), arende, mottagare, revision, stallerIKo: !klar };
    await drift.skriv(taEmotSatser([rad], 'connector', nu));
  };
  const forsok = (en: DatabasLeveransko, id: string, utfall: Forsoksutfall | Error): Promise<Forsoksutfall> =>
    en
      .medAnsprak({ forsok: () => (utfall instanceof Error ? Promise.reject(utfall) : Promise.resolve(utfall)) })
      .forsok(fid(id), new AbortController().signal);
  const rader = () =>
    drift.las(
      'SELECT id::text AS id, lage, nasta_forsok IS NOT NULL AS tur, tagen_av FROM leveransko ORDER BY revision',
    );

  beforeAll(async () => {
    prov = await oppnaProvdrift();
    drift = prov.drift;
  });
  afterAll(() => prov.stang());
  beforeEach(async () => {
    await prov.tom();
    logg.clear();
    nu = NU;
  });

  it('I3 offers only the first unfinished försändelse of a case and recipient', async () => {
    await kom('b', 2);
    await kom('a', 1);
    await kom('c', 1, { mottagare: '2062' });
    const en = ko('en');
    expect(await forfallna(en)).toEqual(['a']);
    expect(await forfallna(en, ['20', '2062'])).toEqual(['a', 'c']);
    await forsok(en, 'a', 'levererad');
    expect(await forfallna(en)).toEqual(['b']);
    await forsok(en, 'b', 'stoppad');
    expect(await rader()).toHaveLength(1);
  });

  it('I3 gives a claimed lane to nobody else, until the claim has run out', async () => {
    await kom('a', 1);
    await kom('b', 2);
    await kom('x', 1, { arende: 'avvikelse-2' });
    const [en, annan] = [ko('en'), ko('annan')];
    expect(await forfallna(en)).toEqual(['a', 'x']);
    expect(await forfallna(annan)).toEqual([]);
    expect(await annan.nastaForfall(['20'])).toBeNull();
    await en.slapp();
    expect(await forfallna(annan)).toEqual(['a', 'x']);
    await annan.slapp();
    const kort = ko('kort', 1);
    await forfallna(kort);
    while ((await forfallna(en)).length === 0);
    expect(await forsok(kort, 'a', 'levererad')).toBe('inte-nu');
    expect(await rader()).toHaveLength(3);
  });

  it('I3 I10 a claim lives as long as its connector shows life, and an attempt is broken off before it is lost', async () => {
    await kom('a', 1);
    const granser = { leasMs: 900, pulsMs: 100, kvarMinstMs: 300 };
    const bortfall = { nu: false };
    const skakig: Driftdatabas = {
      ...drift,
      las: (sql, parametrar) => (bortfall.nu ? Promise.reject(new Error('gone')) : drift.las(sql, parametrar)),
    };
    const levande = databasLeveransko({ drift: skakig, vem: 'lever', clock: { now: () => nu }, sanning, granser });
    const annan = ko('annan');
    expect(await forfallna(levande)).toEqual(['a']);
    const avbruten = levande
      .medAnsprak({
        forsok: async (_id, stopp) => {
          await once(stopp, 'abort');
          return 'avbruten';
        },
      })
      .forsok(fid('a'), new AbortController().signal);
    await vanta(1_500);
    expect(await forfallna(annan)).toEqual([]);
    bortfall.nu = true;
    expect(await avbruten).toBe('avbruten');
    expect(await forfallna(annan)).toEqual(['a']);
    bortfall.nu = false;
    await levande.slapp();
  });

  it('I3 keeps a lane to one connector also when an earlier one comes back while a later one is under way', async () => {
    await kom('b', 2);
    const [en, annan] = [ko('en'), ko('annan')];
    expect(await forfallna(en)).toEqual(['b']);
    await kom('a', 1);
    expect(await forfallna(annan)).toEqual([]);
    await forsok(en, 'b', 'levererad');
    expect(await forfallna(annan)).toEqual(['a']);
  });

  it('follows the stream: a failed one waits for its time, a parked one holds the lane until it is resent', async () => {
    await kom('a', 1);
    await kom('b', 2);
    const en = ko('en');
    await forfallna(en);
    logg.set(fid('a'), { status: 'misslyckad', nasta: SEN.toISOString() });
    expect(await forsok(en, 'a', 'misslyckad')).toBe('misslyckad');
    expect(await forfallna(en)).toEqual([]);
    expect(await en.nastaForfall(['20'])).toEqual(SEN);
    nu = SEN;
    expect(await forfallna(en)).toEqual(['a']);
    await forsok(en, 'a', 'parkerad');
    expect(await forfallna(en)).toEqual([]);
    expect(await en.nastaForfall(['20'])).toBeNull();
    await kom('a', 1);
    expect(await forfallna(en)).toEqual(['a']);
  });

  it('I3 a row that outlived its delivery (a crash between the two) is removed by the next look at the stream', async () => {
    await kom('a', 1);
    await kom('b', 2);
    logg.set(fid('a'), { status: 'kvitterad', nasta: null });
    const en = ko('en');
    await forfallna(en);
    expect(await forsok(en, 'a', 'inte-nu')).toBe('inte-nu');
    expect(await forfallna(en)).toEqual(['b']);
  });

  it('a resend that comes while the delivery is being booked is not lost', async () => {
    await kom('a', 1);
    const en = ko('en');
    await forfallna(en);
    await kom('a', 1);
    await forsok(en, 'a', 'levererad');
    expect(await forfallna(en)).toEqual(['a']);
  });

  it('an end brought about by somebody else lets the next one go, and one unknown here is nothing', async () => {
    await kom('a', 1);
    await kom('b', 2);
    const en = ko('en');
    await forfallna(en);
    await forsok(en, 'a', 'parkerad');
    await kom('a', 1, { klar: true });
    await kom('okand', 1, { klar: true });
    logg.set(fid('a'), { status: 'kvitterad', nasta: null });
    expect(await forfallna(en)).toEqual(['a']);
    await forsok(en, 'a', 'inte-nu');
    expect(await forfallna(en)).toEqual(['b']);
    expect(await rader()).toHaveLength(1);
  });

  it('I10 after a fault of ours the lane waits a little and the claim is let go', async () => {
    await kom('a', 1);
    const en = ko('en');
    await forfallna(en);
    await expect(forsok(en, 'a', new Error('the store is down'))).rejects.toThrow('down');
    expect(await rader()).toEqual([{ id: fid('a'), lage: 'vantar', tur: true, tagen_av: null }]);
    expect(await en.nastaForfall(['20'])).toEqual(new Date(NU.getTime() + 5_000));
  });

  it('I10 lets recipients take turns: a long queue to one that was down holds up nobody else', async () => {
    for (let nr = 0; nr < 30; nr += 1) await kom(`a${nr}`, 1, { arende: `avvikelse-${nr}` });
    await kom('b', 1, { mottagare: '2062' });
    await kom('c', 1, { mottagare: '2034' });
    const forst = await ko('en').forfallna(nu, 3, ['20', '2062', '2034']);
    expect(forst.map(({ mottagare }) => mottagare).toSorted()).toEqual(['20', '2034', '2062']);
  });

  it('I3 two that write in one lane at the same time never leave it without a first', async () => {
    const en = ko('en');
    for (let varv = 0; varv < 20; varv += 1) {
      await kom(`forst-${varv}`, varv * 2);
      await forfallna(en);
      await Promise.all([forsok(en, `forst-${varv}`, 'levererad'), kom(`sedan-${varv}`, varv * 2 + 1)]);
      expect(await forfallna(en)).toEqual([`sedan-${varv}`]);
      await forsok(en, `sedan-${varv}`, 'levererad');
    }
    expect(await rader()).toEqual([]);
  });

  it('finds its work by indexes, however much waits behind', async () => {
    await drift.skriv([
      {
        sql: `INSERT INTO leveransko (id, arende, mottagare, revision, lage, nasta_forsok, inkom)
          SELECT gen_random_uuid(), 'a-' || n % 2000, 'm-' || n % 50, n, 'vantar',
            CASE WHEN n < 2000 THEN now() END, now() FROM generate_series(0, 19999) n`,
        parametrar: [],
      },
      { sql: 'ANALYZE leveransko', parametrar: [] },
    ]);
    const arr = `ARRAY['m-1','m-2']`;
    const varden = [arr, `now()`, '32', `'jag'`, '256', '1000', `ARRAY[]::text[]`];
    for (const fraga of [TA, NASTA]) {
      const sql = fraga.replaceAll(/\$(\d)/g, (_, n: string) => varden[Number(n) - 1] ?? '');
      const plan = JSON.stringify(await drift.las(`EXPLAIN ${sql}`));
      expect(plan).toMatch(/leveransko_tur/);
      expect(plan).not.toMatch(/Seq Scan on leveransko/);
    }
  });
});
