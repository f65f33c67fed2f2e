import { newId } from '#libs/platform/ids.js';
import { START, type EventFilter, type EventStore, type NewEvent, type Position, type RecordedEvent } from '../port.js';

/** What the suite needs of an adapter. Only this changes between adapters. */
export interface ConformanceFactory {
  /** An empty log. */
  create(): Promise<LogUnderTest>;
  /** The log outlives its store: it can be opened again, and twice at once. */
  readonly durable: boolean;
  /** Positions count 1, 2, 3…; else they only grow. */
  readonly densePositions: boolean;
  /** Ids are unique over the whole log; else only within a stream. */
  readonly idsUniqueEverywhere: boolean;
}

export interface LogUnderTest {
  /** A store on this log; the suite closes it. */
  open(options?: { readonly queueMax?: number }): Promise<EventStore>;
  /** Removes the log. */
  dispose(): Promise<void>;
}

export const anEvent = (data: unknown = { n: 1 }, type = 'ProvIntraffat'): NewEvent => ({
  id: newId(),
  type,
  data,
  meta: {
    v: 1,
    tid: '2026-11-22T08:00:00.000Z',
    aktor: { klient: 'prov', huvudman: '2180' },
    kommando: newId(),
  },
});

export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => anEvent({ n }));

/** Runs the body on a fresh log and its store; closes and removes both whatever happens. */
export const withStore =
  (factory: ConformanceFactory, body: (store: EventStore, log: LogUnderTest) => Promise<void>, queueMax?: number) =>
  async (): Promise<void> => {
    const log = await factory.create();
    try {
      const store = await log.open(queueMax === undefined ? {} : { queueMax });
      try {
        await body(store, log);
      } finally {
        await store.close();
      }
    } finally {
      await log.dispose();
    }
  };

const PAGES_MAX = 10_000;

/** The whole log, page by page. */
export const readEverything = async (
  store: EventStore,
  { filter, limit = 1_000 }: { readonly filter?: EventFilter; readonly limit?: number } = {},
): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }> => {
  const found: RecordedEvent[] = [];
  let after: Position = START;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await store.readAll({ after, limit, ...(filter && { filter }) });
    found.push(...page.events);
    if (page.checkpoint === after) return { events: found, checkpoint: after };
    after = page.checkpoint;
  }
  throw new Error(`the log does not end within ${PAGES_MAX} pages`);
};

export interface Follow {
  readonly after?: Position;
  readonly filter?: EventFilter;
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

/** Follows until `caught-up` has come and the log's end is reached; gives all messages in order. */
export const followToEnd = async (store: EventStore, options: Follow = {}) => {
  const seen: RecordedEvent[] = [];
  const kinds: string[] = [];
  for await (const message of store.subscribe({ after: START, signal: new AbortController().signal, ...options })) {
    kinds.push(message.kind);
    if (message.kind === 'batch') seen.push(...message.events);
    else return { seen, kinds, checkpoint: message.checkpoint };
  }
  throw new Error('the subscription ended before it had caught up');
};

export const ids = (recorded: readonly { readonly id: string }[]): readonly string[] => recorded.map(({ id }) => id);
