import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import { DatabasCheckpoint } from '#libs/policies/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { databasMarken } from './huvudmannamarken.js';
import { Router } from './router.js';
import { Forsandelselogg, TID } from './testing/forsandelselogg.js';
import { Minneskafka } from './testing/minneskafka.js';
import { oppnaProvdrift, type Provdrift } from './testing/provdrift.js';

medDatabas('marks of huvudmän that router sends to (needs DATABASE_URL)', () => {
  let prov: Provdrift;
  let store: EventStore;
  beforeAll(async () => {
    prov = await oppnaProvdrift();
  });
  afterAll(() => prov.stang());
  beforeEach(async () => {
    await prov.tom();
    store = await openSqliteStore({ path: ':memory:' });
    await new Forsandelselogg(store).koa({ namn: 'a' });
  });
  afterEach(() => store.close());

  const kor = async (skickasTill: string[], producent: Pick<Minneskafka, 'skicka'> = new Minneskafka()) => {
    const avbrott = new AbortController();
    const { drift } = prov;
    const delar = {
      store,
      producent,
      checkpoint: new DatabasCheckpoint(drift, 'router'),
      marken: databasMarken(drift),
    };
    const val = { skickasTill, prefix: 'prov', kalla: 'urn:avvikelsenav:prov', logg: tystLogg };
    const clock = { now: () => new Date(TID) };
    await new Router({ ...delar, ...val, clock, vidIkapp: () => avbrott.abort() }).kor(avbrott.signal);
  };
  const marken = async (): Promise<string[]> => [...(await databasMarken(prov.drift).las())].toSorted();

  it('follow the file', async () => {
    await kor(['20', '2062']);
    expect(await marken()).toEqual(['20', '2062']);
    await kor(['2062']);
    expect(await marken()).toEqual(['2062']);
  });

  it('I3 I10 are set by nobody who leads no more: who was caught up by it is caught up again', async () => {
    await kor([]);
    let foljd = false;
    const frusen = {
      skicka: async () => {
        if (foljd) return;
        foljd = true;
        await new Forsandelselogg(store).koa({ namn: 'b', mottagare: '2062' });
        await kor(['2062']);
      },
    };
    await expect(kor(['20'], frusen)).rejects.toMatchObject({ name: 'VillkorBrutet' });
    expect(await marken()).toEqual(['2062']);
  });
});
