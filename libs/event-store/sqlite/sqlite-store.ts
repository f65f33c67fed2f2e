import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
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
import { prepareReader, type SqliteReader } from './read.js';
import { openWriterHere, openWriterThread, type Writer } from './writer.js';

export interface SqliteStoreOptions {
  /** A file (its folder is created), or `:memory:`, which is gone when closed. */
  readonly path: string;
  /** Appends waiting before `StoreOverloaded`; default 4 096. */
  readonly queueMax?: number;
  /** How soon followers see what another process wrote to the file, in ms; default 1 000. */
  readonly pollMs?: number;
  /** Called once if the writer thread dies: every later append is refused, so the process should end and start anew. */
  readonly broken?: (reason: unknown) => void;
}

const MEMORY = ':memory:';

/**
 * The log in one SQLite file: durable at commit, one writer in a thread of its own, reads on their own connection.
 * Errors: a file that is not ours, is written by a newer program, or cannot be opened.
 */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<EventStore> => {
  if (options.path === MEMORY) {
    const writer = openWriterHere(MEMORY);
    return new SqliteStore(options, { writer, reader: prepareReader(writer.db), closeReader: () => undefined });
  }
  mkdirSync(dirname(options.path), { recursive: true });
  const writer = await openWriterThread(options.path, (reason) => options.broken?.(reason));
  try {
    const db = new DatabaseSync(options.path, { readOnly: true });
    db.exec('PRAGMA busy_timeout=10000;');
    syncFolder(dirname(options.path));
    return new SqliteStore(options, { writer, reader: prepareReader(db), closeReader: () => db.close() });
  } catch (error) {
    await writer.close();
    throw error;
  }
};

/** The file's name must survive a power cut as well as its content. */
const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

interface Connections {
  readonly writer: Writer;
  readonly reader: SqliteReader;
  readonly closeReader: () => void;
}

class SqliteStore implements EventStore {
  private readonly wakeUp = new WakeUp();
  private readonly queue: AppendQueue;
  private readonly pollMs: number;
  private closing: Promise<void> | undefined;

  constructor(
    options: SqliteStoreOptions,
    private readonly connections: Connections,
  ) {
    this.pollMs = options.pollMs ?? 1_000;
    this.queue = new AppendQueue({
      ...QUEUE_DEFAULTS,
      ...(options.queueMax !== undefined && { queueMax: options.queueMax }),
      write: connections.writer.write,
      written: () => this.wakeUp.wake(),
      isOfOneAppend: () => true,
      inFlightMax: 1,
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    return this.queue.append(encodeAppend(stream, expected, events));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    return this.reader().readStream(stream, options);
  }

  /** Yields the event loop first: a follower far behind must not starve the requests beside it. */
  async readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }> {
    await nextTurn();
    return this.reader().readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    return follow((read) => this.readAll(read), options, { wakeUp: this.wakeUp, pollMs: this.pollMs });
  }

  async head(): Promise<Position> {
    return this.reader().head();
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private reader(): SqliteReader {
    if (this.closing !== undefined) throw new StoreClosed();
    return this.connections.reader;
  }

  private async closeAll(): Promise<void> {
    await this.queue.close();
    this.wakeUp.close();
    this.connections.closeReader();
    await this.connections.writer.close();
  }
}
