import { failpoint } from '#libs/platform/failpoints.js';
import type { Logg } from '#libs/platform/logg.js';
import { paus } from '#libs/platform/paus.js';
import {
  comparePositions,
  START,
  type EventFilter,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionMessage,
} from './port.js';

/** How far a follower has come. May fall behind, never ahead: what it repeats must give nothing new. */
export interface Checkpoint {
  las(): Promise<Position>;
  spara(position: Position): Promise<void>;
}

export interface FollowerLimits {
  /** Events read at a time: 1…20 000. */
  readonly batch: number;
  /** Times the same batch is tried before the follower gives up and says so. */
  readonly forsokMax: number;
  /** Pause after the first fault; doubled each time. */
  readonly pausMs: number;
  readonly pausMaxMs: number;
}

export const FOLLOWER_LIMITS: FollowerLimits = { batch: 500, forsokMax: 10, pausMs: 50, pausMaxMs: 10_000 };

export interface FollowerParts {
  /** Opens its lines in the log and the names of its failpoints. */
  readonly name: 'processor' | 'router' | 'personindex';
  readonly store: Pick<EventStore, 'subscribe' | 'head'>;
  readonly checkpoint: Checkpoint;
  readonly filter: EventFilter;
  readonly limits: FollowerLimits;
  readonly logg: Logg;
  /** At least once for each batch, in the log's order. */
  readonly handle: (events: readonly RecordedEvent[], signal: AbortSignal) => Promise<void>;
  /** Before the first batch. @param from the checkpoint it begins after */
  readonly begin?: (from: Position, signal: AbortSignal) => Promise<void>;
  /** Everything that stood in the log has been handled. */
  readonly caughtUp?: () => void;
}

/** Positions that may pass with nothing to do before the checkpoint is moved anyway. */
const IDLE_MAX = 10_000n;

/** Follows the log from a checkpoint, a batch at a time: handled, then saved. At least once, never skipping. */
export class Follower {
  constructor(private readonly parts: FollowerParts) {}

  /** Runs until the signal aborts. Rejects when a batch fails for good: the process should end and be restarted. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, filter, limits, begin, caughtUp } = this.parts;
    let saved = await this.start();
    await begin?.(saved, signal);
    for await (const message of store.subscribe({ after: saved, filter, batchSize: limits.batch, signal })) {
      await this.persist(eventsOf(message), signal);
      if (signal.aborted) return;
      if (isWorthSaving(message, saved)) saved = await this.save(message);
      if (message.kind === 'caught-up') caughtUp?.();
    }
  }

  /** The whole batch again until it has gone through: what was done before gives nothing new. */
  async persist(events: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    const { pausMs, pausMaxMs } = this.parts.limits;
    for (let attempt = 1; !(await this.succeeds(events, { attempt, signal })); attempt += 1) {
      await paus(Math.min(pausMs * 2 ** (attempt - 1), pausMaxMs), signal);
    }
  }

  private async succeeds(
    events: readonly RecordedEvent[],
    { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
  ): Promise<boolean> {
    if (events.length === 0 || signal.aborted) return true;
    try {
      await this.parts.handle(events, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return true;
      const { name, logg, limits } = this.parts;
      const fel = error instanceof Error ? error.name : 'okant';
      logg.fel(`${name}-fel`, { fel, forsok: attempt, fran: events[0]?.position });
      if (attempt >= limits.forsokMax) throw error;
      return false;
    }
  }

  private async save({ checkpoint }: SubscriptionMessage): Promise<Position> {
    failpoint(`${this.parts.name}-fore-checkpoint`);
    await this.parts.checkpoint.spara(checkpoint);
    failpoint(`${this.parts.name}-efter-checkpoint`);
    return checkpoint;
  }

  /** A checkpoint past the log's end belongs to another log (a restored backup): begin anew, which repeats nothing. */
  private async start(): Promise<Position> {
    const { name, store, checkpoint, logg } = this.parts;
    const saved = await checkpoint.las();
    if (comparePositions(saved, await store.head()) <= 0) return saved;
    logg.varning(`${name}-checkpoint-forbi-loggen`, { checkpoint: saved });
    return START;
  }
}

const eventsOf = (message: SubscriptionMessage): readonly RecordedEvent[] =>
  message.kind === 'batch' ? message.events : [];

const isWorthSaving = (message: SubscriptionMessage, saved: Position): boolean =>
  eventsOf(message).length > 0 || BigInt(message.checkpoint) - BigInt(saved) >= IDLE_MAX;
