import { describe, expect, it } from '@jest/globals';
import { Rejected, type Decider, type DomainCommand, type DomainEvent } from '#libs/kernel/index.js';
import { newId } from '#libs/platform/ids.js';
import { runDecider } from './run-decider.js';
import { openSqliteStore } from './sqlite/index.js';
import { EventIdReused, WrongExpectedRevision, type EventStore } from './port.js';

type Raknad = DomainEvent<'Raknad', { readonly till: number }>;
type Rakna = DomainCommand<'Rakna', { readonly max: number }>;

const counter: Decider<number, Rakna, Raknad> = {
  initial: 0,
  decide: ({ data }, state) => {
    if (data.max === -1) throw new Rejected('FINNS_EJ', 'Finns inte.', 'saknas');
    if (data.max === -2) throw new Rejected('FULLT', 'Det är fullt.', 'tillstand');
    return state < data.max ? [{ type: 'Raknad', data: { till: state + 1 } }] : [];
  },
  evolve: (_, event) => event.data.till,
};

const run = (
  store: EventStore,
  given: { stream?: string; kommando?: string; ifRevision?: number; fingeravtryck?: string; max?: number } = {},
) =>
  runDecider(store, counter, {
    command: { type: 'Rakna', data: { max: given.max ?? 1_000 } },
    stream: given.stream ?? 'rakning-1',
    meta: {
      tid: '2026-11-22T08:00:00.000Z',
      aktor: { klient: 'prov', huvudman: '2180' },
      kommando: given.kommando ?? newId(),
      ...(given.fingeravtryck !== undefined && { fingeravtryck: given.fingeravtryck }),
    },
    ...(given.ifRevision !== undefined && { ifRevision: given.ifRevision }),
    schemaVersion: () => 1,
    upcast: ({ data }) => ({ type: 'Raknad', data: { till: Number((data as { till: number }).till) } }),
  });

const withStore = async (body: (store: EventStore) => Promise<void>): Promise<void> => {
  const store = await openSqliteStore({ path: ':memory:' });
  await body(store).finally(() => store.close());
};

describe('runDecider', () => {
  it('I2 decides on the whole stream, and appends nothing when nothing needs to happen', () =>
    withStore(async (store) => {
      expect(await run(store)).toMatchObject({ state: 1, revision: 0, repeated: false });
      expect(await run(store)).toMatchObject({ state: 2, revision: 1, repeated: false });
      expect(await run(store, { max: 2 })).toMatchObject({ events: [], revision: 1, repeated: false });
    }));

  it('I1 I2 lets concurrent commands all through, each once', () =>
    withStore(async (store) => {
      await Promise.all(Array.from({ length: 4 }, () => run(store)));
      expect(await run(store, { max: 0 })).toMatchObject({ state: 4, revision: 3 });
    }));

  it('I4 a stale If-Match is told only to those for whom there is something there', () =>
    withStore(async (store) => {
      await run(store);
      await expect(run(store, { ifRevision: 7 })).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(run(store, { ifRevision: 7, max: -1 })).rejects.toMatchObject({ code: 'FINNS_EJ' });
      await expect(run(store, { ifRevision: 7, max: -2 })).rejects.toBeInstanceOf(WrongExpectedRevision);
    }));

  it('I3 answers a repeated command as the first time', () =>
    withStore(async (store) => {
      const kommando = newId();
      const first = await run(store, { kommando, fingeravtryck: 'a' });
      await run(store);
      expect(await run(store, { kommando, fingeravtryck: 'a' })).toMatchObject({
        events: first.events,
        revision: first.revision,
        repeated: true,
      });
    }));

  it('I9 IDEMPOTENSNYCKEL_ATERANVAND: refuses the same command id with another body', () =>
    withStore(async (store) => {
      const kommando = newId();
      await run(store, { kommando, fingeravtryck: 'a' });
      const other = run(store, { kommando, fingeravtryck: 'b' });
      await expect(other).rejects.toBeInstanceOf(Rejected);
      await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENSNYCKEL_ATERANVAND' });
    }));

  it('I9 refuses the same command id in another stream, also when nothing but the log remembers it', () =>
    withStore(async (store) => {
      const kommando = newId();
      await run(store, { kommando });
      await expect(run(store, { kommando, stream: 'rakning-2' })).rejects.toBeInstanceOf(EventIdReused);
      expect(await store.readStream('rakning-2')).toEqual([]);
    }));

  it('I2 tells a client of a stale revision instead of deciding anew', () =>
    withStore(async (store) => {
      await run(store);
      await run(store, { ifRevision: 0 });
      await expect(run(store, { ifRevision: 0 })).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await run(store, { ifRevision: 1 })).toMatchObject({ revision: 2 });
    }));
});
