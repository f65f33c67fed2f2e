import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { OMFORSOKSREGEL, Sandning, type Arendelage } from '#libs/formedling/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { fid, Forsandelselogg } from './testing/forsandelselogg.js';
import { Mottagarvarld, Provklocka } from './testing/kopplare.js';

const LAGE: Arendelage = { makulerad: false, involverade: ['20'], grunder: [] };

describe('an attempt whose claim was lost before anything left', () => {
  let store: EventStore;
  let logg: Forsandelselogg;
  let varld: Mottagarvarld;
  let sandning: Sandning;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    logg = new Forsandelselogg(store);
    varld = new Mottagarvarld();
    sandning = new Sandning({
      ...{ store, clock: new Provklocka(), kalla: 'urn:avvikelsenav:prov', logg: tystLogg, regel: OMFORSOKSREGEL },
      involvering: { lage: () => Promise.resolve(LAGE) },
      valv: provvalv(),
      kanalval: { skickasTill: ['20'], valj: () => varld },
      slump: () => 0.5,
      forsokMaxMs: 10_000,
    });
    await logg.koa({ namn: 'a' });
  });
  afterEach(() => store.close());

  it.each([
    ['by the clock', new AbortController().signal, () => false],
    ['in the queue', AbortSignal.abort(), () => true],
  ])('I3 sends and books nothing: lost %s', async (_, stopp, farLamna) => {
    expect(await sandning.forsok(fid('a'), stopp, farLamna)).toBe('avbruten');
    expect(varld.fick).toEqual([]);
    expect(await logg.typer('a')).toEqual(['ForsandelseKoad']);
  });

  it('goes as usual while the claim holds', async () => {
    expect(await sandning.forsok(fid('a'), new AbortController().signal, () => true)).toBe('levererad');
    expect(varld.fick).toHaveLength(1);
  });
});
