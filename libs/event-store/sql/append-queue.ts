import { StoreClosed, StoreOverloaded, type AppendResult } from '../port.js';
import { toResult } from './encode.js';
import type { EncodedAppend, Outcome } from './judge.js';

/** One transaction: an outcome per append, in order. Rejects when the transaction as a whole failed. */
export type WriteBatch = (batch: readonly EncodedAppend[]) => Promise<readonly Outcome[]>;

export interface QueueOptions {
  readonly write: WriteBatch;
  /** Called after each transaction that may have appended something. */
  readonly written: () => void;
  /** False for a fault that would meet every append alike (connection, disk): then no append is tried by itself. */
  readonly isOfOneAppend: (fault: unknown) => boolean;
  /** Appends waiting before `StoreOverloaded`. */
  readonly queueMax: number;
  /** Characters of JSON waiting before `StoreOverloaded`. */
  readonly queueCharsMax: number;
  /** Transactions under way at once. */
  readonly inFlightMax: number;
}

export const QUEUE_DEFAULTS = { queueMax: 4_096, queueCharsMax: 67_108_864 } as const;

const BATCH_EVENTS_MAX = 1_000;
const BATCH_CHARS_MAX = 8_388_608;

interface Waiting {
  readonly append: EncodedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Group commit: appends that wait at the same moment share one transaction, each with an outcome of its own. */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private readonly drained: (() => void)[] = [];
  private chars = 0;
  private inFlight = 0;
  private scheduled = false;
  private closed = false;

  constructor(private readonly options: QueueOptions) {}

  /** Errors: those of the port; a fault of the transaction reaches every append in it. */
  append(append: EncodedAppend): Promise<AppendResult> {
    if (this.closed) return Promise.reject(new StoreClosed());
    const full = this.waiting.length >= this.options.queueMax || this.chars + append.chars > this.options.queueCharsMax;
    if (full) return Promise.reject(new StoreOverloaded());
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.chars += append.chars;
      this.schedule();
    });
  }

  /** Resolves when every append accepted so far has its outcome. */
  close(): Promise<void> {
    this.closed = true;
    return new Promise((resolve) => {
      this.drained.push(resolve);
      this.settleDrained();
    });
  }

  /** One turn of the event loop lets appends of the same moment meet in the first transaction as well. */
  private schedule(): void {
    if (this.scheduled || this.inFlight >= this.options.inFlightMax) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.waiting.length > 0) void this.run(this.take());
    });
  }

  private take(): readonly Waiting[] {
    let events = 0;
    let chars = 0;
    let count = 0;
    for (const { append } of this.waiting) {
      const fits = events + append.ids.length <= BATCH_EVENTS_MAX && chars + append.chars <= BATCH_CHARS_MAX;
      if (count > 0 && !fits) break;
      events += append.ids.length;
      chars += append.chars;
      count += 1;
    }
    this.chars -= chars;
    return this.waiting.splice(0, count);
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    this.inFlight += 1;
    if (this.waiting.length > 0) this.schedule();
    await this.writeAndSettle(batch);
    this.inFlight -= 1;
    if (this.waiting.length > 0) this.schedule();
    this.settleDrained();
  }

  private async writeAndSettle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.options.write(batch.map((one) => one.append));
      if (outcomes.length !== batch.length) throw new Error('the writer owes each append one outcome');
      this.options.written();
      batch.forEach((one, index) => settle(one, outcomes[index]));
    } catch (fault) {
      if (batch.length === 1 || !this.options.isOfOneAppend(fault)) return batch.forEach((one) => one.reject(fault));
      for (const one of batch) await this.writeAndSettle([one]);
    }
  }

  private settleDrained(): void {
    if (this.inFlight > 0 || this.waiting.length > 0) return;
    this.drained.splice(0).forEach((resolve) => resolve());
  }
}

const settle = (one: Waiting, outcome: Outcome | undefined): void => {
  try {
    if (outcome === undefined) throw new Error('the writer owes each append one outcome');
    one.resolve(toResult(one.append, outcome));
  } catch (error) {
    one.reject(error);
  }
};
