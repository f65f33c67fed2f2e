import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { avvikelselista } from '../avvikelselista/projection.js';
import { lasBristforslag } from '../bristunderlag/queries.js';
import { lasFlode } from '../flode/queries.js';
import { lasLedtider } from '../ledtider/queries.js';
import { samverkanstider } from '../samverkanstider/projection.js';
import { AVTAL, statistikfall } from '../testing/statistikfall.js';
import { planera, vikt } from '../testing/vyprov.js';
import { lasTidsserie } from '../tidsserie/queries.js';
import { lasVarmekarta } from '../varmekarta/queries.js';
import { arendestatistik } from './projection.js';

jest.setTimeout(60_000);
let db: Vydatabas;

beforeAll(async () => {
  db = await vikt(statistikfall(), [avvikelselista, arendestatistik, samverkanstider]);
});
afterAll(() => db.stang());

const IDAG = '2026-03-01';
const niva = async (omrade: string, vilken: string, idag = IDAG) =>
  (await lasLedtider(db, { omrade, ar: '2026', idag })).nivaer.find((en) => en.niva === vilken);

describe('flow of cases (B12 ärendeflöden)', () => {
  it('each case once in the län, the further it has gone the further along; a makulerad nowhere', async () => {
    const flode = await lasFlode(db, { omrade: 'lan-20', ar: '2026' });
    expect(Object.fromEntries(flode.noder.map(({ nod, antal }) => [nod, antal]))).toEqual({
      ...{ rapporterad: 5, linje: 3, gemensam: 2, samverkan: 1, tvist: 2 },
    });
    expect(flode.lankar).toEqual([
      { fran: 'rapporterad', till: 'linje', antal: 3 },
      { fran: 'rapporterad', till: 'gemensam', antal: 2 },
      { fran: 'gemensam', till: 'samverkan', antal: 1 },
      { fran: 'gemensam', till: 'tvist', antal: 1 },
      { fran: 'samverkan', till: 'tvist', antal: 1 },
    ]);
  });

  it('of each huvudman its own; of each län of a case that concerns two; of the year that it happened in', async () => {
    const rapporterade = async (omrade: string, ar: string) => (await lasFlode(db, { omrade, ar })).noder[0]?.antal;
    expect(await rapporterade('2080', '2026')).toBe(1);
    expect(await rapporterade('2062', '2026')).toBe(5);
    expect(await Promise.all(['lan-20', 'lan-22', '22'].map((omrade) => rapporterade(omrade, '2025')))).toEqual([
      1, 1, 1,
    ]);
    expect(await rapporterade('lan-22', '2026')).toBe(0);
  });

  it('small numbers: who sees numbers alone sees none of 1–4', async () => {
    const { noder, lankar, dolda } = await lasFlode(db, { omrade: 'lan-20', ar: '2026', aggregat: true });
    expect(dolda).toBe(true);
    expect([...noder, ...lankar].filter(({ antal }) => typeof antal === 'number' && antal > 0 && antal < 5)).toEqual(
      [],
    );
  });
});

describe('how long each level takes (B12 ledtider)', () => {
  it('linje: from reported to the latest answer; of a län, the last of all that owe one; open ones are censored', async () => {
    expect(await niva('2062', 'linje')).toMatchObject({ antal: 5, oppna: 2, p10: 2, p25: 5, p50: 15, p75: null });
    expect(await niva('2080', 'linje')).toMatchObject({ antal: 1, oppna: 0, p50: 3 });
    expect(await niva('lan-20', 'linje')).toMatchObject({ antal: 5, oppna: 2, p10: 3 });
    expect(await niva('20', 'linje')).toMatchObject({ antal: 0, p50: null, andelInomFrist: null });
  });

  it('within the day to answer by: an answer after it is late, and so is none when it has passed', async () => {
    expect((await niva('2062', 'linje', '2026-02-15'))?.andelInomFrist).toBeCloseTo(2 / 3);
    expect((await niva('2062', 'linje', '2026-02-16'))?.andelInomFrist).toBeCloseTo(2 / 4);
  });

  it('gemensam: from the joint handling to the avslut', async () => {
    expect(await niva('lan-20', 'gemensam')).toMatchObject({ antal: 2, oppna: 1, p10: 4, andelInomFrist: null });
  });

  it('samverkan: each stay, with its day to answer by', async () => {
    expect(await niva('lan-20', 'samverkan')).toMatchObject({ antal: 1, oppna: 0, p50: 7, andelInomFrist: 1 });
    expect(await niva('2062', 'samverkan')).toMatchObject({ antal: 1 });
    expect(await niva('2080', 'samverkan')).toMatchObject({ antal: 0 });
  });

  it('tvist: from opened to settled; one that is withdrawn counts nowhere', async () => {
    expect(await niva('lan-20', 'tvist')).toMatchObject({ antal: 2, oppna: 1, p50: 10 });
  });

  it('small numbers: no quantile and no share that few cases would be told by', async () => {
    const { nivaer, dolda } = await lasLedtider(db, { omrade: 'lan-20', ar: '2026', idag: IDAG, aggregat: true });
    expect(dolda).toBe(true);
    expect(
      nivaer.every(({ p10, p50, p90, andelInomFrist }) => [p10, p50, p90, andelInomFrist].every((tal) => tal === null)),
    ).toBe(true);
  });
});

describe('where and when', () => {
  it('kommun × överenskommelse; a case of two kommuner in both, no region, and those without a named agreement last', async () => {
    expect(await lasVarmekarta(db, { lan: '20', ar: '2026', kommuner: ['2021'] })).toEqual({
      ...{ ar: '2026', kolumner: [AVTAL, null], dolda: false },
      rader: [
        { kommun: '2021', antal: [0, 0], summa: 0 },
        { kommun: '2062', antal: [1, 4], summa: 5 },
        { kommun: '2080', antal: [0, 1], summa: 1 },
      ],
    });
  });

  it('months with counts, also those with none, of one kategori or all', async () => {
    const fraga = { omrade: 'lan-20', fran: '2025-11', till: '2026-02' };
    const { manader } = await lasTidsserie(db, fraga);
    expect(manader.map(({ manad, antal }) => [manad, antal])).toEqual([
      ...[
        ['2025-11', 0],
        ['2025-12', 1],
        ['2026-01', 5],
        ['2026-02', 0],
      ],
    ]);
    const lakemedel = await lasTidsserie(db, { ...fraga, kategori: 'lakemedel' });
    expect(lakemedel.manader.map(({ antal }) => antal)).toEqual([0, 0, 1, 0]);
    await expect(lasTidsserie(db, { ...fraga, fran: '2001-01' })).rejects.toThrow(RangeError);
  });
});

describe('brister proposed from the cases of the year (N7, N8)', () => {
  it('by area, most first, each with its reason; an area counts a case once', async () => {
    const { antal, omraden, forslag } = await lasBristforslag(db, { lan: '20', overenskommelse: null, ar: '2026' });
    expect(antal).toBe(5);
    expect(omraden.map(({ omrade, antal: ett }) => [omrade, ett])).toEqual([
      ...[
        ['samordning', 4],
        ['tillganglighet', 1],
        ['kvalitet', 1],
        ['forebyggande', 1],
      ],
    ]);
    expect(forslag.map(({ kod, antal: ett, arenden }) => [kod, ett, arenden])).toEqual([
      ...[
        ['sip', 4, null],
        ['uteblev-fran-sip', 1, null],
        ['vantetid', 1, null],
        ['lakemedel', 1, null],
        ['kompetens', 1, null],
      ],
    ]);
    expect(forslag[0]?.skal).toMatch(/samordning/);
    const ettAvtal = await lasBristforslag(db, { lan: '20', overenskommelse: AVTAL, ar: '2026' });
    expect([ettAvtal.antal, ettAvtal.forslag.map(({ kod }) => kod)]).toEqual([1, ['sip']]);
  });

  it('I4 traces to the reader own cases alone, and to none that is makulerad', async () => {
    const fraga = { lan: '20', overenskommelse: null, ar: '2026' };
    const mina = await lasBristforslag(db, { ...fraga, lasare: { huvudman: '2080', krets: null } });
    expect(mina.forslag.map(({ kod, arenden }) => [kod, arenden])).toContainEqual(['sip', ['tre']]);
    const andras = await lasBristforslag(db, { ...fraga, lasare: { huvudman: '2281', krets: null } });
    expect(andras.forslag.every(({ arenden }) => arenden?.length === 0)).toBe(true);
  });
});

it('every number is found in the key, without reading or sorting a table', async () => {
  const plan = await planera(db, async (proven) => {
    const parametrar = ['flode', 'lan-20', '2026', '2026'];
    for (const tabell of ['arendestatistik', 'samverkanstider']) {
      const villkor = 'matt = $1 AND omrade = $2 AND period >= $3 AND period <= $4';
      await proven.las(`SELECT * FROM ${tabell} WHERE ${villkor} ORDER BY period, a, b LIMIT 20000`, parametrar);
    }
  });
  expect(plan).toMatch(/arendestatistik_pkey/);
  expect(plan).toMatch(/samverkanstider_pkey/);
  expect(plan).not.toMatch(/"Sort|Seq Scan"/);
});
