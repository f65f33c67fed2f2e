import { describe, expect, it } from '@jest/globals';
import { StreamMemory } from './stream-memory.js';

const ids = (from: number, count: number): string[] => Array.from({ length: count }, (_, n) => `id-${from + n}`);

describe('memory of ids', () => {
  it('learns a stream from its first event on, and nothing after a gap', () => {
    const memory = new StreamMemory(100);
    memory.learn('a', 2, ids(2, 3));
    expect(memory.last('a')).toBe(-1);
    memory.learn('a', 0, ids(0, 3));
    memory.learn('a', 1, ids(1, 4));
    expect(memory.last('a')).toBe(4);
    expect([0, 4, 5].map((n) => memory.revisionOf('a', `id-${n}`))).toEqual([0, 4, undefined]);
    memory.learn('a', 0, ids(0, 2));
    expect(memory.last('a')).toBe(4);
  });

  it('I9 forgets whole streams, those met longest ago first, and never the one just met', () => {
    const memory = new StreamMemory(10);
    memory.learn('a', 0, ids(0, 4));
    memory.learn('b', 0, ids(0, 4));
    memory.learn('a', 4, ids(4, 1));
    memory.learn('c', 0, ids(0, 4));
    expect(['a', 'b', 'c'].map((stream) => memory.last(stream))).toEqual([4, -1, 3]);
    memory.learn('d', 0, ids(0, 50));
    expect(['a', 'c', 'd'].map((stream) => memory.last(stream))).toEqual([-1, -1, 49]);
  });
});
