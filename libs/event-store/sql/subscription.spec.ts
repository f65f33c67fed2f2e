import { describe, expect, it } from '@jest/globals';
import { START, type Position, type ReadAllOptions, type SubscriptionMessage } from '../port.js';
import { follow } from './subscription.js';
import { WakeUp } from './wake-up.js';

/** A log of `size()` events of which no filter lets any through: only checkpoints move. */
const logOf = (size: () => number) => {
  const reads: number[] = [];
  const readAll = async ({ after, limit = 0 }: ReadAllOptions) => {
    reads.push(Number(after));
    return {
      events: [],
      checkpoint: String(Math.max(Number(after), Math.min(Number(after) + limit, size()))) as Position,
    };
  };
  return { reads, readAll };
};

const followed = (readAll: ReturnType<typeof logOf>['readAll'], wakeUp: WakeUp, signal: AbortSignal) =>
  follow(readAll, { after: START, batchSize: 10, signal }, { wakeUp, pollMs: 60_000 });

const summary = ({ value }: IteratorResult<SubscriptionMessage, void>): string =>
  value ? `${value.kind} ${value.checkpoint}` : 'end';

describe('subscription', () => {
  it('I9 reads a batch only when the consumer asks for the next', async () => {
    const { reads, readAll } = logOf(() => 100);
    const messages = followed(readAll, new WakeUp(), new AbortController().signal);
    expect(reads).toEqual([]);
    await messages.next();
    await new Promise(setImmediate);
    expect(reads).toEqual([0]);
    await messages.next();
    expect(reads).toEqual([0, 10]);
    await messages.return();
  });

  it('says caught-up once per catching up: again only when it had fallen a whole batch behind', async () => {
    let size = 25;
    const wakeUp = new WakeUp();
    const messages = followed(logOf(() => size).readAll, wakeUp, new AbortController().signal);
    const take = async (count: number): Promise<string[]> => {
      const taken: string[] = [];
      for (let n = 0; n < count; n += 1) taken.push(summary(await messages.next()));
      return taken;
    };
    expect(await take(4)).toEqual(['batch 10', 'batch 20', 'batch 25', 'caught-up 25']);
    const next = take(1);
    size = 27;
    wakeUp.wake();
    expect(await next).toEqual(['batch 27']);
    size = 40;
    expect(await take(3)).toEqual(['batch 37', 'batch 40', 'caught-up 40']);
    await messages.return();
  });

  it('I9 misses no event written while it looked, and leaves nobody asleep after the abort', async () => {
    let size = 0;
    const wakeUp = new WakeUp();
    const stop = new AbortController();
    const { readAll } = logOf(() => size);
    const racing = async (options: ReadAllOptions) => {
      const page = await readAll(options);
      if (size === 0) {
        size = 1;
        wakeUp.wake();
      }
      return page;
    };
    const messages = followed(racing, wakeUp, stop.signal);
    expect(summary(await messages.next())).toBe('caught-up 0');
    expect(summary(await messages.next())).toBe('batch 1');
    const last = messages.next();
    await new Promise(setImmediate);
    expect(wakeUp.asleep).toBe(1);
    stop.abort();
    expect(summary(await last)).toBe('end');
    expect(wakeUp.asleep).toBe(0);
  });
});
