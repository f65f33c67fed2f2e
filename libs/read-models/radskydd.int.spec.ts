import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { medAllaHuvudman, medLasarkrets, oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { forbered } from './motor/checkpoint.js';
import { tillampa } from './motor/tillampa.js';
import { slumphistoria } from './testing/historia.js';
import { VYER } from './vyer.js';

const bok = slumphistoria(7, 40, 8);
const KOD = /^\w+$/;

/** A question as one that has forgotten its tenant would put it, and whose each row is. */
const UTAN_FILTER = {
  avvikelselista_del: 'SELECT ARRAY[huvudman] AS egna FROM avvikelselista_del',
  avvikelselista: 'SELECT involverade AS egna FROM avvikelselista',
  min_ko: 'SELECT ARRAY[huvudman] AS egna FROM min_ko',
  min_ko_arende: 'SELECT involverade AS egna FROM min_ko_arende',
  sammanstallning: 'SELECT ARRAY[huvudman] AS egna FROM sammanstallning',
  sammanstallning_arende: 'SELECT rapporterande || ovriga AS egna FROM sammanstallning_arende',
  arendestatistik_bakom: 'SELECT ARRAY[huvudman] AS egna FROM arendestatistik_bakom',
  gallringar: 'SELECT ARRAY[huvudman] AS egna FROM gallringar',
};
const FRAGOR = Object.entries(UTAN_FILTER);

medDatabas('row security, the second wall (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let agare: Vydatabas;
  let lasare: Vydatabas;
  let roll: string;

  beforeAll(async () => {
    databas = await nyProvdatabas();
    roll = `${new URL(databas.url).pathname.slice(1)}_lasare`;
    if (!KOD.test(roll)) throw new Error('not a plain name');
    agare = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
    const checkpoints = await forbered(agare, logg, VYER);
    await tillampa({ db: agare, vyer: VYER }, { events: bok.events, checkpoint: bok.slut }, checkpoints);
    await databas.kor(`CREATE ROLE ${roll} LOGIN PASSWORD '${roll}'; GRANT USAGE ON SCHEMA vyer TO ${roll};
      GRANT SELECT ON ALL TABLES IN SCHEMA vyer TO ${roll}`);
    const url = new URL(databas.url);
    [url.username, url.password] = [roll, roll];
    lasare = await oppnaVydatabas({
      profil: 'postgres',
      connectionString: url.href,
      schema: 'vyer',
      radskydd: true,
    });
  });
  afterAll(async () => {
    await lasare.stang();
    await agare.stang();
    await databas.kor(`DROP OWNED BY ${roll} CASCADE; DROP ROLE ${roll}`);
    await databas.slapp();
  });

  const egna = async (sql: string): Promise<readonly (readonly string[])[]> =>
    (await lasare.las<{ readonly egna: readonly string[] }>(sql)).map((rad) => rad.egna);

  it.each(FRAGOR)('I4 %s shows nothing to a read that nobody is named for', async (_tabell, sql) => {
    expect((await agare.las(sql)).length).toBeGreaterThan(0);
    expect(await egna(sql)).toEqual([]);
  });

  it.each(FRAGOR)('I4 %s without the tenant filter shows only the own huvudman’s rows', async (_tabell, sql) => {
    const alla = (await agare.las<{ readonly egna: readonly string[] }>(sql)).map((rad) => rad.egna);
    for (const kod of ['20', '2062', '2029']) {
      const sedda = await medLasarkrets([kod], () => egna(sql));
      expect(sedda.filter((en) => !en.includes(kod))).toEqual([]);
      expect(sedda).toHaveLength(alla.filter((en) => en.includes(kod)).length);
    }
  });

  it('I4 a name that is no code opens nothing', async () => {
    const [, sql] = FRAGOR[0] ?? ['', ''];
    for (const namn of ['*', '20,2062', "'", '']) expect(await medLasarkrets([namn], () => egna(sql))).toEqual([]);
  });

  it('I4 many at once over few connections never see each other’s rows', async () => {
    const svar = await Promise.all(
      Array.from({ length: 200 }, async (_, nr) => {
        const kod = ['20', '2062', '2029'][nr % 3] ?? '20';
        const rader = await medLasarkrets([kod], () => egna('SELECT ARRAY[huvudman] AS egna FROM min_ko'));
        return rader.every(([en]) => en === kod);
      }),
    );
    expect(svar.every(Boolean)).toBe(true);
  });

  it('all are seen by what answers none', async () => {
    const sql = 'SELECT ARRAY[huvudman] AS egna FROM min_ko';
    expect(await medAllaHuvudman(() => egna(sql))).toHaveLength((await agare.las(sql)).length);
  });

  it('tables built beside, and moved, keep it', async () => {
    await databas.kor(
      `CREATE SCHEMA sida; ALTER TABLE vyer.min_ko SET SCHEMA sida; ALTER TABLE sida.min_ko SET SCHEMA vyer`,
    );
    expect(await egna('SELECT ARRAY[huvudman] AS egna FROM min_ko')).toEqual([]);
  });
});
