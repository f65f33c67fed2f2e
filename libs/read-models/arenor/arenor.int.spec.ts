import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { arenaStream, type ArenaEvent } from '#libs/arena/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { Handelsebok } from '../testing/handelser.js';
import { arenaOppnad } from '../testing/samverkan.js';
import { planera, vikt } from '../testing/vyprov.js';
import {
  arendenIFleraArenor,
  arenorSomHalkarEfter,
  motenUtanProtokoll,
  relateradeArenden,
  sammaAmneIFleraArenor,
} from './overblick.js';
import { arenor } from './projection.js';
import { arendenIArena, listaArenor } from './queries.js';
import { arenorsLage } from './vantar.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const NU = { nu: '2026-03-01T12:00:00.000Z', idag: '2026-03-01' };
const FRAGA = { lan: '24', max: 10 };
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly ArenaEvent[]): void =>
  events.forEach((event) => void bok.lagg(arenaStream(id), event));

const anmalt = (arende: string, amne: string | null, avsnitt: string | null = 'Ansvar'): ArenaEvent => ({
  type: 'ArendeAnmalt',
  data: {
    ...{ arende, slag: 'fraga', rubrik: `Rubrik ${arende}`, faktaunderlag: null, forslag: null, anmaltAv: '24' },
    amne: { overenskommelse: amne, avsnitt },
  },
});
const lamnat = (arende: string): ArenaEvent => ({ type: 'ArendeLamnat', data: { arende, skal: 'lyft-vidare' } });
const mote = (moteId: string, tid: string): ArenaEvent => ({
  type: 'MoteKallat',
  data: { av: '24', moteId, tid, plats: null },
});
const sammankallande = (huvudman: string, fran: string, till: string | null): ArenaEvent => ({
  type: 'SammankallandeUtsedd',
  data: { av: '24', huvudman, fran, till },
});

beforeAll(async () => {
  hande(
    'lokal',
    arenaOppnad({ lan: '24', namn: 'Lokal grupp', huvudman: ['24', '2480'] }),
    sammankallande('24', '2025-01-01', null),
    sammankallande('24', '2199-12-31', null),
    sammankallande('2480', '2026-01-01', '2026-12-31'),
    anmalt('vandrare', 'o-1'),
    lamnat('vandrare'),
    anmalt('samma', 'o-1'),
    anmalt('utan', null, null),
    mote('forra', '2026-02-01T09:00:00Z'),
    mote('nasta', '2026-03-10T09:00:00Z'),
    mote('senare', '2026-04-10T09:00:00Z'),
    { type: 'ArendenRelaterade', data: { av: '24', arende: 'samma', till: 'okand', typ: 'dubblett' } },
  );
  hande(
    'lsg',
    arenaOppnad({ lan: '24', namn: 'Länsgrupp', huvudman: ['24', '2480', '2482'] }),
    sammankallande('24', '2024-01-01', '2025-12-31'),
    anmalt('vandrare', 'o-1'),
    anmalt('annat', 'o-1', 'Transport'),
    anmalt('ingen', null, null),
    mote('protokollfort', '2026-02-01T09:00:00Z'),
    { type: 'ProtokollLankat', data: { av: '24', moteId: 'protokollfort', lank: 'https://example.org/1' } },
    mote('installt', '2026-02-20T09:00:00Z'),
    { type: 'MoteInstallt', data: { av: '24', moteId: 'installt', skal: 'sjukdom' } },
  );
  hande('annat-lan', arenaOppnad({ lan: '20', namn: 'Dalarna', huvudman: ['20'] }), anmalt('samma', 'o-1'));
  db = await vikt(bok, [arenor]);
});
afterAll(() => db.stang());

describe('arenor', () => {
  it('B8 a turn that never began is gone when another comes before it', async () => {
    const turer = await db.las("SELECT nr, fran FROM arenor_sammankallande WHERE id = 'lokal' ORDER BY nr");
    expect(turer).toEqual([
      { nr: 0, fran: '2025-01-01' },
      { nr: 1, fran: '2026-01-01' },
    ]);
  });
  it('lists arenas by name, with who convenes today and when they next meet', async () => {
    const { rader, antal } = await listaArenor(db, { lan: '24', ...NU, ...SIDA });
    expect(antal).toBe(2);
    expect(rader).toEqual([
      expect.objectContaining({
        ...{ id: 'lokal', sammankallande: '2480', nasta_mote: '2026-03-10T09:00:00.000Z', oppna_arenden: 2 },
      }),
      expect.objectContaining({ id: 'lsg', sammankallande: null, nasta_mote: null, oppna_arenden: 3 }),
    ]);
  });

  it('lists a huvudman its own', async () => {
    const mina = await listaArenor(db, { huvudman: '2482', ...NU, ...SIDA });
    expect(mina.rader.map(({ id }) => id)).toEqual(['lsg']);
    expect((await listaArenor(db, { ...NU, ...SIDA })).antal).toBe(3);
    expect((await listaArenor(db, { huvudman: '2482', lan: '20', ...NU, ...SIDA })).rader).toEqual([]);
  });

  it('tells what an arena has now, and what it has had', async () => {
    const nu = await arendenIArena(db, { arena: 'lokal', oppna: true, ...SIDA });
    expect(nu.rader.map(({ arende }) => arende)).toEqual(['samma', 'utan']);
    const alla = await arendenIArena(db, { arena: 'lokal', oppna: false, ...SIDA });
    expect(alla.rader[0]).toMatchObject({ arende: 'vandrare', status: 'lamnat', skal: 'lyft-vidare' });
  });
});

describe('the overview of the koordinator', () => {
  it('B11 finds a matter that stands or has stood in several arenas, each place once', async () => {
    const rader = await arendenIFleraArenor(db, FRAGA);
    expect(rader.map(({ arende, id, oppet }) => [arende, id, oppet])).toEqual([
      ['vandrare', 'lokal', false],
      ['vandrare', 'lsg', true],
    ]);
  });

  it('B11 finds the same agreement and section in different arenas of the län, of what stands there now', async () => {
    const rader = await sammaAmneIFleraArenor(db, FRAGA);
    expect(rader.map(({ arende, arena_namn }) => [arende, arena_namn])).toEqual([
      ['samma', 'Lokal grupp'],
      ['vandrare', 'Länsgrupp'],
    ]);
    expect(await sammaAmneIFleraArenor(db, { lan: '20', max: 10 })).toEqual([]);
  });

  it('B11 shows what has been declared related, with the heading that the län knows it by', async () => {
    expect(await relateradeArenden(db, FRAGA)).toEqual([
      expect.objectContaining({ arende: 'samma', rubrik: 'Rubrik samma', till: 'okand', till_rubrik: null }),
    ]);
  });

  it('finds meetings without minutes: been, not cancelled, no link', async () => {
    expect((await motenUtanProtokoll(db, FRAGA, NU.nu)).map(({ mote: en }) => en)).toEqual(['forra']);
  });

  it('finds arenas that lack a convenor today or a planned meeting', async () => {
    expect((await arenorSomHalkarEfter(db, '24', NU)).map(({ id }) => id)).toEqual(['lsg']);
    const senare = { nu: '2027-01-01T12:00:00.000Z', idag: '2027-01-01' };
    expect((await arenorSomHalkarEfter(db, '24', senare)).map(({ id, sammankallande: en }) => [id, en])).toEqual([
      ['lokal', '24'],
      ['lsg', null],
    ]);
  });

  it('reads it all from indexes alone', async () => {
    const plan = await planera(db, (en) =>
      Promise.all([
        arendenIFleraArenor(en, FRAGA),
        sammaAmneIFleraArenor(en, FRAGA),
        relateradeArenden(en, FRAGA),
        motenUtanProtokoll(en, FRAGA, NU.nu),
        listaArenor(en, { lan: '24', ...NU, ...SIDA }),
      ]),
    );
    expect(plan).not.toMatch(/"Seq Scan"/);
  });
});

describe('B5 what waits for a meeting', () => {
  const nya = new Handelsebok();
  const foljd = (id: string, ...events: readonly ArenaEvent[]): void =>
    events.forEach((event) => void nya.lagg(arenaStream(id), event));
  const dagordning = (moteId: string, ...arenden: readonly string[]): ArenaEvent => ({
    type: 'DagordningFaststalld',
    data: {
      ...{ av: '24', moteId },
      punkter: [
        { slag: 'staende', rubrik: 'Läget', arende: null },
        ...arenden.map((arende) => ({ slag: 'arende' as const, rubrik: arende, arende })),
      ],
    },
  });
  const behandlat = (arende: string, utfall: 'bordlagt' | 'informerat'): ArenaEvent => ({
    type: 'ArendeBehandlat',
    data: { av: '24', moteId: 'forra', arende, utfall, anteckning: null },
  });
  let egen: Vydatabas;
  const lage = async (vilka: { readonly lan: string } | { readonly huvudman: string }) =>
    (await arenorsLage(egen, vilka, NU.nu)).map((en) => [en.id, en.mote, en.dagordning, en.arenden, en.utan_mote]);

  beforeAll(async () => {
    foljd(
      'a',
      arenaOppnad({ lan: '24', namn: 'A', huvudman: ['24', '2480'] }),
      ...['paforra', 'panasta', 'ny', 'klar', 'bordlagd', 'borta', 'rekommenderad'].map((en) => anmalt(en, null)),
      mote('forra', '2026-02-01T09:00:00Z'),
      mote('nasta', '2026-03-10T09:00:00Z'),
      dagordning('forra', 'paforra', 'klar', 'bordlagd'),
      behandlat('klar', 'informerat'),
      behandlat('bordlagd', 'bordlagt'),
      lamnat('borta'),
      { type: 'RekommendationLamnad', data: { rekommendation: 'r', rubrik: 'R', arenden: ['rekommenderad'] } },
      dagordning('nasta', 'panasta', 'ny'),
      dagordning('nasta', 'panasta'),
    );
    foljd('b', arenaOppnad({ lan: '24', namn: 'B', huvudman: ['24'] }), mote('b1', '2026-03-05T09:00:00Z'));
    foljd(
      'c',
      arenaOppnad({ lan: '24', namn: 'C', huvudman: ['24'] }),
      anmalt('c1', null),
      mote('installt', '2026-03-05T09:00:00Z'),
      dagordning('installt', 'c1'),
      { type: 'MoteInstallt', data: { av: '24', moteId: 'installt', skal: 'sjukdom' } },
    );
    foljd('stilla', arenaOppnad({ lan: '24', namn: 'D', huvudman: ['2480'] }));
    foljd('annat', arenaOppnad({ lan: '20', namn: 'E', huvudman: ['20'] }), anmalt('e1', null));
    egen = await vikt(nya, [arenor]);
  });
  afterAll(() => egen.stang());

  it('is what no agenda to come has: a past one, a cancelled one and a replaced one are none', async () => {
    expect(await lage({ lan: '24' })).toEqual([
      ['a', 'nasta', true, 1, 3],
      ['b', 'b1', false, 0, 0],
      ['c', null, null, null, 1],
    ]);
  });
  it('is told of a huvudman’s own arenas', async () => {
    expect((await lage({ huvudman: '2480' })).map(([id]) => id)).toEqual(['a']);
  });
  it('is what the list of arenas shows alone, when asked for: of those that the reader may read', async () => {
    const lista = async (fraga: object) => {
      const { rader, antal } = await listaArenor(egen, { ...NU, ...SIDA, ...fraga });
      return [rader.map(({ id }) => id), antal];
    };
    expect(await lista({ lan: '24', utanMoteFor: null })).toEqual([['a', 'c'], 2]);
    expect(await lista({ lan: '24', utanMoteFor: '2480' })).toEqual([['a'], 1]);
    expect(await lista({ lan: '24', huvudman: '24', utanMoteFor: '2480' })).toEqual([['a'], 1]);
    expect(await lista({ lan: '24', huvudman: '24', utanMoteFor: null })).toEqual([['a', 'c'], 2]);
    expect(await lista({ lan: '24', utanMoteFor: '2482' })).toEqual([[], 0]);
    expect(await lista({ lan: '24', utanMoteFor: null, limit: 1, offset: 1 })).toEqual([['c'], 2]);
  });
  it('is found by indexes', async () => {
    const lanets = await planera(egen, (en) => arenorsLage(en, { lan: '24' }, NU.nu));
    expect(lanets).toMatch(/"arenor_2".*"Index Cond":"[^"]*lan = /);
    const egna = await planera(egen, (en) => arenorsLage(en, { huvudman: '2480' }, NU.nu));
    expect(egna).toMatch(/"arenor_huvudman_1".*"Index Cond":"[^"]*huvudman = /);
    const lista = await planera(egen, (en) => listaArenor(en, { lan: '24', utanMoteFor: '2480', ...NU, ...SIDA }));
    expect(lista).not.toMatch(/"Seq Scan"/);
    for (const plan of [lanets, egna]) {
      expect(plan).toMatch(/"arenor_mote_1".*"Index Cond":"[^"]*tid > /);
      expect(plan).toMatch(/"arenor_arende_3".*"Index Cond":"[^"]*motestid <= /);
    }
  });
});
