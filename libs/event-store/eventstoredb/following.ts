import {
  comparePositions,
  StoreClosed,
  type Position,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../port.js';
import type { Bell } from './bell.js';
import type { Delivery, Inbox, Mark } from './inbox.js';
import { Lost } from './lost.js';
import { passes, type Reader } from './read.js';
import type { ServerFilter } from './requests.js';

export interface FollowingParts extends SubscribeOptions {
  readonly reader: Reader;
  readonly closed: AbortSignal;
  readonly batchSize: number;
  readonly bell: Bell;
  /** A subscription that brings nothing for so long is asked whether it has gone deaf. */
  readonly silentMs: number;
}

export interface Subscribed {
  /** The log's head when the subscription began. */
  readonly goal: Position;
  readonly asked: ServerFilter;
}

/** A batch that is not full goes to the consumer after so long, also while catching up. */
const LINGER_MS = 1_000;
/** So long without anything new means the end is reached again after a burst. */
const QUIET_MS = 20;
/** A subscription that held so long was a good one, also when there was nothing to bring. */
const HELD_MS = 10_000;
/** A server that says nothing for so long is asked whether there was anything to say. */
const SILENT_MS = 2_000;
const PROBE_MS = 1_000;

/** A follower over all its subscriptions: where it stands, and what it has told its consumer. */
export class Following {
  private saidCaughtUp = false;
  private live = false;
  /** The head when the subscription began: behind the consumer once the server says that it has caught up. */
  private goal: Position;
  /** A later head: behind the consumer only once a checkpoint at or after it has come. */
  private probe: Position;
  private probeAt = 0;
  private begun = 0;
  private inbox: Inbox | undefined;
  private heard = 0;
  /** Something to bring was found at one look already. */
  private suspected = false;

  constructor(
    readonly parts: FollowingParts,
    /** Always a record's own position: the server reads from nowhere else. */
    public checkpoint: Position,
  ) {
    this.goal = checkpoint;
    this.probe = checkpoint;
  }

  /** Passes on what one subscription brings. Ends when the consumer's signal aborts. Errors: `Lost`, `StoreClosed`. */
  async *through(inbox: Inbox, { goal, asked }: Subscribed): AsyncGenerator<SubscriptionMessage, void, void> {
    this.live = false;
    this.inbox = inbox;
    this.begun = performance.now();
    this.hear();
    this.goal = goal;
    this.probe = goal;
    let eager = false;
    while (!this.parts.signal.aborted) {
      if (this.parts.closed.aborted) throw new StoreClosed();
      const delivery = inbox.take(this.parts.batchSize, eager || this.live);
      eager = false;
      if (delivery !== undefined) yield* this.deliver(delivery, asked);
      else if (!(await this.parts.bell.wait(this.patience(inbox)))) {
        eager = true;
        yield* this.quiet(inbox, asked);
      }
    }
  }

  /** Whether the subscription that has ended was confirmed and lived for a while: it is none of a row of failures. */
  takeHeld(): boolean {
    const held = this.inbox?.confirmed === true && performance.now() - this.begun >= HELD_MS;
    this.inbox = undefined;
    return held;
  }

  private hear(): void {
    this.heard = performance.now();
    this.suspected = false;
  }

  private async *deliver(
    { events, mark }: Delivery,
    asked: ServerFilter,
  ): AsyncGenerator<SubscriptionMessage, void, void> {
    this.hear();
    const last = events.at(-1)?.position;
    if (last !== undefined) {
      // As many as asked for means being behind: the next time the end is reached is a new catching up.
      if (events.length >= this.parts.batchSize) this.saidCaughtUp = false;
      this.checkpoint = last;
      yield { kind: 'batch', events: events.filter(passes(this.parts.filter)), checkpoint: last };
    }
    if (this.parts.signal.aborted || mark === undefined) return;
    if (mark.mark === 'caught-up') yield* this.caughtUp();
    else yield* this.lookedAt(mark, asked);
  }

  private *caughtUp(): Generator<SubscriptionMessage, void, void> {
    this.live = true;
    yield* this.advance(this.goal);
    if (this.saidCaughtUp || this.parts.signal.aborted) return;
    this.saidCaughtUp = true;
    yield { kind: 'caught-up', checkpoint: this.checkpoint };
  }

  /** What the filter hid up to the head as it was known before: the server's own checkpoint is no record's position. */
  private async *lookedAt(
    { upTo }: Extract<Mark, { mark: 'checkpoint' }>,
    asked: ServerFilter,
  ): AsyncGenerator<SubscriptionMessage, void, void> {
    if (BigInt(this.probe) <= upTo) yield* this.advance(this.probe);
    const hidesNothing = asked.on === 'stream' && asked.regex !== undefined;
    if (hidesNothing || Date.now() - this.probeAt < PROBE_MS) return;
    this.probeAt = Date.now();
    this.probe = await this.parts.reader.headNow();
  }

  private *advance(to: Position): Generator<SubscriptionMessage, void, void> {
    if (comparePositions(to, this.checkpoint) <= 0) return;
    this.checkpoint = to;
    yield { kind: 'batch', events: [], checkpoint: to };
  }

  private patience(inbox: Inbox): number {
    if (!inbox.empty) return LINGER_MS;
    return this.live && !this.saidCaughtUp ? QUIET_MS : Math.min(SILENT_MS, this.parts.silentMs);
  }

  private async *quiet(inbox: Inbox, asked: ServerFilter): AsyncGenerator<SubscriptionMessage, void, void> {
    if (!inbox.empty) return;
    if (this.live && !this.saidCaughtUp) yield* this.caughtUp();
    await this.refuseDeaf(inbox, asked);
    if (this.live || !inbox.confirmed) return;
    // An older server never says that it has sent all: it has, when nothing it should send stands after this.
    const last = await this.parts.reader.lastNow(asked);
    if (comparePositions(last, this.checkpoint) <= 0 && inbox.empty) inbox.markCaughtUp();
  }

  /** An open call that is silent for long may be dead on the way: asked twice, as what it brings may be under way. */
  private async refuseDeaf(inbox: Inbox, asked: ServerFilter): Promise<void> {
    if (performance.now() - this.heard < this.parts.silentMs) return;
    const last = await this.parts.reader.lastNow(asked);
    if (!inbox.empty) return;
    if (comparePositions(last, this.checkpoint) <= 0) this.hear();
    else if (this.suspected) throw new Lost('the subscription brings nothing, though there is something to bring');
    else this.suspected = true;
  }
}
