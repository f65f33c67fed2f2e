import { describe, expect, it, jest } from '@jest/globals';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  antalForsenade,
  dumpVyer,
  forbered,
  lasHistorik,
  lasInkorg,
  lasMinKo,
  leveransidn,
  listaAvvikelser,
  listaLeveranser,
  sammanstall,
  tillampa,
  VYER,
  vyLeveransko,
} from './index.js';
import { slumphistoria } from './testing/historia.js';

jest.setTimeout(120_000);
const connectionString = process.env['DATABASE_URL'];
const SIDA = { limit: 20, offset: 0 };
const bok = slumphistoria(21, 40);

const fyll = async (db: Vydatabas, storlek: number): Promise<Vydatabas> => {
  const logg = { head: () => Promise.resolve(bok.slut), readAll: () => Promise.reject(new Error('unused')) };
  let checkpoints = await forbered(db, logg, VYER);
  for (let fran = 0; fran < bok.events.length; fran += storlek) {
    const events = bok.events.slice(fran, fran + storlek);
    checkpoints = await tillampa({ db, vyer: VYER }, { events, checkpoint: events.at(-1)!.position }, checkpoints);
  }
  return db;
};

const allt = async (db: Vydatabas): Promise<unknown[]> => {
  const rader: unknown[] = [];
  for await (const rad of dumpVyer(db, VYER)) rader.push(rad);
  const arende = bok.events[0]!.stream;
  const filter = { status: 'oppen', bristtyp: 'sjukresa', riskvardeMinst: 1, gemensam: true } as const;
  return [
    ...rader,
    await listaAvvikelser(db, { huvudman: '20', filter: {}, sortering: '-rapporterad', ...SIDA }),
    await listaAvvikelser(db, { huvudman: '20', filter, sortering: '-riskvarde', ...SIDA }),
    await lasMinKo(db, { huvudman: '20', ...SIDA }),
    await antalForsenade(db, '2062', '2026-12-01'),
    await lasHistorik(db, arende, SIDA),
    await lasInkorg(db, '20', SIDA),
    await listaLeveranser(db, { mottagare: '20', status: 'kvitterad', sedan: '2026-01-01', ...SIDA }),
    await leveransidn(db, { mottagare: ['20'], sedan: null, status: 'parkerad' }, { efter: null, max: 5 }),
    await sammanstall(db, { huvudman: '20', manadFran: '2026-01', kategori: 'sip' }),
    await vyLeveransko(db).forfallna(new Date('2030-01-01'), 10, ['20', '2062']),
    await vyLeveransko(db).nastaForfall(['20', '2062']),
  ];
};

describe('every view and question', () => {
  const motpart = connectionString === undefined ? 'itself in other batches' : 'PostgreSQL';
  it(`I5 gives the same on PGlite and on ${motpart}`, async () => {
    const pglite = await fyll(await oppnaVydatabas({ profil: 'embedded', katalog: null }), 10_000);
    const facit = await allt(pglite);
    await pglite.stang();
    const annan = await oppnaVydatabas(
      connectionString === undefined
        ? { profil: 'embedded', katalog: null }
        : { profil: 'postgres', connectionString, schema: `vyer_prov_${process.pid}` },
    );
    expect(await allt(await fyll(annan, 17))).toEqual(facit);
    if (connectionString !== undefined) await annan.las(`DROP SCHEMA vyer_prov_${process.pid} CASCADE`);
    await annan.stang();
  });
});
