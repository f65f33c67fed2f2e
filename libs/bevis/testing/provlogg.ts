import type { Decider, DomainCommand, DomainEvent } from '#libs/kernel/index.js';
import { runDecider, type EventStore } from '#libs/event-store/index.js';
import { deterministicId } from '#libs/platform/ids.js';

type Sagd = DomainEvent<'Sagd' | 'Svarad', unknown>;
type Sag = DomainCommand<'Sag', readonly Sagd[]>;

const eko: Decider<null, Sag, Sagd> = { initial: null, decide: ({ data }) => data, evolve: (state) => state };

/** One command's events at the end of the stream, chained as all others. @param nr makes the ids: never twice the same */
export const sag = (
  store: EventStore,
  stream: string,
  { nr, handelser }: { nr: string; handelser: readonly unknown[] },
) =>
  runDecider(store, eko, {
    command: { type: 'Sag', data: handelser.map((data, i): Sagd => ({ type: i % 2 === 0 ? 'Sagd' : 'Svarad', data })) },
    stream,
    meta: {
      tid: '2026-11-22T08:00:00.000Z',
      aktor: { klient: 'prov', huvudman: '2029' },
      kommando: deterministicId('provlogg', nr),
    },
    schemaVersion: () => 1,
    upcast: ({ type, data }) => ({ type: type === 'Sagd' ? 'Sagd' : 'Svarad', data }),
  });
