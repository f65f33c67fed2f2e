import {
  comparePositions,
  type EventStore,
  type Position,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '#libs/event-store/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Matvarden } from '#libs/platform/matvarden.js';

export interface Foljarval {
  readonly matvarden: Matvarden;
  /** Who follows the log: `projector`, `processor`, `router`. */
  readonly foljare: string;
  /** How far behind the log it is now, seconds. */
  readonly sekunder: () => number | Promise<number>;
}

/** Metrics of one that follows the log: how far behind it is, and whether it leads. Positions are no counts: time is told. */
export const matFoljare = ({ matvarden, foljare, sekunder }: Foljarval): ((leder: boolean) => void) => {
  matvarden.ledarskap(foljare, false);
  matvarden.efterslap(async () => new Map([[foljare, await sekunder()]]));
  return (leder) => matvarden.ledarskap(foljare, leder);
};

/** The log as one follower sees it, with the age of what that follower has in hand. */
export interface MattLogg {
  readonly logg: EventStore;
  sekunder(): number;
}

/** A batch is in hand from when it is given until the next is asked for: one that is stuck grows old. */
export const mattLogg = (store: EventStore, clock: Clock): MattLogg => {
  let iHand: number | null = null;
  const subscribe = async function* (val: SubscribeOptions): AsyncGenerator<SubscriptionMessage> {
    try {
      for await (const bud of store.subscribe(val)) {
        iHand = bud.kind === 'batch' ? tidAv(bud.events[0]?.meta.tid) : null;
        yield bud;
        iHand = null;
      }
    } finally {
      iHand = null;
    }
  };
  return {
    logg: {
      append: (stream, expected, events) => store.append(stream, expected, events),
      readStream: (stream, val) => store.readStream(stream, val),
      readAll: (val) => store.readAll(val),
      head: () => store.head(),
      close: () => store.close(),
      subscribe,
    },
    sekunder: () => (iHand === null ? 0 : Math.max(0, (clock.now().getTime() - iHand) / 1_000)),
  };
};

const tidAv = (tid: string | undefined): number | null => (tid === undefined ? null : Date.parse(tid));

/**
 * How long ago a position last was at the head of the log, looked at when it is asked. One that follows nothing is not
 * behind, and a log that does not answer says nothing of who follows it.
 */
export const sedanIkapp = (
  store: Pick<EventStore, 'head'>,
  clock: Clock,
  position: () => Position | null,
): (() => Promise<number>) => {
  let ikapp = clock.now().getTime();
  return async () => {
    const head = await store.head().catch(() => null);
    const nadd = position();
    const nu = clock.now().getTime();
    if (head === null || nadd === null || comparePositions(nadd, head) >= 0) ikapp = nu;
    return (nu - ikapp) / 1_000;
  };
};
