import { Rejected, type Decider, type DomainCommand, type DomainEvent, type EventMeta } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { WrongExpectedRevision, type EventStore, type NewEvent, type RecordedEvent } from './port.js';

const PAGE = 1_000;
/** A case that has grown past this is a fault of ours, not a long case. */
const STREAM_EVENTS_MAX = 50_000;
const ATTEMPTS_MAX = 5;

export interface DeciderContext<Event extends DomainEvent> {
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
}

/**
 * Load, decide, append. Errors: `Rejected` from the rules, `WrongExpectedRevision` when `ifRevision` is stale,
 * `Rejected('IDEMPOTENSNYCKEL_ATERANVAND')` when the same command id comes with another body.
 */
export const runDecider = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  command: Command,
  context: DeciderContext<Event>,
): Promise<DeciderOutcome<State, Event>> => {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await load(store, decider, context);
    if (loaded.repeated) return sameBody(loaded, context.meta.fingeravtryck);
    if (context.ifRevision !== undefined && context.ifRevision !== loaded.revision) {
      throw new WrongExpectedRevision(
        context.stream,
        context.ifRevision,
        loaded.revision < 0 ? 'no-stream' : loaded.revision,
      );
    }
    const events = decider.decide(command, loaded.state);
    if (events.length === 0) return { ...loaded, events };
    try {
      const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
      const result = await store.append(context.stream, expected, toNewEvents(events, context));
      return {
        state: events.reduce(decider.evolve, loaded.state),
        events,
        revision: result.revision,
        repeated: result.idempotent,
      };
    } catch (error) {
      const mayRetry =
        error instanceof WrongExpectedRevision && context.ifRevision === undefined && attempt < ATTEMPTS_MAX;
      if (!mayRetry) throw error;
    }
  }
};

const load = async <State, Command extends DomainCommand, Event extends DomainEvent>(
  store: EventStore,
  decider: Decider<State, Command, Event>,
  context: DeciderContext<Event>,
): Promise<Loaded<State, Event>> => {
  let state = decider.initial;
  let revision = -1;
  const repeated: { event: Event; meta: EventMeta; revision: number }[] = [];
  for (;;) {
    const page = await store.readStream(context.stream, { from: revision + 1, limit: PAGE });
    for (const recorded of page) {
      const event = context.upcast(recorded);
      state = decider.evolve(state, event);
      revision = recorded.revision;
      if (recorded.meta.kommando === context.meta.kommando) repeated.push({ event, meta: recorded.meta, revision });
    }
    if (page.length < PAGE) break;
    if (revision >= STREAM_EVENTS_MAX)
      throw new Error(`stream ${context.stream} is longer than ${STREAM_EVENTS_MAX} events`);
  }
  const last = repeated.at(-1);
  if (last === undefined) return { state, events: [], revision, repeated: false };
  const fingeravtryck = last.meta.fingeravtryck;
  return {
    state,
    events: repeated.map((one) => one.event),
    revision: last.revision,
    repeated: true,
    ...(fingeravtryck && { fingeravtryck }),
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

const toNewEvents = <Event extends DomainEvent>(
  events: readonly Event[],
  context: DeciderContext<Event>,
): NewEvent<Event>[] =>
  events.map((event, index) => ({
    id: deterministicId(context.meta.kommando, context.stream, String(index)),
    type: event.type,
    data: event.data,
    meta: { ...context.meta, v: context.schemaVersion(event.type) },
  }));
