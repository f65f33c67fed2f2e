import { LIMITS } from '../limits.js';
import {
  StoreClosed,
  StoreUnavailable,
  type Position,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../port.js';
import { within } from '../sql/bounds.js';
import { Bell } from './bell.js';
import type { Connection } from './connection.js';
import { Following } from './following.js';
import { Inbox } from './inbox.js';
import { Lost } from './lost.js';
import type { Namespace } from './namespace.js';
import type { Reader } from './read.js';
import { serverFilter, subscribeRequest } from './requests.js';

export interface FollowParts {
  readonly connection: Connection;
  readonly namespace: Namespace;
  readonly reader: Reader;
  readonly closed: AbortSignal;
  /** A subscription that brings nothing for so long is asked whether it has gone deaf. */
  readonly silentMs: number;
}

const BATCH_SIZE = 1_000;
/** Pauses between attempts double from the first to the last of these. */
const PAUSE_MIN_MS = 20;
const PAUSE_MAX_MS = 2_000;
/** In a row, without any progress: a good minute. */
const FAILURES_MAX = 40;

/**
 * Follows the log over one subscription after another: the client does not resubscribe after a lost connection, nor
 * after the server ended the call. Each begins after the last checkpoint, and is cancelled on the server however it ends.
 */
export async function* follow(
  parts: FollowParts,
  options: SubscribeOptions,
): AsyncGenerator<SubscriptionMessage, void, void> {
  const { signal, after } = options;
  const batchSize = within(options.batchSize, { min: 1, max: LIMITS.readAll, or: BATCH_SIZE });
  const bell = new Bell();
  const ring = (): void => bell.ring();
  signal.addEventListener('abort', ring, { once: true });
  parts.closed.addEventListener('abort', ring, { once: true });
  const following = new Following({ ...parts, ...options, batchSize, bell }, after);
  try {
    yield* again(parts, following);
  } finally {
    signal.removeEventListener('abort', ring);
    parts.closed.removeEventListener('abort', ring);
  }
}

async function* again(parts: FollowParts, following: Following): AsyncGenerator<SubscriptionMessage, void, void> {
  let failures = 0;
  while (!following.parts.signal.aborted) {
    const before = following.checkpoint;
    const lost = yield* untilLost(parts, following);
    if (lost === undefined) return;
    failures = following.takeHeld() || following.checkpoint !== before ? 0 : failures + 1;
    if (failures > FAILURES_MAX) throw new StoreUnavailable(lost);
    await following.parts.bell.wait(Math.min(PAUSE_MIN_MS * 2 ** failures, PAUSE_MAX_MS));
  }
}

/** Gives the fault when the way to the server was lost, undefined when the follower was told to stop. */
async function* untilLost(
  parts: FollowParts,
  following: Following,
): AsyncGenerator<SubscriptionMessage, Lost | undefined, void> {
  try {
    yield* connected(parts, following);
    return undefined;
  } catch (error) {
    if (parts.closed.aborted) throw new StoreClosed();
    if (error instanceof Lost) return error;
    throw error;
  }
}

async function* connected(parts: FollowParts, following: Following): AsyncGenerator<SubscriptionMessage, void, void> {
  if (parts.closed.aborted) throw new StoreClosed();
  const { filter, batchSize, bell } = following.parts;
  const goal = await parts.reader.headNow();
  const asked = serverFilter(parts.namespace, filter);
  const after: Position = following.checkpoint;
  const opened = await parts.connection.openRead(subscribeRequest(after, asked));
  const ring = (): void => bell.ring();
  const inbox = new Inbox(opened, { namespace: parts.namespace, after, goal, max: batchSize, ring });
  try {
    yield* following.through(inbox, { goal, asked });
  } finally {
    inbox.close();
  }
}
