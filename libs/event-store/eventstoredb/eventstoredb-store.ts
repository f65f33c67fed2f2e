import {
  START,
  StoreClosed,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../port.js';
import { encodeAppend } from '../sql/encode.js';
import { Appender } from './appender.js';
import { BatchAppender } from './batch-append.js';
import { parseTarget } from './connection-string.js';
import { connect, type Connection } from './connection.js';
import { follow } from './follow.js';
import { Gate } from './gate.js';
import { namespaceOf, type Namespace } from './namespace.js';
import { Reader } from './read.js';
import { Seen } from './seen.js';
import { StreamMemory } from './stream-memory.js';

export interface EventStoreDbOptions {
  /** `esdb://host:port?tls=…`, `esdb://a,b,c` (gossip) or `esdb+discover://host`; `kurrentdb…` means the same. */
  readonly url: string;
  /** Instead of credentials in the url; both or neither. */
  readonly anvandare?: string;
  readonly losenord?: string;
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFil?: string;
  /** Namespace `[a-z0-9]{1,20}`: a log of its own on a shared server; default none. */
  readonly loggnamn?: string;
  /** Appends waiting before `StoreOverloaded`; default 4 096. */
  readonly queueMax?: number;
  /** How long an answer is waited for before the same append or read is tried again, in ms; default 5 000. */
  readonly svarMs?: number;
  /** How long a subscription may bring nothing before it is asked whether it has gone deaf, in ms; default 30 000. */
  readonly tystMs?: number;
  /** Told each time an append is tried again, for metrics. */
  readonly vidOmforsok?: () => void;
}

const ANSWER_MS = 5_000;
const SILENT_MS = 30_000;
const QUEUE_MAX = 4_096;
const QUEUE_CHARS_MAX = 67_108_864;
const IN_FLIGHT_MAX = 256;
/** Ids remembered, about 100 bytes each. */
const IDS_MAX = 200_000;

/**
 * The log in EventStoreDB/KurrentDB; several processes may write at once. Lost connections, lost answers and changes of
 * leader are retried with the same ids at the same revision: for about six seconds, by followers for more than a minute.
 * `idempotent` in an answer is exact for all this store has seen; what another process wrote since may be called new.
 * Errors: an address or a file that cannot be read, no server, no access.
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStore> => {
  const namespace = namespaceOf(options.loggnamn);
  const connection = connect(parseTarget(options.url, options));
  try {
    const reader = new Reader(connection, namespace, options.svarMs ?? ANSWER_MS);
    const seen = new Seen(await reader.head());
    return new EventStoreDbStore({ options, connection, namespace, reader, seen });
  } catch (error) {
    await connection.shut();
    throw error;
  }
};

interface Parts {
  readonly options: EventStoreDbOptions;
  readonly connection: Connection;
  readonly namespace: Namespace;
  readonly reader: Reader;
  readonly seen: Seen;
}

class EventStoreDbStore implements EventStore {
  private readonly memory = new StreamMemory(IDS_MAX);
  private readonly closed = new AbortController();
  private readonly gate: Gate;
  private readonly batch: BatchAppender;
  private readonly appender: Appender;
  private closing: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    const { options, connection } = parts;
    this.gate = new Gate({
      queueMax: options.queueMax ?? QUEUE_MAX,
      queueCharsMax: QUEUE_CHARS_MAX,
      inFlightMax: IN_FLIGHT_MAX,
    });
    this.batch = new BatchAppender(connection, options.svarMs ?? ANSWER_MS);
    this.appender = new Appender({
      ...{ ...parts, batch: this.batch, memory: this.memory },
      retrying: () => options.vidOmforsok?.(),
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    const append = encodeAppend(stream, expected, events);
    return this.gate.through(append.chars, () => this.appender.append(append));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    const events = await this.parts.reader.readStream(stream, options);
    if (options.direction !== 'backwards') this.memory.learnEvents(stream, events);
    events.forEach(({ position }) => this.parts.seen.at(position));
    return events;
  }

  async readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }> {
    this.refuseWhenClosed();
    const page = await this.parts.reader.readAll(options);
    this.parts.seen.at(page.checkpoint);
    return page;
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void, void> {
    const silentMs = this.parts.options.tystMs ?? SILENT_MS;
    for await (const message of follow({ ...this.parts, closed: this.closed.signal, silentMs }, options)) {
      this.parts.seen.at(message.checkpoint);
      yield message;
    }
  }

  async head(): Promise<Position> {
    this.refuseWhenClosed();
    const head = await this.parts.reader.head();
    this.parts.seen.at(head === START ? undefined : head);
    return head;
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private refuseWhenClosed(): void {
    if (this.closing !== undefined) throw new StoreClosed();
  }

  private async closeAll(): Promise<void> {
    await this.gate.close();
    this.closed.abort();
    await this.batch.close();
    await this.parts.connection.shut();
  }
}
