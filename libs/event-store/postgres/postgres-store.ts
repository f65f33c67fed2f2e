import pg from 'pg';
import { newId } from '#libs/platform/ids.js';
import { isLostConnection, PATIENT_MS, retried } from '#libs/platform/sql/lost-connection.js';
import { survive } from '#libs/platform/sql/survive.js';
import {
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
import { AppendQueue, QUEUE_DEFAULTS } from '../sql/append-queue.js';
import { encodeAppend } from '../sql/encode.js';
import { follow } from '../sql/subscription.js';
import { WakeUp } from '../sql/wake-up.js';
import { Listener } from './listener.js';
import { checkedSchema, migrate } from './migrate.js';
import { prepareReader, type PostgresReader } from './read.js';
import { PostgresWriter } from './writer.js';

export interface PostgresStoreOptions {
  readonly connectionString: string;
  /** Created when missing; default `avvikelsenav`. */
  readonly schema?: string;
  /** Appends waiting before `StoreOverloaded`; default 4 096. */
  readonly queueMax?: number;
  /** Connections for reading; default 8. Writing takes one more, listening one. */
  readonly readersMax?: number;
  /** How soon followers see other processes' events when notifications are lost, in ms; default 1 000. */
  readonly pollMs?: number;
}

/** Longer than any statement of ours takes; a dead server is given up after it. */
const STATEMENT_MS = 30_000;
const CONNECT_MS = 5_000;

/**
 * The log in one PostgreSQL schema; several processes may write at once. Lost connections are retried (the ids make
 * that safe): for about six seconds, by followers for more than a minute. Errors: no connection, no right to create the schema, a log of a newer program.
 */
export const openPostgresStore = async (options: PostgresStoreOptions): Promise<EventStore> => {
  const schema = checkedSchema(options.schema ?? 'avvikelsenav');
  const config: pg.ClientConfig = {
    connectionString: options.connectionString,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'avvikelsenav',
  };
  await retried(() => migrateOnce(config, schema));
  return new PostgresStore({ ...options, schema }, config);
};

const migrateOnce = async (config: pg.ClientConfig, schema: string): Promise<void> => {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const exec = async (sql: string): Promise<void> => void (await client.query(sql));
    await migrate({ query: (sql) => client.query(sql), exec }, schema);
  } finally {
    await client.end();
  }
};

class PostgresStore implements EventStore {
  private readonly wakeUp = new WakeUp();
  private readonly queue: AppendQueue;
  private readonly writer: PostgresWriter;
  private readonly readers: pg.Pool;
  private readonly read: PostgresReader;
  private readonly listener: Listener;
  private readonly pollMs: number;
  private closing: Promise<void> | undefined;

  constructor(options: PostgresStoreOptions & { readonly schema: string }, config: pg.ClientConfig) {
    const channel = `es_${options.schema}`;
    const self = newId();
    this.pollMs = options.pollMs ?? 1_000;
    this.writer = new PostgresWriter(config, { schema: options.schema, notify: `NOTIFY ${channel}, '${self}'` });
    this.readers = new pg.Pool({ ...config, max: options.readersMax ?? 8 });
    survive(this.readers);
    this.read = prepareReader(this.readers, options.schema);
    this.listener = new Listener({ config, channel, heard: (payload) => payload !== self && this.wakeUp.wake() });
    this.queue = new AppendQueue({
      ...QUEUE_DEFAULTS,
      ...(options.queueMax !== undefined && { queueMax: options.queueMax }),
      write: (batch) => retried(() => this.writer.write(batch)),
      written: () => this.wakeUp.wake(),
      isOfOneAppend: (fault) => !isLostConnection(fault),
      inFlightMax: PostgresWriter.CONNECTIONS,
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    return this.queue.append(encodeAppend(stream, expected, events));
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    return this.reading((read) => read.readStream(stream, options));
  }

  readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }> {
    return this.reading((read) => read.readAll(options));
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    this.listener.start();
    return follow((read) => retried(() => this.readAll(read), PATIENT_MS), options, {
      wakeUp: this.wakeUp,
      pollMs: this.pollMs,
    });
  }

  head(): Promise<Position> {
    return this.reading((read) => read.head());
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private reading<Result>(act: (read: PostgresReader) => Promise<Result>): Promise<Result> {
    return retried(async () => {
      if (this.closing !== undefined) throw new StoreClosed();
      return act(this.read);
    });
  }

  private async closeAll(): Promise<void> {
    await this.queue.close();
    this.wakeUp.close();
    await Promise.all([this.listener.close(), this.writer.close(), this.readers.end()]);
  }
}
