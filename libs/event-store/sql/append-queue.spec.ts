import { describe, expect, it } from '@jest/globals';
import { StoreClosed, StoreOverloaded } from '../port.js';
import { AppendQueue, type QueueOptions, type WriteBatch } from './append-queue.js';
import type { EncodedAppend, Outcome } from './judge.js';

const append = (stream: string, size = 1): EncodedAppend => ({
  stream,
  expected: 'any',
  ids: Array.from({ length: size }, (_, n) => `${stream}-${n}`),
  types: [],
  data: [],
  meta: [],
  chars: size,
});

const done: Outcome = { kind: 'appended', revision: 0, position: '1', idempotent: false };

const queueOf = (write: WriteBatch, options: Partial<QueueOptions> = {}): AppendQueue =>
  new AppendQueue({
    write,
    written: () => undefined,
    isOfOneAppend: () => true,
    queueMax: 100,
    queueCharsMax: 1_000_000,
    inFlightMax: 1,
    ...options,
  });

/** Writes that finish when told to. */
const slowly = () => {
  const batches: string[][] = [];
  const finish: (() => void)[] = [];
  const write: WriteBatch = async (batch) => {
    batches.push(batch.map(({ stream }) => stream));
    await new Promise<void>((resolve) => finish.push(resolve));
    return batch.map(() => done);
  };
  return { batches, finish, write };
};

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('append queue', () => {
  it('I1 coalesces what waits while a transaction is under way, and acknowledges nothing before its end', async () => {
    const { batches, finish, write } = slowly();
    const queue = queueOf(write);
    const settled: string[] = [];
    for (const stream of ['a', 'b']) void queue.append(append(stream)).then(() => settled.push(stream));
    await turn();
    for (const stream of ['c', 'd', 'e']) void queue.append(append(stream)).then(() => settled.push(stream));
    await turn();
    expect(batches).toEqual([['a', 'b']]);
    expect(settled).toEqual([]);
    finish.shift()?.();
    await turn();
    expect(settled).toEqual(['a', 'b']);
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
    finish.shift()?.();
    await queue.close();
    expect(settled).toHaveLength(5);
  });

  it('keeps a transaction within 1 000 events, but never splits an append', async () => {
    const sizes: number[] = [];
    const queue = queueOf(async (batch) => {
      sizes.push(batch.reduce((sum, one) => sum + one.ids.length, 0));
      return batch.map(() => done);
    });
    await Promise.all([700, 300, 1, 1_000, 5].map((size, n) => queue.append(append(`s${n}`, size))));
    expect(sizes).toEqual([1_000, 1, 1_000, 5]);
  });

  it('I1 tries each append by itself when one of them broke the transaction', async () => {
    const queue = queueOf(async (batch) => {
      if (batch.some(({ stream }) => stream === 'bad')) throw new Error('boom');
      return batch.map(() => done);
    });
    const settled = await Promise.allSettled(['a', 'bad', 'b'].map((stream) => queue.append(append(stream))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('I10 tries none by itself when the fault would meet them all', async () => {
    let writes = 0;
    const lost = async (): Promise<never> => {
      writes += 1;
      throw new Error('connection lost');
    };
    const queue = queueOf(lost, { isOfOneAppend: () => false });
    const settled = await Promise.allSettled(['a', 'b'].map((stream) => queue.append(append(stream))));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(writes).toBe(1);
  });

  it('I9 is bounded in appends and in characters, and refuses when closed', async () => {
    const { finish, write } = slowly();
    const queue = queueOf(write, { queueMax: 2, queueCharsMax: 10 });
    const first = queue.append(append('a', 8));
    await expect(queue.append(append('b', 3))).rejects.toBeInstanceOf(StoreOverloaded);
    const second = queue.append(append('c', 1));
    await expect(queue.append(append('d', 1))).rejects.toBeInstanceOf(StoreOverloaded);
    await turn();
    const closed = queue.close();
    await expect(queue.append(append('e'))).rejects.toBeInstanceOf(StoreClosed);
    finish.shift()?.();
    await Promise.all([first, second, closed]);
  });
});
