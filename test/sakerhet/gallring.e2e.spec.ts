import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gallringsfakta } from '#libs/arkiv/index.js';
import { forstaLank, handelsehash, START, type RecordedEvent } from '#libs/event-store/index.js';
import {
  evolve,
  gallringStream,
  initial,
  UtforGallring,
  utforGallring,
  upcast,
  type GallringCommand,
} from '#libs/gallring/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { startaSamladTestapp } from '../support/testapp.js';
import { skala } from '../support/skala.js';
import { rapport, SAMTYCKE } from '../acceptance/rapport.js';
import { Samtal, vantaTills } from '../acceptance/samtal.js';
import { filer, former, funna } from './gallring/sokning.js';

const ANTAL = skala({ liten: 10, full: 200 });
const MINUTER = 60_000;
const LEKSAND = '2029';
const REGION = '20';
const GALLRING = { [LEKSAND]: deterministicId('prov', LEKSAND), [REGION]: deterministicId('prov', REGION) };

type App = Awaited<ReturnType<typeof startaSamladTestapp>>;

/** Words that stand nowhere else, one for each field that may name or tell of a person. */
interface Person {
  readonly nr: number;
  readonly personnummer: string;
  readonly ord: readonly string[];
}
const siffra = (nio: string): number => {
  const summa = [...nio].reduce((hittills, tecken, plats) => {
    const produkt = Number(tecken) * (plats % 2 === 0 ? 2 : 1);
    return hittills + Math.floor(produkt / 10) + (produkt % 10);
  }, 0);
  return (10 - (summa % 10)) % 10;
};
const FALT = ['rubriken', 'beskrivningen', 'motiveringen', 'orsaken', 'atgarden', 'konsekvensen', 'uppfoljningen'];
const person = (nr: number): Person => {
  const nio = `${String(500_101 + (nr % 28)).padStart(6, '0')}${String(100 + nr).slice(-3)}`;
  const personnummer = `19${nio.slice(0, 6)}-${nio.slice(6)}${siffra(nio)}`;
  return { nr, personnummer, ord: FALT.map((falt) => `${falt}-hemlig-${nr}-${deterministicId(falt, String(nr))}`) };
};
const PERSONER = Array.from({ length: ANTAL }, (_, nr) => person(nr));

/** Wrapped keys of texts as they stand in the vault's file, with their ids. */
const nycklarI = (data: string): readonly { readonly id: string; readonly inslagen: Uint8Array }[] => {
  const db = new DatabaseSync(join(data, 'nycklar.sqlite'), { readOnly: true });
  try {
    return db.prepare('SELECT id, inslagen FROM textnyckel').all() as unknown as ReturnType<typeof nycklarI>;
  } finally {
    db.close();
  }
};

const fyll = async (app: App): Promise<readonly string[]> => {
  const [leksand, region] = await Promise.all([Samtal.som(app, LEKSAND), Samtal.som(app, REGION)]);
  const ids: string[] = [];
  for (const { nr, personnummer, ord } of PERSONER) {
    const [rubrik, beskrivning, motivering, orsak, atgard, konsekvens, uppfoljning] = ord;
    const texter = { rubrik, beskrivning, personnummer, ...(nr % 2 === 0 && SAMTYCKE) };
    const { body } = await leksand.post('/avvikelser', rapport(`GAL-${nr}`, texter)).expect(201);
    ids.push(body.id);
    const bedomning = { allvarlighetsgrad: 2, sannolikhet: 2, motivering };
    expect((await region.gor(body.id, 'bedomningar', bedomning)).status).toBe(201);
    const aterkoppling = { orsak, atgard, konsekvens, uppfoljning };
    expect((await region.gor(body.id, 'aterkoppling', aterkoppling)).status).toBe(201);
    expect((await leksand.gor(body.id, 'avslut')).status).toBe(201);
  }
  return ids;
};

/** Proposed by one person and decided by another, with nothing to wait for. */
const besluta = async ({ nav }: App, huvudman: '2029' | '20', arenden: readonly string[]): Promise<void> => {
  const { store } = nav.lager;
  const idag = new Date().toISOString().slice(0, 10);
  const fraga = { huvudman, arenden, skal: 'myndighetens_beslut', idag } as const;
  const medOppenTvist = () => Promise.resolve(new Set<string>());
  const fakta = await gallringsfakta({ store, register: nav.register, medOppenTvist }, fraga);
  const utfor = (command: GallringCommand) => {
    const kommando = deterministicId('prov', huvudman, command.type);
    const meta = { tid: new Date().toISOString(), aktor: { klient: 'p-prov', huvudman }, kommando };
    return utforGallring(store, new UtforGallring(GALLRING[huvudman], command, meta));
  };
  const av = (id: string) => ({ id, slag: 'person' }) as const;
  const forslag = { huvudman, lagrum: 'Prov', skal: fraga.skal, av: av('p-ett'), fakta };
  await utfor({ type: 'ForeslaGallring', data: forslag });
  await utfor({ type: 'BeslutaGallring', data: { huvudman, av: av('p-tva'), fakta, verkstallsTidigast: idag } });
};

const verkstalld = async ({ nav }: App, huvudman: '2029' | '20'): Promise<boolean> => {
  const handelser = await nav.lager.store.readStream(gallringStream(GALLRING[huvudman]));
  return handelser.map(upcast).reduce(evolve, initial).status === 'verkstalld';
};

const allaHandelser = async ({ nav }: App): Promise<readonly RecordedEvent[]> => {
  const alla: RecordedEvent[] = [];
  for (let efter = START; ;) {
    const { events, checkpoint } = await nav.lager.store.readAll({ after: efter, limit: 10_000 });
    alla.push(...events);
    if (checkpoint === efter) return alla;
    efter = checkpoint;
  }
};

const brutnaLankar = (handelser: readonly RecordedEvent[]): readonly string[] => {
  const sista = new Map<string, RecordedEvent>();
  return handelser.flatMap((handelse) => {
    const fore = sista.get(handelse.stream);
    sista.set(handelse.stream, handelse);
    const vantad = fore === undefined ? forstaLank(handelse.stream) : handelsehash(fore);
    return handelse.meta.foregaende === vantad ? [] : [handelse.stream];
  });
};

const texterI = async (app: App, ids: readonly string[]): Promise<string> => {
  const samtal = await Promise.all([Samtal.som(app, LEKSAND), Samtal.som(app, REGION)]);
  const svar: string[] = [];
  for (const id of ids) {
    for (const ett of samtal) {
      svar.push((await ett.get(`/avvikelser/${id}`).expect(200)).text);
      svar.push((await ett.get(`/avvikelser/${id}/handelser?limit=100`).expect(200)).text);
    }
  }
  for (const ett of samtal) svar.push((await ett.get('/avvikelser?limit=100').expect(200)).text);
  svar.push((await (samtal[1] ?? (await Samtal.som(app, REGION))).get('/inkorg?limit=100').expect(200)).text);
  return svar.join('\n');
};
const synliga = (text: string): readonly string[] =>
  PERSONER.flatMap(({ personnummer, ord }) => [personnummer, ...ord].filter((ett) => text.includes(ett)));

const statistik = async (app: App): Promise<unknown> => {
  const svar = await Promise.all(
    [LEKSAND, REGION].map(async (kod) => (await Samtal.som(app, kod)).get('/vyer/sammanstallning').expect(200)),
  );
  return svar.map(({ body }) => body.poster ?? body);
};

describe(`${ANTAL} persons, erased by the huvudmän that hold them (issue D, I5, I6)`, () => {
  let app: App;
  let ids: readonly string[];
  let kopia: string;
  let fore: { readonly statistik: unknown; readonly nycklar: ReturnType<typeof nycklarI>; readonly index: number };
  beforeAll(async () => {
    app = await startaSamladTestapp();
    ids = await fyll(app);
    await app.ikapp();
    const { valv } = app.nav.lager;
    const sok = (): Promise<readonly (readonly string[])[]> =>
      Promise.all(PERSONER.map(({ personnummer }) => valv.personindex.sok(LEKSAND, personnummer)));
    await vantaTills('the index of persons', async () => (await sok()).every((traffar) => traffar.length === 1));
    expect(synliga(await texterI(app, ids)).length).toBe(ANTAL * (FALT.length + 1));
    const innan = await statistik(app);
    await app.stang('behall');
    kopia = await mkdtemp(join(tmpdir(), 'avvikelsenav-kopia-'));
    await cp(app.data, kopia, { recursive: true });
    const { data } = app;
    fore = { statistik: innan, nycklar: nycklarI(data), index: ANTAL };
    app = await startaSamladTestapp({ data });
    for (const huvudman of [LEKSAND, REGION] as const) await besluta(app, huvudman, ids);
    for (const huvudman of [LEKSAND, REGION] as const) {
      await vantaTills(`erasure of ${huvudman}`, () => verkstalld(app, huvudman));
    }
    await app.ikapp();
  }, 10 * MINUTER);
  afterAll(async () => {
    await app.stang();
    await rm(kopia, { recursive: true, force: true });
  });

  it('no read gives any of it, and what is gone is said to be erased', async () => {
    expect(synliga(await texterI(app, ids))).toEqual([]);
    const { body } = await (await Samtal.som(app, LEKSAND)).get(`/avvikelser/${ids[0]}`).expect(200);
    expect(body.innehall).toMatchObject({ rubrik: null, beskrivning: null, person: null });
    expect(body.gallrade).toContain('/innehall/person');
  });
  it('the statistics are what they were, and every link of the chain holds', async () => {
    expect(await statistik(app)).toEqual(fore.statistik);
    expect(brutnaLankar(await allaHandelser(app))).toEqual([]);
  });
  it('the other huvudman is told to erase, once a case, and its receipt shows', async () => {
    const region = await Samtal.som(app, REGION);
    const order = async () => (await region.get(`/avvikelser/${ids[0]}/leveranser?limit=100`).expect(200)).body;
    await vantaTills('the erase order', async () => JSON.stringify(await order()).includes('avvikelse.gallrad'));
  });
  it('the index finds nobody', async () => {
    const { personindex } = app.nav.lager.valv;
    for (const { personnummer } of PERSONER) expect(await personindex.sok(LEKSAND, personnummer)).toEqual([]);
  });
  it('no file of the data folder holds any of it, nor any key that opened it', async () => {
    const { data } = app;
    await app.stang('behall');
    const innehall = await filer(data);
    expect(funna([Buffer.from(`x${PERSONER[0]?.personnummer}`)], [Buffer.from(PERSONER[0]?.personnummer ?? '')])).toBe(
      1,
    );
    const sokta = PERSONER.flatMap(({ personnummer, ord }) => [personnummer, ...ord].flatMap(former));
    expect(funna(innehall, sokta)).toBe(0);
    const kvar = new Set(nycklarI(data).map(({ id }) => id));
    const borta = fore.nycklar.filter(({ id }) => !kvar.has(id));
    expect(borta.length).toBeGreaterThanOrEqual(3 * ANTAL);
    expect(
      funna(
        innehall,
        borta.map(({ inslagen }) => Buffer.from(inslagen)),
      ),
    ).toBe(0);
    app = await startaSamladTestapp({ data });
  });
  it('a backup from before, restored, gives nothing back once the tombstones are replayed', async () => {
    await cp(join(app.data, 'gravstenar.ndjson'), join(kopia, 'gravstenar.ndjson'));
    const aterstalld = await startaSamladTestapp({ data: kopia, env: { AVVIKELSENAV_KLIENTER: '' } });
    try {
      await aterstalld.ikapp();
      expect(synliga(await texterI(aterstalld, ids))).toEqual([]);
      for (const { personnummer } of PERSONER) {
        expect(await aterstalld.nav.lager.valv.personindex.sok(LEKSAND, personnummer)).toEqual([]);
      }
    } finally {
      await aterstalld.stang('behall');
    }
  });
});
