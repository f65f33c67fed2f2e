import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import { beslutslage } from './beslutslage.js';
import type { RekommendationCommand } from './commands.js';
import { decide } from './decide.js';
import type { RekommendationEvent } from './events.js';
import { fristerAv } from './frister.js';
import { PAMINNELSER_MAX } from './granser.js';
import { beslutsnyckel, evolve, initial, type RekommendationState } from './rekommendation.js';
import { arenafakta, expediera, fatta, LEKSAND, mandat, PLAN, ratta, REGION, SENAST, UMEA } from './testing/fall.js';

/** An aktivitetsplan: decided in each verksamhet, by its verksamhetschef (V5). */
const PLANEN = expediera(PLAN);
const vem = fc.record({
  huvudman: fc.constantFrom(REGION, UMEA, LEKSAND),
  verksamhet: fc.constantFrom('buh', 'vh', 'lss', null),
});
const hos = fc.constantFrom('buh', 'vh', 'lss', null);
const funktion = fc.constantFrom('Verksamhetschef', 'Verksamhetschef', 'Utvecklare');
const beslut = fc
  .tuple(vem, hos, funktion, fc.constantFrom('bifall', 'avslag', 'bordlagd'))
  .map(([{ huvudman, verksamhet }, mandatets, chef, utfall]) => ({
    huvudman,
    verksamhet,
    utfall,
    motivering: 'Skäl.',
    mandat: mandat(huvudman, { verksamhet: mandatets, funktion: chef }),
  }));
const dag = fc.constantFrom(SENAST, '2026-06-14', '2026-06-28');
const kommando: fc.Arbitrary<RekommendationCommand> = fc.oneof(
  { arbitrary: beslut.map((data) => fatta(data.huvudman, data)), weight: 8 },
  { arbitrary: beslut.map((data) => ratta(data.huvudman, data)), weight: 3 },
  fc.tuple(vem, dag, dag).map(([post, senast, nastaSenast]): RekommendationCommand => ({
    type: 'PaminnOmBeslut',
    data: { ...post, senast, nastaSenast, idag: '2026-07-01' },
  })),
  fc.constantFrom(REGION, UMEA).map((huvudman): RekommendationCommand => ({
    type: 'AterkallaRekommendation',
    data: { huvudman, koordinator: false, arenafakta: arenafakta(), skal: 'Överspelad.' },
  })),
);

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: RekommendationCommand, state: RekommendationState): readonly RekommendationEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

interface Steg {
  readonly kommando: RekommendationCommand;
  readonly fore: RekommendationState;
  readonly events: readonly RekommendationEvent[];
  readonly efter: RekommendationState;
}
const alltid = (galler: (steg: Steg) => void): void => {
  const foljd = fc.array(kommando, { minLength: 1, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(foljd, (kommandon) => {
      let fore = initial;
      for (const ett of [PLANEN, ...kommandon]) {
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
  it('V5 a verksamhet is decided for by its own verksamhetschef, or by one of the whole huvudman', () => {
    alltid(({ kommando: ett, events }) => {
      for (const event of events.filter(({ type }) => type === 'BeslutFattat' || type === 'BeslutRattat')) {
        expect(event.data).toMatchObject({ av: { funktion: 'Verksamhetschef' } });
        const mandatets = 'mandat' in ett.data ? ett.data.mandat?.verksamhet : undefined;
        expect([null, 'verksamhet' in ett.data ? ett.data.verksamhet : undefined]).toContain(mandatets);
      }
    });
  });
  it('B6 what is withdrawn is decided no more', () => {
    alltid(({ fore, events }) => {
      if (fore.status === 'aterkallad') expect(events).toEqual([]);
    });
  });
  it('B6 the outcome is told when all have decided, and never while somebody waits', () => {
    alltid(({ efter }) => {
      if (efter.status === 'okand') return;
      const { bifall, avslag, bordlagda, vantar } = beslutslage(efter).antal;
      expect(efter.utfall).toEqual(bordlagda + vantar === 0 ? { bifall, avslag } : null);
    });
  });
  it('frister are of those that wait, and none is reminded more often than the limit', () => {
    alltid(({ efter }) => {
      const nycklar = fristerAv(efter).map(({ nyckel }) => nyckel);
      const poster = efter.status === 'okand' ? [] : [...efter.poster.values()];
      const vantar = poster.filter(({ status }) => status === 'vantar' || status === 'bordlagd').map(beslutsnyckel);
      expect(vantar).toEqual(expect.arrayContaining(nycklar));
      expect(Math.max(...poster.map(({ paminnelser }) => paminnelser))).toBeLessThanOrEqual(PAMINNELSER_MAX);
    });
  });
  it('I5 the events survive the log, and the same command at once again gives nothing', () => {
    alltid(({ kommando: ett, fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as RekommendationEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
      expect(forsok(ett, efter)).toEqual([]);
    });
  });
});
