import { describe, expect, it } from '@jest/globals';
import { dagVid, hadeHant, tidVid } from './vid.js';

describe('time travel', () => {
  it('a point in time lets through what had happened by then, in whatever offset it is written', () => {
    expect(hadeHant('2026-11-22T11:00:00.000Z', '2026-11-22T12:00:00+01:00')).toBe(true);
    expect(hadeHant('2026-11-22T11:00:00.001Z', '2026-11-22T12:00:00+01:00')).toBe(false);
  });

  it('a date is the whole day in Sweden, summer and winter', () => {
    expect(hadeHant('2026-11-22T22:59:59.000Z', '2026-11-22')).toBe(true);
    expect(hadeHant('2026-11-22T23:00:00.000Z', '2026-11-22')).toBe(false);
    expect(hadeHant('2026-07-01T21:59:59.000Z', '2026-07-01')).toBe(true);
    expect(hadeHant('2026-07-01T22:00:00.000Z', '2026-07-01')).toBe(false);
  });

  it('without it everything has happened, and the day is today', () => {
    expect(hadeHant('2199-01-01T00:00:00.000Z', undefined)).toBe(true);
    expect(dagVid(undefined, new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dagVid('2026-11-22T23:30:00Z', new Date())).toBe('2026-11-23');
    expect(dagVid('2026-11-22', new Date())).toBe('2026-11-22');
  });

  it('ends a day where Sweden does, summer, winter and when the clocks are moved', () => {
    const nu = new Date('2026-11-22T23:30:00Z');
    expect(tidVid(undefined, nu)).toBe('2026-11-22T23:30:00.000Z');
    expect(tidVid('2026-11-22T12:00:00+01:00', nu)).toBe('2026-11-22T11:00:00.000Z');
    expect(tidVid('2026-11-22', nu)).toBe('2026-11-22T22:59:59.999Z');
    expect(tidVid('2026-07-01', nu)).toBe('2026-07-01T21:59:59.999Z');
    expect(tidVid('2026-03-29', nu)).toBe('2026-03-29T21:59:59.999Z');
    expect(tidVid('2026-10-25', nu)).toBe('2026-10-25T22:59:59.999Z');
  });
});
