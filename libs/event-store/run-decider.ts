import { Rejected, type Decider, type DomainCommand, type DomainEvent, type EventMeta } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { medForegaende, type Lankad } from './kedja.js';
import { WrongExpectedRevision, type EventStore, type NewEvent, type RecordedEvent } from './port.js';
import { readWhole } from './read-whole.js';

const ATTEMPTS_MAX = 5;

export interface DeciderContext<Command extends DomainCommand, Event extends DomainEvent> {
  readonly command: Command;
  readonly stream: string;
  /** Everything of the meta but `v`; `kommando` makes the event ids, so a repeated command appends nothing new. */
  readonly meta: Omit<EventMeta, 'v'>;
  /** Revision the client last saw (If-Match); undefined retries on a concurrent write. */
  readonly ifRevision?: number;
  readonly schemaVersion: (type: Event['type']) => number;
  readonly upcast: (event: RecordedEvent) => Event;
}

export interface DeciderOutcome<State, Event> {
  readonly state: State;
  /** What this command gave, now or the first time it was run. */
  readonly events: readonly Event[];
  /** Revision after those events; -1 when the stream is still empty. */
  readonly revision: number;
  /** True when the command had been carried out before. */
  readonly repeated: boolean;
}

interface Loaded<State, Event> extends DeciderOutcome<State, Event> {
  readonly fingeravtryck?: string;
  /** The stream's last event as it was read: what the next one is chained to. */
  readonly sist?: Lankad;
}

/**
 * Load, decide, append. Errors: `Rejected` from the rules, `WrongExpectedRevision` when `ifRevision` is stale (unless the
 * rules say that there is nothing there for the actor),
 * `Rejected('IDEMPOTENSNYCKEL_ATERANVAND')` when the same command id comes with another body.
 */
export const runDecider = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  context: DeciderContext<Command, Event>,
): Promise<DeciderOutcome<State, Event>> => {
  for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt += 1) {
    const outcome = await runUnlessOvertaken(store, decider, context);
    if (outcome !== 'overtaken') return outcome;
  }
  return runOnce(store, decider, context);
};

/** With `ifRevision` the client is told of the other write instead. */
const runUnlessOvertaken = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  context: DeciderContext<Command, Event>,
): Promise<DeciderOutcome<State, Event> | 'overtaken'> => {
  try {
    return await runOnce(store, decider, context);
  } catch (error) {
    if (error instanceof WrongExpectedRevision && context.ifRevision === undefined) return 'overtaken';
    throw error;
  }
};

const runOnce = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  context: DeciderContext<Command, Event>,
): Promise<DeciderOutcome<State, Event>> => {
  const { stream, meta, ifRevision } = context;
  const loaded = await load(store, decider, context);
  if (loaded.repeated) return sameBody(loaded, meta.fingeravtryck);
  const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
  if (ifRevision !== undefined && ifRevision !== loaded.revision) {
    throw hidden(decider, context.command, loaded.state) ?? new WrongExpectedRevision(stream, ifRevision, expected);
  }
  const events = decider.decide(context.command, loaded.state);
  if (events.length === 0) return { ...loaded, events };
  const { revision, idempotent } = await store.append(stream, expected, toNewEvents(events, context, loaded.sist));
  return { state: events.reduce(decider.evolve, loaded.state), events, revision, repeated: idempotent };
};

/** That somebody else was first is told only to those for whom there is something to be first at (I4). */
const hidden = <State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  command: Command,
  state: State,
): Rejected | undefined => {
  try {
    decider.decide(command, state);
  } catch (error) {
    if (error instanceof Rejected && error.kind === 'saknas') return error;
  }
  return undefined;
};

const load = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  { stream, meta, upcast }: DeciderContext<Command, Event>,
): Promise<Loaded<State, Event>> => {
  let state = decider.initial;
  let sist: RecordedEvent | undefined;
  const repeated: { event: Event; meta: EventMeta; revision: number }[] = [];
  for await (const recorded of readWhole(store, stream)) {
    const event = upcast(recorded);
    state = decider.evolve(state, event);
    sist = recorded;
    if (recorded.meta.kommando === meta.kommando)
      repeated.push({ event, meta: recorded.meta, revision: recorded.revision });
  }
  const last = repeated.at(-1);
  if (last === undefined) {
    return { state, events: [], revision: sist?.revision ?? -1, repeated: false, ...(sist && { sist }) };
  }
  const fingeravtryck = last.meta.fingeravtryck;
  return {
    state,
    events: repeated.map((one) => one.event),
    revision: last.revision,
    repeated: true,
    ...(fingeravtryck !== undefined && { fingeravtryck }),
  };
};

const sameBody = <State, Event>(
  loaded: Loaded<State, Event>,
  fingeravtryck: string | undefined,
): DeciderOutcome<State, Event> => {
  if (fingeravtryck !== undefined && loaded.fingeravtryck !== undefined && fingeravtryck !== loaded.fingeravtryck) {
    throw new Rejected(
      'IDEMPOTENSNYCKEL_ATERANVAND',
      'Samma Idempotency-Key har redan använts med ett annat innehåll. Använd en ny nyckel för ett nytt ärende.',
    );
  }
  return loaded;
};

/** Each event is chained to the one before it, those of one append to each other (I6). */
const toNewEvents = <Command extends DomainCommand, Event extends DomainEvent>(
  events: readonly Event[],
  { stream, meta, schemaVersion }: DeciderContext<Command, Event>,
  sist: Lankad | undefined,
): NewEvent<Event>[] => {
  let fore = sist;
  return events.map(({ type, data }, index) => {
    // Without the stream: a key reused for another case meets its own ids there and is refused (EventIdReused).
    const id = deterministicId(meta.kommando, String(index));
    const event = { id, type, data, meta: medForegaende({ ...meta, v: schemaVersion(type) }, stream, fore) };
    fore = { ...event, stream, revision: (fore?.revision ?? -1) + 1 };
    return event;
  });
};
