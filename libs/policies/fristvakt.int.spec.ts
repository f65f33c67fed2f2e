import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ARENDET, lyft, start } from '#libs/eskalering/testing/fall.js';
import { UMEA, VLL } from '#libs/eskalering/testing/stegar.js';
import { START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { HandlingsplanCommand } from '#libs/handlingsplan/index.js';
import * as plan from '#libs/handlingsplan/testing/fall.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forfallnaFrister, startaProjektor, VYER, type Projektor } from '#libs/read-models/index.js';
import * as rekommendation from '#libs/rekommendation/testing/fall.js';
import * as tvist from '#libs/tvist/testing/fall.js';
import type { UppfoljningCommand } from '#libs/uppfoljning/index.js';
import * as enkat from '#libs/uppfoljning/testing/fall.js';
import { Fristvakt, type Fristvaktdelar } from './fristvakt.js';
import { gor } from './testing/kedja.js';
import { PROVSTEGVAL } from './testing/stege.js';

const FRISTER = VYER.filter(({ namn }) => namn === 'frister');
const clock = { nu: new Date('2026-03-10T08:00:00Z'), now: () => clock.nu };
const SNABBT = { vilaMinMs: 1, vilaMaxMs: 20, pausMs: 1, pausMaxMs: 5 };
let store: EventStore;
let db: Vydatabas;
let stoppa: (() => Promise<void>)[] = [];

/** What the views held is gone; the next projector builds them from the log. */
const glomVyer = () => db.skriv([{ sql: 'DROP TABLE IF EXISTS vy_checkpoint', parametrar: [] }]);

beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
});
beforeEach(async () => {
  clock.nu = new Date('2026-03-10T08:00:00Z');
  store = await openSqliteStore({ path: ':memory:' });
  await glomVyer();
});
afterAll(() => db.stang());
afterEach(async () => {
  await Promise.allSettled(stoppa.map((ett) => ett()));
  stoppa = [];
  await store.close();
});

/** View and watch, as the service wires them. */
const starta = async (
  andrat: Partial<Fristvaktdelar> = {},
): Promise<{ readonly slut: Promise<void>; stoppa(): Promise<void> }> => {
  const projektor: Projektor = startaProjektor({ store, db, vyer: FRISTER, clock });
  const avbrott = new AbortController();
  const vakt = new Fristvakt({
    ...{ store, stegval: PROVSTEGVAL, clock, logg: tystLogg, granser: SNABBT },
    fristko: { forfallna: (fraga) => forfallnaFrister(db, fraga) },
    ...andrat,
  });
  projektor.onCommit(() => vakt.vack());
  await projektor.ikapp;
  const slut = vakt.kor(avbrott.signal);
  const sluta = async (): Promise<void> => {
    avbrott.abort();
    await Promise.allSettled([slut, projektor.stang()]);
  };
  stoppa.push(sluta);
  return { slut, stoppa: sluta };
};

const handelser = async (...typer: readonly string[]): Promise<readonly RecordedEvent[]> =>
  (await store.readAll({ after: START, limit: 1_000, filter: { types: typer } })).events;
/** Waits until so many events of the type stand in the log. */
const tills = async (typ: string, antal: number): Promise<readonly RecordedEvent[]> => {
  const avbrott = new AbortController();
  for await (const _ of store.subscribe({ after: START, signal: avbrott.signal })) {
    const events = await handelser(typ);
    if (events.length >= antal) return events;
  }
  throw new Error('the log ended');
};
const dagenEfter = (senast: string): void => {
  clock.nu = new Date(Date.parse(senast) + 32 * 3_600_000);
};
/** A day that is a long time from every one that a test waits for. */
const lyftet = () =>
  gor(store, {
    kontext: 'eskalering',
    id: ARENDET,
    command: lyft(UMEA, 'verksamhetschefsniva', { start: start(), svarSenast: '2026-05-29' }),
  });
const rundor = async (vakt: Fristvakt, antal: number): Promise<void> => {
  const avbrott = new AbortController();
  const klar = vakt.kor(avbrott.signal);
  for (let runda = 0; runda < antal; runda += 1) {
    vakt.vack();
    await new Promise((resolve) => setImmediate(resolve));
  }
  avbrott.abort();
  await klar;
};

describe('a day that has passed', () => {
  it('I10 gives a reminder, then, when that day too has passed, a proposal to lift, and nothing ever moves by itself', async () => {
    await lyftet();
    await starta();
    dagenEfter('2026-03-16');
    const [paminnelse] = await tills('SvarPaminnt', 1);
    expect(paminnelse).toMatchObject({
      data: { huvudman: VLL, niva: 'forsta-linjen', senast: '2026-03-16', nastaSenast: '2026-03-24' },
      meta: {
        aktor: { klient: 'fristvakt', huvudman: 'nav' },
        kommando: deterministicId('frist', `eskalering-${ARENDET}`, `part:${VLL}`, '2026-03-16'),
      },
    });
    dagenEfter('2026-03-24');
    const [forslag] = await tills('LyftForeslaget', 1);
    expect(forslag?.data).toMatchObject({ huvudman: VLL, niva: 'forsta-linjen' });
    dagenEfter('2026-04-24');
    await tills('LyftForeslaget', 1);
    expect((await handelser('LyftILinjen', 'LyftTillSamverkan', 'ArendeAtersant')).length).toBe(1);
  });

  it('V6 reminds the responsible of an item once for each working week that passes', async () => {
    const gora = (command: HandlingsplanCommand) => gor(store, { kontext: 'handlingsplan', id: plan.ID, command });
    await gora(plan.uppratta());
    await gora(plan.laggTill('a1'));
    await gora({ type: 'BegarGodkannande', data: plan.som(plan.REGION) });
    await starta();
    dagenEfter(plan.SENAST);
    const [forsta] = await tills('AtgardPaminnd', 1);
    expect(forsta?.data).toEqual({ atgardId: 'a1', senast: plan.SENAST, nastaSenast: '2026-06-08' });
    dagenEfter('2026-06-08');
    expect((await tills('AtgardPaminnd', 2))[1]?.data).toMatchObject({ senast: '2026-06-08' });
  });

  it('U1 reminds those that are silent of the survey, with one event, and stops when all have answered', async () => {
    clock.nu = new Date('2023-02-20T08:00:00Z');
    const gora = (command: UppfoljningCommand) => gor(store, { kontext: 'uppfoljning', id: enkat.ID, command });
    await gora(enkat.oppna());
    await gora(enkat.skicka());
    await starta();
    dagenEfter(enkat.SENAST);
    expect((await tills('EnkatPaminnd', 1))[0]?.data).toEqual(enkat.paminnd([enkat.LEKSAND, enkat.SATER]).data);
    await gora(enkat.svara('Ja'));
    dagenEfter(enkat.NASTA_SENAST);
    expect((await tills('EnkatPaminnd', 2))[1]?.data).toMatchObject({ till: [enkat.SATER] });
  });

  it('is not passed on the day itself, in Sweden', async () => {
    await lyftet();
    clock.nu = new Date('2026-03-16T22:59:59Z');
    const vakt = new Fristvakt({
      ...{ store, stegval: PROVSTEGVAL, clock, logg: tystLogg, granser: SNABBT },
      fristko: { forfallna: (fraga) => Promise.resolve([]).then(() => (expect(fraga.fore).toBe('2026-03-16'), [])) },
    });
    await rundor(vakt, 2);
    expect(svenskDag(clock.nu)).toBe('2026-03-16');
    expect(await handelser('SvarPaminnt')).toEqual([]);
  });

  it('reminds of a position in a tvist and of a decision, each of those that are late', async () => {
    await gor(store, { kontext: 'tvist', id: tvist.TVISTEN, command: tvist.oppna() });
    await gor(store, { kontext: 'tvist', id: tvist.TVISTEN, command: tvist.taStallning(tvist.LEKSAND) });
    await gor(store, { kontext: 'rekommendation', id: rekommendation.ID, command: rekommendation.expediera() });
    await gor(store, {
      kontext: 'rekommendation',
      id: rekommendation.ID,
      command: rekommendation.fatta(rekommendation.UMEA),
    });
    await starta();
    dagenEfter(rekommendation.SENAST);
    const [stallning] = await tills('StallningPaminnd', 1);
    expect(stallning?.data).toEqual({ huvudman: tvist.REGION, senast: tvist.SENAST });
    const beslut = await tills('BeslutPaminnt', 2);
    expect(beslut.map(({ data }) => data)).toMatchObject(
      [rekommendation.REGION, rekommendation.SKELLEFTEA].map((huvudman) => ({ huvudman, verksamhet: null })),
    );
  });
});

describe('a process that dies', () => {
  it('I1 I3 I10 between the reminder and all that follows: after the restart it has been given once', async () => {
    await lyftet();
    dagenEfter('2026-03-16');
    const dor: EventStore = {
      ...store,
      readStream: (stream, val) => store.readStream(stream, val),
      append: async (stream, expected, events) => {
        await store.append(stream, expected, events);
        throw new Error('killed');
      },
    };
    const fore = await starta({ store: dor, granser: { ...SNABBT, felMax: 1 } });
    await expect(fore.slut).rejects.toThrow('killed');
    await fore.stoppa();
    await starta();
    await tills('SvarPaminnt', 1);
    dagenEfter('2026-03-24');
    await tills('LyftForeslaget', 1);
    expect(await handelser('SvarPaminnt')).toHaveLength(1);
  });

  it('I5 I10 with its views gone: rebuilt from the log, the day is still waited for and reminded of once', async () => {
    await lyftet();
    const fore = await starta();
    await fore.stoppa();
    await glomVyer();
    dagenEfter('2026-03-16');
    await Promise.all([starta(), tills('SvarPaminnt', 1)]);
    expect(await handelser('SvarPaminnt')).toHaveLength(1);
  });

  it('I10 faults of the store are retried with growing pauses, until it is time to say so', async () => {
    await lyftet();
    dagenEfter('2026-03-16');
    let fel = 0;
    const trasig: EventStore = {
      ...store,
      readStream: (stream, val) =>
        (fel += 1) <= 3 ? Promise.reject(new Error('no disk')) : store.readStream(stream, val),
      append: (stream, expected, events) => store.append(stream, expected, events),
    };
    const frisk = await starta({ store: trasig });
    await tills('SvarPaminnt', 1);
    expect(fel).toBeGreaterThan(3);
    await frisk.stoppa();
    const doende = { ...store, readStream: () => Promise.reject(new Error('no disk')) };
    dagenEfter('2026-03-24');
    const utan = await starta({ store: doende, granser: { ...SNABBT, felMax: 3 } });
    await expect(utan.slut).rejects.toThrow('no disk');
  });

  it('I3 a view that never moves on is asked, and tried, once a day and no more', async () => {
    await lyftet();
    dagenEfter('2026-03-16');
    const utfall: string[] = [];
    const fast = { stream: `eskalering-${ARENDET}`, nyckel: `part:${VLL}`, forfaller: '2026-03-16' };
    const vakt = new Fristvakt({
      ...{ store, stegval: PROVSTEGVAL, clock, logg: tystLogg, granser: SNABBT },
      fristko: { forfallna: ({ efter }) => Promise.resolve(efter === null ? [fast] : []) },
      vidUtfall: (ett) => utfall.push(ett),
    });
    const avbrott = new AbortController();
    const klar = vakt.kor(avbrott.signal);
    await tills('SvarPaminnt', 1);
    dagenEfter('2026-03-17');
    while (utfall.length < 2) await new Promise((resolve) => setImmediate(resolve));
    avbrott.abort();
    await klar;
    expect(utfall).toEqual(['paminnd', 'inget']);
  });
});
