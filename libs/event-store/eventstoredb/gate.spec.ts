import { describe, expect, it } from '@jest/globals';
import { StoreClosed, StoreOverloaded } from '../port.js';
import { Gate } from './gate.js';

const slowly = () => {
  const finish: (() => void)[] = [];
  const run = () => new Promise<void>((resolve) => finish.push(resolve));
  return { finish, run };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('gate of appends', () => {
  it('I9 lets so many in, and so many of them on at once', async () => {
    const gate = new Gate({ queueMax: 3, queueCharsMax: 100, inFlightMax: 2 });
    const { finish, run } = slowly();
    const accepted = [gate.through(1, run), gate.through(1, run), gate.through(1, run)];
    await expect(gate.through(1, run)).rejects.toBeInstanceOf(StoreOverloaded);
    await turn();
    expect(finish).toHaveLength(2);
    finish[0]?.();
    await turn();
    expect(finish).toHaveLength(3);
    finish.forEach((done) => done());
    await Promise.all(accepted);
    await expect(gate.through(101, run)).rejects.toBeInstanceOf(StoreOverloaded);
  });

  it('lets the next in also when one fails, and closes when the last has its outcome', async () => {
    const gate = new Gate({ queueMax: 9, queueCharsMax: 100, inFlightMax: 1 });
    const failing = gate.through(1, () => Promise.reject(new Error('boom')));
    const after = gate.through(1, () => Promise.resolve('ok'));
    const closing = gate.close();
    await expect(gate.through(1, () => Promise.resolve())).rejects.toBeInstanceOf(StoreClosed);
    await expect(failing).rejects.toThrow('boom');
    await expect(after).resolves.toBe('ok');
    await closing;
  });
});
