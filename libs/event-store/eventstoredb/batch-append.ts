import { randomUUID } from 'node:crypto';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EncodedAppend } from '../sql/judge.js';
import { answerOf, type Answer } from './answer.js';
import { batchRequests, type ServerRevision } from './batch-requests.js';
import type { BatchCall, Connection, Opened } from './connection.js';
import { Lost } from './lost.js';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** One gRPC stream that carries every append of this process. */
interface Batch {
  readonly opened: Opened<BatchCall>;
  readonly waiting: Map<string, Waiting>;
  over: boolean;
}

/**
 * Appends over one stream with a correlation id each. Our own, for the client's never settles an append whose answer is
 * lost or whose stream ends cleanly, and throws outside every handler when an answer comes twice or after its append gave up.
 */
export class BatchAppender {
  private opening: Promise<Batch> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly answerMs: number,
  ) {}

  /** Errors: `Lost` when no answer came in time or the stream broke: whether it was written is unknown. */
  async append(append: EncodedAppend, onServer: string, expected: ServerRevision): Promise<Answer> {
    const batch = await this.batch();
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        batch.waiting.delete(id);
        reject(new Lost('no answer in time'));
      }, this.answerMs);
      batch.waiting.set(id, { resolve, reject, timer });
      if (batch.over) return end(batch, new Lost('stream ended'));
      for (const request of batchRequests(append, { id, onServer, expected })) batch.opened.call.write(request);
    });
  }

  async close(): Promise<void> {
    const batch = await this.opening?.catch(() => undefined);
    batch?.opened.call.cancel();
  }

  private batch(): Promise<Batch> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<Batch> {
    const opened = await this.connection.openBatchAppend();
    const batch: Batch = { opened, waiting: new Map(), over: false };
    const over = (error: Error): void => {
      if (!batch.over) this.opening = undefined;
      batch.over = true;
      end(batch, error);
    };
    opened.call.on('data', (response: BatchAppendResp) => settle(batch, response));
    opened.call.on('error', (error) => over(opened.failed(error)));
    opened.call.on('end', () => {
      over(new Lost('stream ended'));
      opened.call.end();
    });
    return batch;
  }
}

const settle = (batch: Batch, response: BatchAppendResp): void => {
  const id = response.getCorrelationId()?.getString() ?? '';
  const waiting = batch.waiting.get(id);
  // An answer that came twice, or after its append gave up.
  if (waiting === undefined) return;
  batch.waiting.delete(id);
  clearTimeout(waiting.timer);
  try {
    waiting.resolve(answerOf(response));
  } catch (error) {
    waiting.reject(error instanceof Error ? error : new Lost('unreadable answer'));
  }
};

const end = (batch: Batch, error: Error): void => {
  for (const { reject, timer } of batch.waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  batch.waiting.clear();
};
