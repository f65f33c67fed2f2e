import { Worker } from 'node:worker_threads';
import { failpoint } from '#libs/platform/failpoints.js';
import type { WriteBatch } from '../sql/append-queue.js';
import { StoreUnavailable } from '../port.js';
import { judge } from '../sql/judge.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';
import { openWriter, type SqliteWriter } from './write.js';
import type { WriterReply, WriterRequest } from './writer-worker.js';

export interface Writer {
  readonly write: WriteBatch;
  close(): Promise<void>;
}

/** The same write transaction on this thread: for `:memory:`, which no other thread can see. */
export const openWriterHere = (path: string): Writer & { readonly db: SqliteWriter['db'] } => {
  const writer = openWriter(path, { judge, failpoint, migrations: MIGRATIONS, applicationId: APPLICATION_ID });
  return {
    db: writer.db,
    write: async (batch) => writer.write(batch),
    close: async () => writer.close(),
  };
};

/**
 * Opens and migrates the file in a writer thread. Errors: as `openWriter`; after the thread died, every write.
 * @param died called once if the thread ends without being told to
 */
export const openWriterThread = async (path: string, died: (reason: unknown) => void): Promise<Writer> => {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`./writer-worker${extension}`, import.meta.url), { workerData: path });
  const thread = new WriterThread(worker, died);
  await thread.opened;
  return thread;
};

type Settle = { readonly resolve: (reply: WriterReply) => void; readonly reject: (error: unknown) => void };

class WriterThread implements Writer {
  readonly opened: Promise<WriterReply>;
  private readonly ended: Promise<void>;
  /** Requests without an answer yet; bounded by the queue's transactions under way. */
  private readonly pending: Settle[] = [];
  private broken: unknown = undefined;
  private state: 'opening' | 'open' | 'closing' = 'opening';

  constructor(
    private readonly worker: Worker,
    died: (reason: unknown) => void,
  ) {
    this.opened = this.expectReply();
    worker.on('message', (reply: WriterReply) => this.answer(reply));
    worker.on('error', (error) => this.fail(error));
    this.ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.fail(new Error(`the writer thread ended with code ${code}`));
        resolve();
        if (this.state === 'open') died(this.broken);
      });
    });
  }

  readonly write: WriteBatch = async (batch) => {
    if (this.broken !== undefined) throw new StoreUnavailable(this.broken);
    const reply = this.expectReply();
    this.send({ kind: 'write', batch });
    const answer = await reply;
    if (answer.kind !== 'written') throw new Error('the writer thread answered out of turn');
    return answer.outcomes;
  };

  async close(): Promise<void> {
    this.state = 'closing';
    if (this.broken === undefined) this.send({ kind: 'close' });
    await this.ended;
  }

  private send(request: WriterRequest): void {
    this.worker.postMessage(request);
  }

  private expectReply(): Promise<WriterReply> {
    return new Promise((resolve, reject) => this.pending.push({ resolve, reject }));
  }

  private answer(reply: WriterReply): void {
    const settle = this.pending.shift();
    if (reply.kind === 'ready') this.state = 'open';
    if (reply.kind === 'fault')
      settle?.reject(isOfTheDisk(reply.error) ? new StoreUnavailable(reply.error) : reply.error);
    else settle?.resolve(reply);
  }

  /** Whether a write under way was committed is unknown: its caller gets the bare fault, not `StoreUnavailable`. */
  private fail(error: unknown): void {
    this.broken ??= error;
    this.pending.splice(0).forEach((settle) => settle.reject(this.broken));
  }
}

/** SQLITE_FULL, _IOERR, _READONLY, _CANTOPEN, _BUSY as SQLite words them: only the message crosses from the thread. */
const DISK = /disk is full|disk I\/O error|readonly database|unable to open database|database is locked/;
const isOfTheDisk = (error: unknown): boolean => error instanceof Error && DISK.test(error.message);
