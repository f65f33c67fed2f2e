import { describe, expect, it } from '@jest/globals';
import { upcast } from './upcast.js';

const lagrad = (type: string, v: number) => ({ type, data: { av: 'drift' }, meta: { v } });

describe('stored försändelse events', () => {
  it('are read in the version this program writes', () => {
    expect(upcast(lagrad('OmsandningBegard', 1))).toMatchObject({ type: 'OmsandningBegard', data: { av: 'drift' } });
  });
  it.each([
    ['OmsandningBegard', 2],
    ['Okand', 1],
    ['toString', 1],
  ])('of unknown kind stop the reader loudly: %s v%i', (type, v) => {
    expect(() => upcast(lagrad(type, v))).toThrow(Error);
  });
});
