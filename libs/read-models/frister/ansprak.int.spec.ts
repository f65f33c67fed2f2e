import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { newId } from '#libs/platform/ids.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { skapaTabell } from '../motor/tabell.js';
import { ansprakFristko, type Anspraksko } from './ansprak.js';
import { FRISTER, type Fristrad } from './table.js';

const ANTAL = 500;
const FORE = '2027-01-01';

medDatabas('days that several processors see to (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let vyer: Vydatabas;
  let drift: Driftdatabas;
  let nu: Date;
  const clock = { now: () => nu };
  const om = (minuter: number): void => void (nu = new Date(nu.getTime() + minuter * 60_000));
  const ko = (): Anspraksko => ansprakFristko(drift, newId(), clock);

  beforeAll(async () => {
    databas = await nyProvdatabas();
    vyer = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    drift = await oppnaDriftdatabas(databas.url);
  });
  beforeEach(async () => {
    nu = new Date('2027-01-01T08:00:00Z');
    await vyer.skriv(
      ['DROP TABLE IF EXISTS frister', 'DELETE FROM drift.fristansprak', ...skapaTabell(FRISTER)].map((sql) => ({
        sql,
        parametrar: [],
      })),
    );
    const sql = `INSERT INTO frister SELECT 'tvist-' || n, 'n', to_char(date '2026-01-01' + n % 300, 'YYYY-MM-DD')
      FROM generate_series(1, ${ANTAL}) AS n`;
    await vyer.skriv([{ sql, parametrar: [] }]);
  });
  afterAll(async () => {
    await drift.stang();
    await vyer.stang();
    await databas.slapp();
  });

  /** As the watch walks: page by page until one is short. */
  const varv = async (fristko: Anspraksko, max: number): Promise<readonly Fristrad[]> => {
    const sedda: Fristrad[] = [];
    for (let langd = max; langd === max;) {
      const sida = await fristko.forfallna({ fore: FORE, efter: sedda.at(-1) ?? null, max });
      langd = sida.length;
      sedda.push(...sida);
    }
    return sedda;
  };
  const nyckel = ({ forfaller, stream }: Fristrad): string => `${forfaller} ${stream}`;

  it('I3 come to one processor each, all of them, however many walk at once', async () => {
    const alla = await Promise.all(Array.from({ length: 6 }, () => varv(ko(), 20)));
    const tagna = alla.flat().map(nyckel);
    expect(tagna).toHaveLength(ANTAL);
    expect(new Set(tagna).size).toBe(ANTAL);
  });

  it('come in order, and again to the one that has them, until the view lets go of them', async () => {
    const fristko = ko();
    const forst = await varv(fristko, 100);
    expect(forst.map(nyckel)).toEqual(forst.map(nyckel).toSorted());
    expect(await varv(fristko, 70)).toEqual(forst);
    await vyer.skriv([{ sql: `DELETE FROM frister WHERE stream <> 'tvist-7'`, parametrar: [] }]);
    expect((await varv(fristko, 70)).map(({ stream }) => stream)).toEqual(['tvist-7']);
    expect(await fristko.forfallna({ fore: '2026-01-01', efter: null, max: 10 })).toEqual([]);
  });

  it('I10 of one that died are taken over when its lease is out, not before', async () => {
    const dog = ko();
    const [forsta] = await dog.forfallna({ fore: FORE, efter: null, max: 30 });
    const arvinge = ko();
    expect(await varv(arvinge, 100)).toHaveLength(ANTAL - 30);
    om(4.9);
    const kvar = await varv(ko(), 100);
    expect(kvar).toEqual([]);
    om(0.2);
    const sida = await arvinge.forfallna({ fore: FORE, efter: null, max: 1 });
    expect(sida).toEqual([forsta]);
  });

  it('are forgotten as claims when waited for no more, by the one that has them or when the lease is out', async () => {
    const fristko = ko();
    await fristko.forfallna({ fore: FORE, efter: null, max: 30 });
    await vyer.skriv([{ sql: `DELETE FROM frister WHERE stream <> 'tvist-7'`, parametrar: [] }]);
    const kvar = () => drift.las<{ antal: number }>('SELECT count(*)::int AS antal FROM fristansprak');
    await varv(ko(), 100);
    expect(await kvar()).toEqual([{ antal: 30 }]);
    await varv(fristko, 100);
    expect(await kvar()).toEqual([{ antal: 1 }]);
  });

  it('are none before there is a view', async () => {
    await vyer.skriv([{ sql: 'DROP TABLE frister', parametrar: [] }]);
    expect(await varv(ko(), 10)).toEqual([]);
  });
});
