import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arKalenderdatum } from './kalenderdatum.js';

describe('kalenderdatum', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (dag) => {
    expect(arKalenderdatum(dag)).toBe(true);
  });
  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01'])(
    '%s is none',
    (dag) => {
      expect(arKalenderdatum(dag)).toBe(false);
    },
  );
  it.each(['26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n', ''])(
    '%j is not written so',
    (text) => {
      expect(arKalenderdatum(text)).toBe(false);
    },
  );
  it('agrees with the clock’s own calendar', () => {
    const tal = fc.record({
      ar: fc.integer({ min: 1, max: 9999 }),
      manad: fc.integer({ min: 0, max: 14 }),
      dag: fc.integer({ min: 0, max: 33 }),
    });
    fc.assert(
      fc.property(tal, ({ ar, manad, dag }) => {
        const text = `${String(ar).padStart(4, '0')}-${String(manad).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
        const klockans = new Date(`${text}T00:00:00Z`);
        expect(arKalenderdatum(text)).toBe(
          !Number.isNaN(klockans.getTime()) && klockans.toISOString().startsWith(text),
        );
      }),
    );
  });
});
