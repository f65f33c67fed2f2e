import { describe, expect, it } from '@jest/globals';
import type { Decider, DomainCommand, DomainEvent } from '#libs/kernel/index.js';
import { newId } from '#libs/platform/ids.js';
import { forstaLank, handelsehash } from '../kedja.js';
import type { EventStore } from '../port.js';
import { runDecider } from '../run-decider.js';
import { readEverything, withStore, type ConformanceFactory } from './fixtures.js';

type Sagd = DomainEvent<'Sagd', unknown>;
type Sag = DomainCommand<'Sag', readonly unknown[]>;

const eko: Decider<null, Sag, Sagd> = {
  initial: null,
  decide: ({ data }) => data.map((en) => ({ type: 'Sagd', data: en })),
  evolve: (state) => state,
};

/** What a store, or a type of a database, may write otherwise than it came. */
const SVARA: readonly unknown[] = [
  { ö: 1, z: 2, a: { '10': 1, '9': 2, ['__proto__']: 3 }, utan: undefined },
  ['é', 'e\u0301', 'ﬁ', '😀', '\u2028', '\u0000', '\ud800', '"\\/'],
  [-0, 1e21, 1e-7, 5e-324, 0.1 + 0.2, 9_007_199_254_740_993, 1.0],
  { text: ' \n\t\r', tom: {}, tomma: [[], [{}]], nej: null, ja: true },
  'bara text',
  null,
];

const sag = (store: EventStore, stream: string, data: readonly unknown[], kommando = newId()) =>
  runDecider(store, eko, {
    command: { type: 'Sag', data },
    stream,
    meta: { tid: '2026-11-22T08:00:00.000Z', aktor: { klient: 'prov-å', huvudman: '2180' }, kommando },
    schemaVersion: () => 1,
    upcast: ({ data: sagt }) => ({ type: 'Sagd', data: sagt }),
  });

export const describeChain = (factory: ConformanceFactory): void => {
  describe('chain', () => {
    it(
      'I6 every event carries the hash of the one before it, as that is read back',
      withStore(factory, async (store, log) => {
        for (const en of SVARA) await sag(store, 'prov-å', [en]);
        await sag(store, 'prov-å', [...SVARA, { sist: 1 }]);
        const lasare = factory.durable ? await log.open() : store;
        const lasta = (await readEverything(lasare)).events;
        expect(lasta).toHaveLength(SVARA.length * 2 + 1);
        expect(lasta.map(({ meta }) => meta.foregaende)).toEqual([
          forstaLank('prov-å'),
          ...lasta.slice(0, -1).map(handelsehash),
        ]);
        if (lasare !== store) await lasare.close();
      }),
    );

    it(
      'I3 I6 a repeated command and one that was overtaken leave one unbroken chain',
      withStore(factory, async (store) => {
        const kommando = newId();
        await sag(store, 'prov-1', ['a', 'b'], kommando);
        await Promise.all(['c', 'd', 'e'].map((en) => sag(store, 'prov-1', [en])));
        expect(await sag(store, 'prov-1', ['a', 'b'], kommando)).toMatchObject({ repeated: true });
        const lasta = await store.readStream('prov-1');
        expect(lasta).toHaveLength(5);
        lasta.slice(1).forEach((en, nr) => expect(en.meta.foregaende).toBe(handelsehash(lasta[nr] ?? en)));
      }),
    );
  });
};
