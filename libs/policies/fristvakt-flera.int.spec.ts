import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lyft, start } from '#libs/eskalering/testing/fall.js';
import { UMEA } from '#libs/eskalering/testing/stegar.js';
import { START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { deterministicId, newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { ansprakFristko, startaProjektor, VYER, type Anspraksko } from '#libs/read-models/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { Fristvakt, type Fristutfall } from './fristvakt.js';
import { gor } from './testing/kedja.js';
import { PROVSTEGVAL } from './testing/stege.js';

const ANTAL = 40;
/** The first answer is late; the level's own day, 2026-05-29, is far ahead. */
const DAGEN_EFTER = new Date('2026-03-17T08:00:00Z');
const FRISTER = VYER.filter(({ namn }) => namn === 'frister');
const GRANSER = { sida: 5, samtidiga: 2, vilaMinMs: 1, vilaMaxMs: 20, pausMs: 1, pausMaxMs: 5 };
const VANTAN_MS_MAX = 30_000;

medDatabas('several watches over the same days (needs DATABASE_URL)', () => {
  const clock = { nu: new Date(), now: () => clock.nu };
  let databas: Provdatabas;
  let store: EventStore;
  let vyer: Vydatabas;
  let drift: Driftdatabas;

  beforeEach(async () => {
    clock.nu = new Date('2026-03-10T08:00:00Z');
    databas = await nyProvdatabas();
    store = await openPostgresStore({ connectionString: databas.url, pollMs: 20 });
    vyer = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    drift = await oppnaDriftdatabas(databas.url);
    const command = lyft(UMEA, 'verksamhetschefsniva', { start: start(), svarSenast: '2026-05-29' });
    for (let nr = 0; nr < ANTAL; nr += 1) {
      await gor(store, { kontext: 'eskalering', id: deterministicId('prov', String(nr)), command });
    }
    const projektor = startaProjektor({ store, db: vyer, vyer: FRISTER, clock });
    await projektor.ikapp;
    await projektor.stang();
    clock.nu = DAGEN_EFTER;
  });
  afterEach(async () => {
    await Promise.all([store.close(), vyer.stang(), drift.stang()]);
    await databas.slapp();
  });

  const fristko = (): Anspraksko => ansprakFristko(drift, newId(), clock);
  /** Watches side by side, until so many reminders stand in the log; what came of each watch's commands. */
  const vakta = async (koer: readonly Anspraksko[], antal: number): Promise<readonly (readonly Fristutfall[])[]> => {
    const slut = new AbortController();
    const utfall = koer.map((): Fristutfall[] => []);
    const vakter = koer.map((ko, nr) =>
      new Fristvakt({
        ...{ store, stegval: PROVSTEGVAL, clock, logg: tystLogg, granser: GRANSER, fristko: ko },
        vidUtfall: (ett) => utfall[nr]?.push(ett),
      }).kor(slut.signal),
    );
    const tid = AbortSignal.timeout(VANTAN_MS_MAX);
    for await (const _ of store.subscribe({ after: START, signal: tid })) {
      if ((await paminnelser()).length >= antal) break;
    }
    slut.abort();
    await Promise.all(vakter);
    return utfall;
  };
  const paminnelser = async (): Promise<readonly RecordedEvent[]> =>
    (await store.readAll({ after: START, limit: 1_000, filter: { types: ['SvarPaminnt'] } })).events;

  it('I3 remind once of each day, and no two of them try the same', async () => {
    const utfall = await vakta([fristko(), fristko(), fristko()], ANTAL);
    expect(await paminnelser()).toHaveLength(ANTAL);
    expect(utfall.flat()).toEqual(Array.from({ length: ANTAL }, () => 'paminnd'));
  });

  it('I10 take over the days of one that died with them, when its claims are out', async () => {
    const dog = await fristko().forfallna({ fore: '2026-03-17', efter: null, max: 15 });
    expect(dog).toHaveLength(15);
    const arvinge = fristko();
    await vakta([arvinge], ANTAL - 15);
    expect(await paminnelser()).toHaveLength(ANTAL - 15);
    clock.nu = new Date(clock.nu.getTime() + 6 * 60_000);
    await vakta([arvinge], ANTAL);
    expect(await paminnelser()).toHaveLength(ANTAL);
  });
});
