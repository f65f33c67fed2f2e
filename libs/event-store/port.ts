import type { Brand, DomainEvent, EventMeta } from '#libs/kernel/index.js';

/** Injection token of the store chosen by the profile. */
export const EVENT_STORE = Symbol('EventStore');

/** A place in the global log: a decimal number as text, opaque but comparable with `comparePositions`. */
export type Position = Brand<string, 'Position'>;

/** Before the first event. */
export const START = '0' as Position;

/** Negative when `a` is before `b`, 0 when equal. */
export const comparePositions = (a: Position, b: Position): number => {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** `number` is the revision of the last event (0-based). The same ids at the revision expected are an idempotent retry, in every form. */
export type ExpectedRevision = number | 'no-stream' | 'stream-exists' | 'any';

/** `id` is a uuid, unique over the whole log; a retry uses the same ids. */
export interface NewEvent<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: Event['type'];
  readonly data: Event['data'];
  readonly meta: EventMeta;
}

export interface RecordedEvent<Event extends DomainEvent = DomainEvent> extends NewEvent<Event> {
  readonly stream: string;
  /** 0-based, gapless within the stream. */
  readonly revision: number;
  /** Place in the global log. */
  readonly position: Position;
}

export interface AppendResult {
  /** Revision of the stream's last appended event of this call. */
  readonly revision: number;
  readonly position: Position;
  /** True when the same events already stood there. */
  readonly idempotent: boolean;
}

/** `types`: only these event types; `streamPrefixes`: only streams that begin so. Both given: both hold. */
export interface EventFilter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

export interface ReadStreamOptions {
  /** First revision (forwards) or last (backwards); default the stream's end in that direction. */
  readonly from?: number;
  /** 1…10 000, default 1 000. */
  readonly limit?: number;
  readonly direction?: 'forwards' | 'backwards';
}

export interface ReadAllOptions {
  /** Exclusive. */
  readonly after: Position;
  /** 1…20 000 events looked at, default 1 000. */
  readonly limit?: number;
  readonly filter?: EventFilter;
}

export interface SubscribeOptions {
  /** Exclusive: the last checkpoint handled, or START. */
  readonly after: Position;
  readonly filter?: EventFilter;
  /** 1…20 000 events a batch, default 1 000. Also the bound of the buffer: nothing is read ahead of the consumer by more than one batch. */
  readonly batchSize?: number;
  readonly signal: AbortSignal;
}

/** `checkpoint` is the last position looked at, also when the filter let nothing through. */
export type SubscriptionMessage =
  | { readonly kind: 'batch'; readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }
  | { readonly kind: 'caught-up'; readonly checkpoint: Position };

/**
 * The log. Every adapter passes the conformance suite in `conformance/`.
 * Errors: `WrongExpectedRevision`, `EventIdReused`, `StoreOverloaded`, `StoreUnavailable`, `StoreClosed`, `AppendInvalid` and `RangeError`
 * for what breaks `LIMITS`; anything else is a fault of the world.
 */
export interface EventStore {
  /** Resolves when the events are durable; 1…1 000 events, in one transaction. */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
  /** Empty for a stream that does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  readAll(
    options: ReadAllOptions,
  ): Promise<{ readonly events: readonly RecordedEvent[]; readonly checkpoint: Position }>;
  /** Catches up, says `caught-up` once it has, then follows. Ends quietly when the signal aborts or the consumer breaks. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** Position of the last event; START when empty. */
  head(): Promise<Position>;
  /** Waits for appends under way; later ones get `StoreClosed`. */
  close(): Promise<void>;
}

/** Another writer was first, or the stream is (not) there. Nothing was written. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'no-stream',
  ) {
    super(`stream ${stream}: expected ${expected}, is ${actual}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** Some, but not all, of the ids stand in the log already, or in another stream or order. Nothing was written. */
export class EventIdReused extends Error {
  constructor(readonly stream: string) {
    super(`stream ${stream}: event ids partly or elsewhere in use`);
    this.name = 'EventIdReused';
  }
}

/** The append breaks a limit of the log (`LIMITS`) or holds no JSON: a bug of the caller. Nothing was written. */
export class AppendInvalid extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'AppendInvalid';
  }
}

/** The bounded queue of waiting appends is full: try again later. Nothing was written. */
export class StoreOverloaded extends Error {
  constructor() {
    super('too many appends waiting');
    this.name = 'StoreOverloaded';
  }
}

/** The disk is full or cannot be written, or the writer is gone: nothing was written now, later may do. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'the event store cannot be written', { cause });
    this.name = 'StoreUnavailable';
  }
}

export class StoreClosed extends Error {
  constructor() {
    super('the event store is closed');
    this.name = 'StoreClosed';
  }
}
