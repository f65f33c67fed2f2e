import { expect, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { ARENA_EVENTS } from '#libs/arena/index.js';
import { rekommendationDecider } from '#libs/rekommendation/decide.js';
import { beslutslage, REKOMMENDATION_EVENTS, type RekommendationEvent } from '#libs/rekommendation/index.js';
import { MANDAT, OPPNA, steg } from './kommandon.js';
import { kor, type Rekommendationsdecider, type Utfort, type Varld } from './varld.js';

/** Model-based: an arena, its recommendation and the mandates around, under whatever anybody tries. */
const FOLJDER = 10_000;
const FARRE = 2_000;

const statusar = ({ rekommendation }: Varld): readonly string[] =>
  rekommendation.status === 'okand' ? [] : [...rekommendation.poster.values()].map(({ status }) => status);

const BESLUTAR: readonly string[] = ['FattaBeslut', 'RattaBeslut'];

/** B2, B6: but for a decision of the one asked, nothing moves anybody from where it stands; who is asked waits. */
const arenanBeslutarAldrig = ({ command, fore, efter }: Utfort): void => {
  if (command !== null && BESLUTAR.includes(command.type)) return;
  const nya = statusar(efter);
  expect(nya).toEqual(fore.rekommendation.status === 'okand' ? nya.map(() => 'vantar') : statusar(fore));
};

/** B6: each decision in the log is by exactly that huvudman, with a mandate of its own to decide that held just then. */
const egetMandat = ({ command, fore, events }: Utfort): void => {
  for (const event of events) {
    if (event.type !== 'BeslutFattat' && event.type !== 'BeslutRattat') continue;
    const { av, huvudman } = event.data;
    const mandat = fore.mandat.get(av.mandatId);
    expect(command?.data).toMatchObject({ huvudman });
    expect(mandat).toMatchObject({ huvudman, galler: true, funktion: av.funktion });
    expect(mandat?.behorigheter).toContain('besluta');
    expect(av.huvudman).toBe(huvudman);
  }
};

const sagt = (event: RekommendationEvent): readonly (readonly [string, string])[] => {
  if (event.type === 'RekommendationExpedierad')
    return event.data.mottagare.map(({ huvudman }) => [huvudman, 'vantar']);
  const beslutat = event.type === 'BeslutFattat' || event.type === 'BeslutRattat';
  return beslutat ? [[event.data.huvudman, event.data.utfall]] : [];
};
/** The counts, reckoned anew from the log alone: the last said of each that was asked. */
const antalUrLoggen = (logg: readonly RekommendationEvent[]): Readonly<Record<string, number>> => {
  const lage = new Map(logg.flatMap(sagt));
  const med = (status: string): number => [...lage.values()].filter((ett) => ett === status).length;
  return { bifall: med('bifall'), avslag: med('avslag'), bordlagda: med('bordlagd'), vantar: med('vantar') };
};

const antaletStammer = ({ efter, events }: Utfort): void => {
  if (efter.rekommendation.status === 'okand') return;
  const antal = antalUrLoggen(efter.beslutslogg);
  expect(beslutslage(efter.rekommendation).antal).toEqual(antal);
  const alla = events.find((event) => event.type === 'AllaHarBeslutat');
  if (alla !== undefined) expect({ ...alla.data, bordlagda: 0, vantar: 0 }).toEqual(antal);
};

const foljder = fc.array(steg, { minLength: 5, maxLength: 24, size: 'max' }).map((rest) => [OPPNA, ...rest]);
type Pastaende = (utfort: Utfort) => void;
const egenskap = (pastaenden: readonly Pastaende[], decider: Rekommendationsdecider = rekommendationDecider) =>
  fc.property(foljder, (foljd) => {
    for (const utfort of kor(foljd, MANDAT, decider)) pastaenden.forEach((pastaende) => pastaende(utfort));
  });

describe('whatever is tried, in whatever order', () => {
  it('B2 B6 no arena decides; each decision is the huvudman’s own, with its mandate; the counts are the log’s', () => {
    fc.assert(egenskap([arenanBeslutarAldrig, egetMandat, antaletStammer]), { numRuns: FOLJDER });
  });
});

describe('the above bites: planted faults are found', () => {
  const { decide, evolve, initial } = rekommendationDecider;
  const felande = (pastaende: Pastaende, decider: Rekommendationsdecider): boolean =>
    fc.check(egenskap([pastaende], decider), { numRuns: FARRE, seed: 1 }).failed;

  it('B2 a reminder that lets silence be consent', () => {
    const tystnad: Rekommendationsdecider = {
      initial,
      evolve,
      decide: (command, state) => {
        const events = decide(command, state);
        if (command.type !== 'PaminnOmBeslut' || events.length === 0) return events;
        const { huvudman, verksamhet } = command.data;
        const av = { huvudman, mandatId: `${huvudman}-beslutar`, funktion: 'Förvaltningschef' };
        const uppgifter = { instans: 'Arenan', datum: '2026-04-20', dnr: null, motivering: null };
        return [
          ...events,
          { type: 'BeslutFattat', data: { huvudman, verksamhet, av, utfall: 'bifall', ...uppgifter } },
        ];
      },
    };
    expect(felande(arenanBeslutarAldrig, tystnad)).toBe(true);
    expect(felande(antaletStammer, tystnad)).toBe(false);
  });
  it.each([
    ['does not hold', { galler: true }],
    ['is not one to decide', { behorigheter: ['besluta'] as const }],
  ])('B6 a decision by a mandate that %s', (_fall, blundat) => {
    const blund: Rekommendationsdecider = {
      initial,
      evolve,
      decide: (command, state) => {
        if (command.type !== 'FattaBeslut' || command.data.mandat === null) return decide(command, state);
        return decide({ ...command, data: { ...command.data, mandat: { ...command.data.mandat, ...blundat } } }, state);
      },
    };
    expect(felande(egetMandat, blund)).toBe(true);
  });
  it('B6 a count that forgets a rättelse', () => {
    const glomsk: Rekommendationsdecider = {
      initial,
      decide,
      evolve: (state, event) => (event.type === 'BeslutRattat' ? state : evolve(state, event)),
    };
    expect(felande(antaletStammer, glomsk)).toBe(true);
  });
});

it('the tries reach every event of both, or the above says little', () => {
  const sedda = new Set<string>();
  const samla: Pastaende = ({ events }) => events.forEach(({ type }) => sedda.add(type));
  fc.assert(egenskap([samla]), { numRuns: FARRE, seed: 1 });
  expect([...sedda].sort()).toEqual([...Object.keys(ARENA_EVENTS), ...Object.keys(REKOMMENDATION_EVENTS)].sort());
});
