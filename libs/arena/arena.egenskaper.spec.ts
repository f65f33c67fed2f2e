import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import { evolve, initial, type ArenaState } from './arena.js';
import type { ArenaCommand } from './commands.js';
import { decide } from './decide.js';
import { foreslagenDagordning } from './dagordning.js';
import type { ArenaEvent } from './events.js';
import { arenalage, sammankallandeDen } from './lage.js';
import { anmal, av, ledningskommandon, LEKSAND, oppna, REGION, SKELLEFTEA, UMEA } from './testing/fall.js';

/** LEKSAND is never let in: what it tries is noise that must leave no trace. */
const huvudman = fc.constantFrom(REGION, UMEA, SKELLEFTEA, LEKSAND);
const handling = fc
  .tuple(huvudman, fc.constantFrom(false, false, false, true))
  .map(([kod, koordinator]) => av(kod, { koordinator }));
const arende = fc.constantFrom('a', 'b');
const tur = fc.record({ sammankallande: huvudman, fran: fc.constantFrom('2026-01-01', '2026-02-01', '2026-06-01') });
const kommando: fc.Arbitrary<ArenaCommand> = fc.oneof(
  { arbitrary: handling.chain((vem) => fc.constantFrom(...ledningskommandon(vem))), weight: 8 },
  { arbitrary: arende.map((id) => anmal(id)), weight: 2 },
  arende.map((id): ArenaCommand => ({ type: 'LamnaArende', data: { arende: id, skal: 'atersant' } })),
  fc.tuple(handling, tur).map(([vem, ny]): ArenaCommand => ({
    type: 'UtseSammankallande',
    data: { ...vem, ...ny, till: null },
  })),
  handling.map((vem): ArenaCommand => ({
    type: 'KallaMote',
    data: { ...vem, moteId: 'mote', tid: '2026-03-10T08:00:00Z', plats: null },
  })),
);

interface Steg {
  readonly kommando: ArenaCommand;
  readonly fore: ArenaState;
  readonly events: readonly ArenaEvent[];
  readonly efter: ArenaState;
}

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: ArenaCommand, state: ArenaState): readonly ArenaEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

const alltid = (galler: (steg: Steg) => void): void => {
  const foljd = fc.array(kommando, { minLength: 1, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(foljd, (kommandon) => {
      let fore = initial;
      for (const ett of [oppna(), ...kommandon]) {
        const events = forsok(ett, fore);
        const efter = events.reduce(evolve, fore);
        galler({ kommando: ett, fore, events, efter });
        fore = efter;
      }
    }),
    { numRuns: 300 },
  );
};

describe('whatever is tried, in whatever order', () => {
  it('B5 I4 only the convenor, the koordinator, or while none convenes one of its huvudmän, leaves a trace', () => {
    alltid(({ kommando: ett, fore, events }) => {
      if (fore.status === 'okand' || events.length === 0 || !('koordinator' in ett.data) || ett.data.koordinator)
        return;
      const sammankallande = sammankallandeDen(fore, ett.data.idag);
      expect(fore.data.huvudman).toContain(ett.data.huvudman);
      expect([null, ett.data.huvudman]).toContain(sammankallande);
    });
  });
  it('B8 turns of the convenorship follow one another, each of one of its huvudmän', () => {
    alltid(({ efter }) => {
      if (efter.status === 'okand') return;
      const fran = efter.turer.map((en) => en.fran);
      expect(fran).toEqual([...new Set(fran)].sort());
      expect(efter.turer.every((en) => en.huvudman !== LEKSAND)).toBe(true);
    });
  });
  it('the agenda proposes only matters that the arena has', () => {
    alltid(({ efter }) => {
      if (efter.status === 'okand') return;
      const punkter = foreslagenDagordning(efter).flatMap((punkt) => punkt.arende ?? []);
      expect(arenalage(efter, '2026-03-01').arenden).toEqual(expect.arrayContaining(punkter));
    });
  });
  it('I5 the events survive the log, and the same command at once again gives nothing', () => {
    alltid(({ kommando: ett, fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as ArenaEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
      expect(forsok(ett, efter)).toEqual([]);
    });
  });
});
