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

/** The log as one follower sees it, with the age of the oldest that this follower has not done with. */
export interface MattLogg {
  readonly logg: EventStore;
  sekunder(): Promise<number>;
}

/** Read for one look after what never came; the next look goes on from there. */
const TITT_MAX = 1_000;

/**
 * A batch is in hand from when it is given until the next is asked for: one that is stuck grows old. While nothing is in
 * hand the log is asked, as a subscription that has gone silent cannot tell.
 */
export const mattLogg = (store: EventStore, clock: Clock): MattLogg => {
  let iHand: number | null = null;
  let vantar: Vantan | null = null;
  const subscribe = async function* (val: SubscribeOptions): AsyncGenerator<SubscriptionMessage> {
    try {
      for await (const bud of store.subscribe(val)) {
        iHand = bud.kind === 'batch' ? tidAv(bud.events[0]?.meta.tid) : null;
        vantar = null;
        yield bud;
        iHand = null;
        vantar = { after: bud.checkpoint, filter: val.filter };
      }
    } finally {
      iHand = null;
      vantar = null;
    }
  };
  const uteblivet = async (): Promise<number | null> => {
    if (vantar === null) return null;
    const { after, filter } = vantar;
    const { events, checkpoint } = await store.readAll({ after, limit: TITT_MAX, ...(filter && { filter }) });
    // Delivered meanwhile: then it is in hand, or done.
    if (vantar?.after !== after) return iHand;
    if (events.length === 0) vantar = { after: checkpoint, filter };
    return tidAv(events[0]?.meta.tid);
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
    sekunder: async () => {
      const aldst = iHand ?? (await uteblivet().catch(() => null));
      return aldst === null ? 0 : Math.max(0, (clock.now().getTime() - aldst) / 1_000);
    },
  };
};

/** Where a follower that waits has come, and what it waits for. */
interface Vantan {
  readonly after: Position;
  readonly filter: SubscribeOptions['filter'];
}

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
