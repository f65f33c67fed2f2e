import { describe, expect, it, jest } from '@jest/globals';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  antalForsenade,
  antalPerAlder,
  antalPerNiva,
  arendenIArena,
  arendenIFleraArenor,
  arenorSomHalkarEfter,
  attBesluta,
  dumpVyer,
  forbered,
  lasEskaleringstrappa,
  lasHistorik,
  lasInkorg,
  lasLedtider,
  lasMinKo,
  lasRapportering,
  leveransidn,
  listaArenor,
  listaAvvikelser,
  listaBeslutslage,
  listaLeveranser,
  listaMandat,
  listaOppnaMatt,
  listaOppnaVarden,
  listaRekommendationer,
  listaSamverkansvistelser,
  listaTvister,
  mandatkandidater,
  motenUtanProtokoll,
  raknaEgnaBland,
  relateradeArenden,
  sammaAmneIFleraArenor,
  sammanstall,
  senasteAret,
  tillampa,
  VYER,
  vyLeveransko,
} from './index.js';
import { slumphistoria } from './testing/historia.js';

jest.setTimeout(120_000);
const connectionString = process.env['DATABASE_URL'];
const SIDA = { limit: 20, offset: 0 };
const bok = slumphistoria(21, 40, 8);
const NU = { nu: '2026-02-01T00:00:00.000Z', idag: '2026-02-01' };
const LAN = { lan: '20', max: 10 };

const fyll = async (db: Vydatabas, storlek: number): Promise<Vydatabas> => {
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
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
  const arende = bok.events.find(({ type }) => type === 'AvvikelseRapporterad')!.stream;
  const filter = { status: 'oppen', bristtyp: 'sjukresa', riskvardeMinst: 1, gemensam: true } as const;
  return [
    ...rader,
    await listaAvvikelser(db, { krets: null, huvudman: '20', filter: {}, sortering: '-rapporterad', ...SIDA }),
    await listaAvvikelser(db, { krets: null, huvudman: '20', filter, sortering: '-riskvarde', ...SIDA }),
    await lasMinKo(db, { krets: null, huvudman: '20', ...SIDA }),
    await antalForsenade(db, '2062', '2026-12-01'),
    await lasHistorik(db, arende, SIDA),
    await lasInkorg(db, '20', SIDA),
    await listaLeveranser(db, { mottagare: '20', status: 'kvitterad', sedan: '2026-01-01', ...SIDA }),
    await leveransidn(db, { mottagare: ['20'], sedan: null, status: 'parkerad' }, { efter: null, max: 5 }),
    await sammanstall(db, { huvudman: '20', manadFran: '2026-01', kategori: 'sip' }),
    await vyLeveransko(db).forfallna(new Date('2030-01-01'), 10, ['20', '2062']),
    await vyLeveransko(db).nastaForfall(['20', '2062']),
    ...(await samverkan(db)),
    ...(await bakomTalen(db)),
  ];
};

/** What stands behind the numbers, and what is open of them. */
const bakomTalen = async (db: Vydatabas): Promise<unknown[]> => {
  const egna = { huvudman: '20', krets: null } as const;
  const lista = { ...egna, sortering: '-rapporterad', ...SIDA } as const;
  const { rader } = await listaAvvikelser(db, { ...lista, filter: { bakom: { vag: 'tvist-utan-samverkan' } } });
  return [
    rader,
    await listaAvvikelser(db, { ...lista, filter: { makulerade: false, bakom: { vag: 'samverkan-och-tvist' } } }),
    await listaAvvikelser(db, { ...lista, filter: { manadFran: '2025-12', manadTill: '2026-06', roll: 'berord' } }),
    await lasLedtider(db, { omrade: '20', ar: '2026', idag: '2026-12-31' }),
    [...(await raknaEgnaBland(db, { ...egna, spar: new Map([['b', rader.map(({ id }) => id)]]) }))],
    await lasRapportering(db, { lan: '20', ar: '2026', kommuner: ['2062', '2080'], aggregat: true }),
    await senasteAret(db, { omrade: 'lan-20', till: '2027' }),
    await listaTvister(db, { huvudman: '20', oppnadAr: '2026', utanAterkallade: true, ...SIDA }),
    await listaOppnaVarden(db, { period: '2026', ...SIDA }),
    await listaOppnaMatt(db),
  ];
};

const samverkan = async (db: Vydatabas): Promise<unknown[]> => {
  const arena = bok.events.find(({ type }) => type === 'ArenaOppnad')?.stream.slice('arena-'.length) ?? '';
  const trappa = { status: 'pagaende', ...SIDA } as const;
  return [
    await listaArenor(db, { lan: '20', ...NU, ...SIDA }),
    await listaArenor(db, { huvudman: '2062', ...NU, ...SIDA }),
    await arendenIArena(db, { arena, oppna: true, ...SIDA }),
    await arendenIFleraArenor(db, LAN),
    await sammaAmneIFleraArenor(db, LAN),
    await relateradeArenden(db, LAN),
    await motenUtanProtokoll(db, LAN, '2027-01-01T00:00:00.000Z'),
    await arenorSomHalkarEfter(db, '20', NU),
    await lasEskaleringstrappa(db, { lasare: { huvudman: '2080' }, forsenadeDen: '2026-12-01', ...trappa }),
    await lasEskaleringstrappa(db, { lasare: { koordinatorI: '20' }, niva: 'lokal', ...trappa }),
    await antalPerNiva(db, { huvudman: '20' }),
    await listaSamverkansvistelser(db, { huvudman: '20', ar: '2026', pagar: false, ...SIDA }),
    await listaTvister(db, { huvudman: '20', alder: { grupp: '31-90', idag: '2026-03-01' }, ...SIDA }),
    await antalPerAlder(db, '2062', '2026-03-01'),
    await listaBeslutslage(db, { arena, status: 'vantar', ...SIDA }),
    await listaRekommendationer(db, { lasare: '2062', lan: '20', ...SIDA }),
    await attBesluta(db, { lan: '20', forsenadeDen: '2026-12-01', ...SIDA }),
    await listaMandat(db, { arena, gallerDen: '2026-03-01', ...SIDA }),
    await mandatkandidater(db, { huvudman: '20' }, { dag: '2026-03-01', tid: '2026-03-01T00:00:00.000Z' }),
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
