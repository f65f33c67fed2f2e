import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { comparePositions, type Position, type RecordedEvent } from '../port.js';
import type { Opened, ReadCall } from './connection.js';
import { decodeEvent } from './decode.js';
import { Lost } from './lost.js';
import type { Namespace } from './namespace.js';

/** Said by the server between events: all up to here has come, or was looked at up to this position. */
export type Mark = { readonly mark: 'caught-up' } | { readonly mark: 'checkpoint'; readonly upTo: bigint };

/** Events in order, and the mark that follows on them. */
export interface Delivery {
  readonly events: readonly RecordedEvent[];
  readonly mark: Mark | undefined;
}

export interface InboxOptions {
  readonly namespace: Namespace;
  /** Where the follower stands. */
  readonly after: Position;
  /** The log's head before the subscription began: reached means caught up, also with a server that does not say so. */
  readonly goal: Position;
  /** Held ahead of the consumer before the server is made to wait. */
  readonly max: number;
  readonly ring: () => void;
}

/** What one open subscription has sent and nobody has taken yet. */
export class Inbox {
  private readonly items: (RecordedEvent | Mark)[] = [];
  private marks = 0;
  private reached = false;
  private fault: Error | undefined;
  confirmed = false;

  constructor(
    private readonly opened: Opened<ReadCall>,
    private readonly options: InboxOptions,
  ) {
    const { call, failed } = opened;
    call.on('data', (response: ReadResp) => this.receive(response));
    // Stays on after the end: a cancelled call says so by an error.
    call.on('error', (error) => this.fail(failed(error)));
    call.on('end', () => this.fail(new Lost('the subscription ended')));
  }

  /** At most `max` events: a full batch, or what comes before a mark; all there is when `eager`. Errors: what ended the call. */
  take(max: number, eager: boolean): Delivery | undefined {
    const mark = this.marks === 0 ? -1 : this.items.findIndex((item) => 'mark' in item);
    const before = mark < 0 ? this.items.length : mark;
    if (before >= max) return this.taken(max, false);
    if (mark >= 0) return this.taken(before, true);
    return this.rest(before, eager);
  }

  get empty(): boolean {
    return this.items.length === 0;
  }

  /** Says itself what the server does not. */
  markCaughtUp(): void {
    this.push({ mark: 'caught-up' });
    this.reached = true;
  }

  close(): void {
    this.opened.call.cancel();
  }

  private rest(count: number, eager: boolean): Delivery | undefined {
    if (count > 0 && (eager || this.fault !== undefined)) return this.taken(count, false);
    if (count === 0 && this.fault !== undefined) throw this.fault;
    return undefined;
  }

  private taken(count: number, withMark: boolean): Delivery {
    const events: RecordedEvent[] = [];
    for (const item of this.items.splice(0, count)) if (!('mark' in item)) events.push(item);
    const mark = withMark ? this.takeMark() : undefined;
    if (this.items.length < this.options.max && this.opened.call.isPaused()) this.opened.call.resume();
    return { events, mark };
  }

  private takeMark(): Mark | undefined {
    const next = this.items.shift();
    this.marks -= 1;
    return next !== undefined && 'mark' in next ? next : undefined;
  }

  private receive(response: ReadResp): void {
    try {
      if (response.hasEvent()) this.receiveEvent(response);
      else this.receiveMark(response);
    } catch (error) {
      this.fail(error instanceof Error ? error : new Lost('unreadable record'));
      this.close();
    }
    if (this.items.length >= this.options.max) this.opened.call.pause();
  }

  private receiveEvent(response: ReadResp): void {
    const event = decodeEvent(response, this.options.namespace);
    if (event === undefined || comparePositions(event.position, this.options.after) <= 0) return;
    this.push(event);
    if (!this.reached && comparePositions(event.position, this.options.goal) >= 0) this.markCaughtUp();
  }

  private receiveMark(response: ReadResp): void {
    const checkpoint = response.getCheckpoint();
    if (response.hasConfirmation()) {
      this.confirmed = true;
      if (comparePositions(this.options.after, this.options.goal) >= 0) this.markCaughtUp();
    } else if (response.hasCaughtUp()) this.markCaughtUp();
    else if (checkpoint !== undefined) this.push({ mark: 'checkpoint', upTo: BigInt(checkpoint.getCommitPosition()) });
  }

  private push(item: RecordedEvent | Mark): void {
    if ('mark' in item) this.marks += 1;
    this.items.push(item);
    this.options.ring();
  }

  private fail(error: Error): void {
    this.fault ??= error;
    this.options.ring();
  }
}
