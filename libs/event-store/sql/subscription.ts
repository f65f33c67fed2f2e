import type { EventStore, Position, SubscribeOptions, SubscriptionMessage } from '../port.js';
import type { WakeUp } from './wake-up.js';

const BATCH_SIZE = 1_000;

/**
 * Follows the log: reads a batch only when the consumer asks for it, so nothing is read ahead.
 * A batch as large as asked for means being behind: the next time the end is reached is a new catching up.
 * @param pollMs longest sleep when no wake-up comes (another process may have written)
 */
export async function* follow(
  readAll: EventStore['readAll'],
  options: SubscribeOptions,
  { wakeUp, pollMs }: { readonly wakeUp: WakeUp; readonly pollMs: number },
): AsyncGenerator<SubscriptionMessage, void, void> {
  const { signal, filter, batchSize = BATCH_SIZE } = options;
  let after: Position = options.after;
  let caughtUp = false;
  while (!signal.aborted) {
    const ticket = wakeUp.ticket();
    const page = await readAll({ after, limit: batchSize, ...(filter && { filter }) });
    if (signal.aborted) return;
    if (page.checkpoint !== after) {
      const whole = BigInt(page.checkpoint) - BigInt(after) >= BigInt(batchSize);
      caughtUp = caughtUp && !whole;
      after = page.checkpoint;
      yield { kind: 'batch', events: page.events, checkpoint: after };
    } else if (caughtUp) {
      await wakeUp.sleep(ticket, signal, pollMs);
    } else {
      caughtUp = true;
      yield { kind: 'caught-up', checkpoint: after };
    }
  }
}
