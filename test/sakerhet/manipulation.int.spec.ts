import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  lasEllerSkapaNotarienyckel,
  Notarie,
  Notarielager,
  verifieraLogg,
  type Verifiering,
  type Verifieringsval,
} from '#libs/bevis/index.js';
import { sag } from '#libs/bevis/testing/provlogg.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { medDatabas } from '../support/med-server.js';
import { nyProvdatabas } from '../support/provdatabas.js';
import { skala } from '../support/skala.js';
import { heltal, slumpFran, valj, type Slump } from '../support/slump.js';
import { angrip } from './manipulation/angrepp.js';
import { iPostgres, iSqlite, type Rad, type Underifran } from './manipulation/rader.js';

jest.setTimeout(3_600_000);

const mapp = mkdtempSync(join(tmpdir(), 'manipulation-'));
afterAll(() => rmSync(mapp, { recursive: true }));
const nyckel = lasEllerSkapaNotarienyckel(join(mapp, 'notarie.pem'), 'prov');
const annan = lasEllerSkapaNotarienyckel(join(mapp, 'annan.pem'), 'prov');
const tyst = { info: () => undefined, varning: () => undefined, fel: () => undefined };

const data = (slump: Slump): unknown =>
  valj(slump, [
    { text: 'å'.repeat(heltal(slump, 0, 9)), n: slump(), tid: new Date(heltal(slump, 0, 1e12)).toISOString() },
    {
      forseglat: { alg: 'A256GCM', nonce: String(slump()), innehall: String(slump()) },
      lista: [1, null, { djupt: true }],
    },
    {},
  ]);

/** A random history, streams in each other's way, now and then several events at once. */
const historia = async (store: EventStore, slump: Slump, antal: number): Promise<void> => {
  for (let nr = 0; nr < antal; nr += 1) {
    const handelser = Array.from({ length: valj(slump, [1, 1, 1, 3]) }, () => data(slump));
    await sag(store, `prov-${heltal(slump, 0, 8)}`, { nr: `${slump()}-${nr}`, handelser });
  }
};

const notariera = async (store: EventStore, lager: Notarielager): Promise<void> => {
  const antal = Number(await store.head());
  const stopp = new AbortController();
  const notarie = new Notarie({
    store,
    lager,
    nyckel,
    clock: systemClock,
    logg: tyst,
    granser: { vilaMs: 10, batch: 20 },
  });
  const slut = notarie.kor(stopp.signal);
  while ((await lager.senaste())?.antal !== antal) await vila(5);
  stopp.abort();
  await slut;
};

interface Rigg {
  readonly store: EventStore;
  readonly lager: Notarielager;
  readonly underifran: Underifran;
  readonly hela: readonly Rad[];
}

const verifierad = async ({ store, lager }: Rigg, val: Partial<Verifieringsval> = {}): Promise<Verifiering> =>
  verifieraLogg({ store, lager, tata: true, till: await store.head(), nycklar: [nyckel.publik], givna: [], ...val });

type Loggen = Omit<Rigg, 'hela' | 'lager'> & { readonly slapp: () => Promise<unknown> };

/** Attacks that verification did not find. */
const ofunna = async (rigg: Rigg, slump: Slump, val: { antal: number } & Partial<Verifieringsval>) => {
  const missade: string[] = [];
  const slag = new Set<string>();
  for (let nr = 0; nr < val.antal; nr += 1) {
    const { namn, rader, huvud } = angrip(rigg.hela, slump);
    await rigg.underifran.skriv(rader, huvud);
    const { fynd, antalFynd } = await verifierad(rigg, val);
    if (antalFynd === 0) missade.push(namn);
    for (const en of fynd.slice(0, 1)) slag.add(en.slag);
  }
  await rigg.underifran.skriv(rigg.hela, rigg.hela.length);
  return { missade, slag };
};

const provaMot = (ny: () => Promise<Loggen>, antal: number): void => {
  let rigg: Rigg & Loggen;
  const slump = slumpFran(5);
  beforeAll(async () => {
    const logg = await ny();
    const { store, underifran } = logg;
    const lager = await Notarielager.oppna({ fil: ':memory:' });
    await historia(store, slump, 25);
    await notariera(store, lager);
    await historia(store, slump, 25);
    await notariera(store, lager);
    rigg = { ...logg, lager, hela: await underifran.las() };
  });
  afterAll(async () => {
    await rigg.underifran.stang();
    await rigg.lager.stang();
    await rigg.store.close();
    await rigg.slapp();
  });

  it(`I6 every one of ${antal} random edits, swaps, deletions and insertions is found`, async () => {
    expect(await verifierad(rigg)).toMatchObject({ antalFynd: 0, signerade: rigg.hela.length });
    const { missade, slag } = await ofunna(rigg, slump, { antal });
    expect(missade).toEqual([]);
    expect([...slag]).toEqual(expect.arrayContaining(['ANDRAD', 'BORTTAGEN', 'OMKASTAD', 'TILLAGD', 'OLASBAR']));
  });

  it('I6 and found by a checkpoint kept elsewhere, when the notary’s own store is gone or forged', async () => {
    const givna = [(await rigg.lager.senaste())?.text ?? ''];
    const { missade } = await ofunna(rigg, slump, { antal: Math.ceil(antal / 5), lager: null, givna });
    expect(missade).toEqual([]);
  });

  const flytta = (rader: readonly Rad[], steg: number): readonly Rad[] =>
    rader.map((rad) => ({ ...rad, position: rad.position + steg }));
  const VID = 40;
  it.each<readonly [string, (rader: readonly Rad[]) => readonly Rad[], number]>([
    ['ANDRAD', (alla) => alla.map((en, nr) => (nr === VID ? { ...en, data: '"nytt"' } : en)), VID],
    ['ANDRAD', (alla) => alla.map((en, nr) => (nr === VID ? { ...en, id: alla[VID]?.stream ?? '' } : en)), VID],
    ['BORTTAGEN', (alla) => alla.filter((_, nr) => nr !== VID), VID],
    ['BORTTAGEN', (alla) => [...alla.slice(0, VID), ...flytta(alla.slice(VID + 1), -1)], VID],
    ['BORTTAGEN', (alla) => alla.slice(0, VID), VID],
    [
      'OMKASTAD',
      (alla) => [
        ...alla.slice(0, VID),
        ...flytta(alla.slice(VID + 1, VID + 2), -1),
        ...flytta(alla.slice(VID, VID + 1), 1),
        ...alla.slice(VID + 2),
      ],
      VID,
    ],
    [
      'TILLAGD',
      (alla) => [
        ...alla.slice(0, VID),
        ...alla.slice(VID, VID + 1).map((en) => ({ ...en, id: 'ny' })),
        ...flytta(alla.slice(VID), 1),
      ],
      VID,
    ],
    ['OLASBAR', (alla) => alla.map((en, nr) => (nr === VID ? { ...en, meta: '{' } : en)), VID],
  ])('I6 the first that is told is where it was done, and what was done: %s', async (slag, gor, vid) => {
    const rader = gor(rigg.hela);
    await rigg.underifran.skriv(rader, rader.length);
    const { stream, revision, position } = rigg.hela[vid] ?? {};
    expect((await verifierad(rigg)).fynd[0]).toMatchObject({ slag, stream, revision, position: String(position) });
    await rigg.underifran.skriv(rigg.hela, rigg.hela.length);
  });

  it('I6 tells a forged store of the notary from a changed log, and a forged checkpoint from a signed', async () => {
    const { rader } = rigg.lager;
    const bytt = (text: string) =>
      rader.skriv([{ sql: `UPDATE kontrollpunkt SET text = replace(text, $1, $2)`, parametrar: text.split('|') }]);
    const [lov] = await rigg.lager.lovSpann(VID, VID + 1);
    const satt = (hash: Uint8Array) =>
      rader.skriv([{ sql: 'UPDATE lov SET hash = $1 WHERE nr = $2', parametrar: [hash, VID] }]);
    await satt(Buffer.alloc(32));
    expect((await verifierad(rigg)).fynd).toMatchObject([{ slag: 'KONTROLLPUNKT', lov: VID }]);
    await satt(lov?.hash ?? Buffer.alloc(0));
    await bytt('prov\n|prow\n');
    expect((await verifierad(rigg)).fynd[0]).toMatchObject({ slag: 'SIGNATUR' });
    await bytt('prow\n|prov\n');
    expect(await verifierad(rigg)).toMatchObject({ antalFynd: 0 });
    expect((await verifierad(rigg, { nycklar: [annan.publik] })).fynd[0]).toMatchObject({ slag: 'SIGNATUR' });
  });

  it('I6 the chain alone does not find those who made it anew: that is what the tree is for', async () => {
    const { missade } = await ofunna(rigg, slump, { antal: Math.ceil(antal / 5), lager: null });
    expect(missade.length).toBeGreaterThan(0);
  });
};

describe('tampering with the log in a SQLite file', () => {
  provaMot(
    async () => {
      const fil = join(mapp, 'handelser.sqlite');
      const store = await openSqliteStore({ path: fil });
      return { store, underifran: iSqlite(fil), slapp: async () => undefined };
    },
    skala({ liten: 200, full: 10_000 }),
  );
});

medDatabas('tampering with the log in PostgreSQL (needs DATABASE_URL)', () => {
  provaMot(
    async () => {
      const databas = await nyProvdatabas();
      const store = await openPostgresStore({ connectionString: databas.url });
      return { store, underifran: await iPostgres(databas.url), slapp: () => databas.slapp() };
    },
    skala({ liten: 50, full: 1_000 }),
  );
});

describe('a log that nobody has been at', () => {
  it('I6 gives no alarm, whatever its history, signed or not, with streams in memory or on disk', async () => {
    for (let seed = 1; seed <= skala({ liten: 15, full: 300 }); seed += 1) {
      const slump = slumpFran(seed);
      const store = await openSqliteStore({ path: ':memory:' });
      const lager = await Notarielager.oppna({ fil: ':memory:' });
      for (let omgang = heltal(slump, 0, 2); omgang >= 0; omgang -= 1) {
        await historia(store, slump, heltal(slump, 1, 20));
        await notariera(store, lager);
      }
      const signerade = Number(await store.head());
      await historia(store, slump, heltal(slump, 0, 5));
      const givna = (await lager.punkter(0)).map(({ text }) => text);
      const val = { store, tata: true, till: await store.head(), nycklar: [nyckel.publik], givna };
      for (const kalla of [lager, null]) {
        const utfall = await verifieraLogg({ ...val, lager: kalla, strommarMax: heltal(slump, 1, 20) });
        expect(utfall).toMatchObject({ antalFynd: 0, signerade, handelser: Number(val.till), okedjade: 0 });
      }
      await lager.stang();
      await store.close();
    }
  });
});
