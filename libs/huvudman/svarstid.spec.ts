import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbetsdagarKvar, svarSenast } from './index.js';

/** Calendar days 2005–2039. */
const dag = fc
  .integer({ min: Date.UTC(2005, 0, 1) / 86_400_000, max: Date.UTC(2039, 11, 31) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const antal = fc.integer({ min: 1, max: 300 });

describe('svarSenast', () => {
  it.each([
    ['an ordinary week', '2026-11-23', 5, '2026-11-30'],
    ['the day of receipt is not counted', '2026-11-23', 1, '2026-11-24'],
    ['from a Friday', '2026-11-20', 1, '2026-11-23'],
    ['over jul: julafton to annandag are days off', '2025-12-23', 1, '2025-12-29'],
    ['over nyår: nyårsafton, nyårsdagen and trettondagen', '2026-12-30', 2, '2027-01-05'],
    ['trettondagsafton is a working day', '2026-01-02', 1, '2026-01-05'],
    ['over påsk: skärtorsdag works, långfredag to annandag do not', '2026-04-01', 2, '2026-04-07'],
    ['over nationaldagen on a Friday', '2025-06-05', 1, '2025-06-09'],
    ['over midsommarafton', '2026-06-18', 1, '2026-06-22'],
    ['klämdagen after Kristi himmelsfärd is a working day', '2026-05-13', 1, '2026-05-15'],
    ['before 2005 the sixth of June was a working day', '2003-06-05', 1, '2003-06-06'],
    ['over a leap day', '2024-02-28', 1, '2024-02-29'],
    ['nought days on a working day', '2026-11-23', 0, '2026-11-23'],
    ['nought days on a day off: the next working day', '2026-12-24', 0, '2026-12-28'],
  ])('counts Swedish working days: %s', (_, fran, arbetsdagar, senast) => {
    expect(svarSenast(fran, arbetsdagar)).toBe(senast);
  });

  it('starts from the calendar day in Stockholm, not in UTC', () => {
    expect(svarSenast('2026-11-23T22:59:59Z', 1)).toBe('2026-11-24');
    expect(svarSenast('2026-11-23T23:00:00Z', 1)).toBe('2026-11-25');
    expect(svarSenast(new Date('2026-07-01T21:59:59Z'), 1)).toBe('2026-07-02');
    expect(svarSenast(new Date('2026-07-01T22:00:00Z'), 1)).toBe('2026-07-03');
    expect(svarSenast('2026-11-23T23:30:00-05:00', 1)).toBe('2026-11-25');
  });

  it.each([
    '',
    'i dag',
    '2022-02-30',
    '2022-13-01',
    '2022-02-30T10:00:00Z',
    '2022-02-28T10:00:00',
    '1969-12-31',
    '2200-01-01',
  ])('refuses what is no day: "%s"', (fran) => {
    expect(() => svarSenast(fran, 1)).toThrow(RangeError);
    expect(() => arbetsdagarKvar(fran, '2026-01-01')).toThrow(RangeError);
  });

  it.each([-1, 1.5, 1001, Number.NaN, Infinity])('refuses %s working days', (arbetsdagar) => {
    expect(() => svarSenast('2026-01-01', arbetsdagar)).toThrow(RangeError);
  });
});

describe('arbetsdagarKvar', () => {
  it.each([
    ['on the last day', '2026-11-30', '2026-11-30', 0],
    ['a week before', '2026-11-23', '2026-11-30', 5],
    ['on the weekend before a Monday', '2026-11-28', '2026-11-30', 1],
    ['the day after', '2026-12-01', '2026-11-30', -1],
    ['passed on a Friday, seen on the Saturday', '2026-11-28', '2026-11-27', -1],
    ['passed on a Friday, seen on the Tuesday', '2026-12-01', '2026-11-27', -2],
    ['over new year', '2026-12-23', '2027-01-07', 6],
    ['four years late', '2026-11-23', '2022-11-23', -1003],
  ])('is signed: %s', (_, idag, senast, kvar) => {
    expect(arbetsdagarKvar(idag, senast)).toBe(kvar);
  });
});

describe('the two together', () => {
  it('agree: as many days are left on the day of receipt as were given', () => {
    fc.assert(fc.property(dag, antal, (fran, n) => arbetsdagarKvar(fran, svarSenast(fran, n)) === n));
  });

  it('add up: n and then m days are n + m', () => {
    fc.assert(
      fc.property(dag, antal, antal, (fran, n, m) => svarSenast(svarSenast(fran, n), m) === svarSenast(fran, n + m)),
    );
  });

  it('end on a working day, never a weekend, and never later for an earlier start', () => {
    fc.assert(
      fc.property(dag, dag, antal, (a, b, n) => {
        const [forst, sist] = a < b ? [a, b] : [b, a];
        const senast = svarSenast(forst, n);
        return (
          ![0, 6].includes(new Date(senast).getUTCDay()) &&
          senast === svarSenast(senast, 0) &&
          senast <= svarSenast(sist, n)
        );
      }),
    );
  });

  it('are overdue exactly when the last day has passed', () => {
    fc.assert(fc.property(dag, dag, (idag, senast) => arbetsdagarKvar(idag, senast) < 0 === idag > senast));
  });

  it('count what a walk day by day counts', () => {
    const arbetsdag = (datum: string) => svarSenast(datum, 0) === datum;
    fc.assert(
      fc.property(dag, fc.integer({ min: 0, max: 400 }), (idag, n) => {
        const dagar = Array.from({ length: n }, (_, i) =>
          new Date(Date.parse(idag) + (i + 1) * 86_400_000).toISOString().slice(0, 10),
        );
        return arbetsdagarKvar(idag, dagar.at(-1) ?? idag) === dagar.filter(arbetsdag).length;
      }),
      { numRuns: 30 },
    );
  });

  it('count alike whatever order the years are asked in', () => {
    const ar = Array.from({ length: 40 }, (_, i) => 2040 + i);
    const rakna = (lista: readonly number[]) =>
      new Map(lista.map((a) => [a, arbetsdagarKvar(`${a}-01-01`, `${a}-12-31`)]));
    const bakat = rakna(ar.toReversed());
    expect([...rakna(ar)].every(([a, n]) => bakat.get(a) === n)).toBe(true);
  });
});
