import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { forsandelseIdOf } from '#libs/formedling/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { loggaLeverans } from '#libs/sekretess/atkomst/index.js';
import { provatkomstlogg, type Provatkomstlogg } from '#libs/sekretess/testing/index.js';
import { Kedja, rapport } from './testing/kedja.js';
import { Mottagarsystem } from './testing/mottagarsystem.js';

let store: EventStore;
let region: Mottagarsystem;
let kedja: Kedja;
let atkomst: Provatkomstlogg;
const stopp = new AbortController().signal;

beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  atkomst = await provatkomstlogg();
  region = new Mottagarsystem('20');
  await region.oppna();
  kedja = new Kedja(store, [region]);
});
afterEach(async () => {
  await kedja.stoppa();
  await region.stang();
  await store.close();
  await atkomst.stang();
});

const koad = async (mottagare: string): Promise<string> => {
  await kedja.utfor('1', rapport('M-1', [mottagare]));
  await kedja.folkIkapp();
  return forsandelseIdOf((await kedja.logg('forsandelse-'))[0]?.stream ?? '');
};
const sandning = () => kedja.sandning({ foreLeverans: loggaLeverans(atkomst, systemClock) });

describe('I8 a disclosure by delivery', () => {
  it('is recorded before it leaves: to whom, which fields, on which ground', async () => {
    const id = await koad('20');
    atkomst.fore = () => {
      expect(region.mottagna).toEqual([]);
      return Promise.resolve();
    };
    expect(await sandning().forsok(id, stopp)).toBe('levererad');
    expect(region.mottagna).toHaveLength(1);
    const [post] = atkomst.durabla;
    expect(post).toMatchObject({
      ...{ handling: 'leverans.lamna-ut', kanal: 'leverans', andamal: 'utlamnande', utfall: 'given' },
      ...{ mottagare: '20', forsandelse: id, grund: ['AVIDENTIFIERAT'] },
      vem: { klient: 'nav', slag: 'nav', huvudman: ['2062'] },
      objekt: [{ slag: 'avvikelse', id: '1', berorda: ['2062', '20'] }],
    });
    expect(post?.falt).toEqual(expect.arrayContaining(['innehall.kategori', 'avidentifierad']));
  });

  it('that cannot be recorded does not leave, and is tried again', async () => {
    const id = await koad('20');
    atkomst.fore = () => Promise.reject(new Error('disk is full'));
    expect(await sandning().forsok(id, stopp)).toBe('misslyckad');
    expect(region.mottagna).toEqual([]);
    const bokfort = (await kedja.logg('forsandelse-')).at(-1);
    expect(bokfort).toMatchObject({ type: 'LeveransMisslyckad', data: { felkod: 'ATKOMSTLOGG_OTILLGANGLIG' } });
    atkomst.fore = () => Promise.resolve();
    for (let varv = 0; varv < 100 && region.mottagna.length === 0; varv += 1) {
      await new Promise((klar) => setTimeout(klar, 10));
      await sandning().forsok(id, stopp);
    }
    expect(atkomst.durabla).toHaveLength(1);
  });

  it('leaves no record of what only stands ready to be fetched', async () => {
    const id = await koad('2080');
    expect(await sandning().forsok(id, stopp)).toBe('vantar');
    expect(atkomst.durabla).toEqual([]);
  });
});
