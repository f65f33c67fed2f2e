import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import type { MandatCommand } from './commands.js';
import { decide } from './decide.js';
import { MANDAT_EVENTS, type MandatEvent } from './events.js';
import { evolve, gallerVid, initial, type MandatState } from './mandat.js';
import { andra, aterkalla, introducera, LEKSAND, REGION, registrera } from './testing/fall.js';

/** Days of three months around the year's end, so that what is tried falls before, within and after. */
const dag = fc.constantFrom('2026-11-15', '2026-12-01', '2026-12-15', '2026-12-31', '2027-01-01', '2027-01-15');
const slut = fc.option(dag, { nil: null });
/** REGION is never its owner: what it tries must leave no trace. */
const huvudman = fc.constantFrom(LEKSAND, LEKSAND, REGION);

interface Forsok {
  readonly command: MandatCommand;
  readonly idag: string;
}
const kommando = (idag: string, kod: string): fc.Arbitrary<MandatCommand> =>
  fc.oneof(
    dag.map((giltigFran) => registrera({ giltigFran, giltigTill: giltigFran, idag })),
    dag.map((datum) => introducera(datum, kod, idag)),
    { arbitrary: slut.map((giltigTill) => andra(giltigTill, kod, idag)), weight: 4 },
    fc.constant(aterkalla(kod)),
  );
const forsok: fc.Arbitrary<Forsok> = fc
  .tuple(dag, huvudman)
  .chain(([idag, kod]) => kommando(idag, kod).map((command) => ({ command, idag })));

interface Steg extends Forsok {
  readonly fore: MandatState;
  readonly events: readonly MandatEvent[];
  readonly efter: MandatState;
}
const beslut = (command: MandatCommand, state: MandatState): readonly MandatEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};
const alltid = (galler: (steg: Steg) => void, fron?: number): void => {
  fc.assert(
    fc.property(fc.array(forsok, { minLength: 1, maxLength: 12, size: 'max' }), (rest) => {
      let fore = initial;
      for (const ett of [{ command: registrera({ giltigFran: '2026-12-01' }), idag: '2026-11-15' }, ...rest]) {
        const events = beslut(ett.command, fore);
        const efter = events.reduce(evolve, fore);
        galler({ ...ett, fore, events, efter });
        fore = efter;
      }
    }),
    { numRuns: 2_000, ...(fron !== undefined && { seed: fron }) },
  );
};
const gallde = (state: MandatState, nar: string): boolean => state.status !== 'okand' && gallerVid(state, nar);

describe('whatever is tried, in whatever order', () => {
  it('B7 a day on which a mandate held, and that has passed, is never taken from it but by withdrawal', () => {
    alltid(({ idag, fore, events, efter }) => {
      if (events.some((event) => event.type === 'MandatAterkallat')) return;
      for (const nar of ['2026-11-15', '2026-12-15', '2026-12-31', '2027-01-15']) {
        if (nar < idag) expect(gallde(efter, nar)).toBe(gallde(fore, nar));
      }
    });
  });
  it('withdrawn is the end, and nothing brings it back', () => {
    alltid(({ fore, events, efter }) => {
      if (fore.status !== 'aterkallat') return;
      expect(events).toEqual([]);
      expect(gallde(efter, '2026-12-15')).toBe(false);
    });
  });
  it('I4 what is not its owner leaves no trace', () => {
    alltid(({ command, events }) => {
      if (command.data.huvudman === REGION) expect(events).toEqual([]);
    });
  });
  it('I5 the events survive the log, and the same command at once again gives nothing', () => {
    alltid(({ command, fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as MandatEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
      if (events.length > 0) expect(beslut(command, efter)).toEqual([]);
    });
  });
});

it('the tries reach every event, or the above says little', () => {
  const sedda = new Set<string>();
  alltid(({ events }) => events.forEach((event) => sedda.add(event.type)), 1);
  expect([...sedda].sort()).toEqual(Object.keys(MANDAT_EVENTS).sort());
});
