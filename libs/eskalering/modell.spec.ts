import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected, type Decider } from '#libs/kernel/index.js';
import type { EskaleringCommand } from './commands.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringState } from './eskalering.js';
import { ESKALERING_EVENTS, type EskaleringEvent } from './events.js';
import type { Arendeslag } from './stege.js';
import { FEL } from './testing/felande.js';
import { granska, granskaRackvidd, nyBok } from './testing/orakel.js';
import { kommandoAv, vaktrunda } from './testing/slump-kommando.js';
import { slumpfall, stegeAv, type Slumpfall } from './testing/slump-stege.js';

type Eskalerare = Decider<EskaleringState, EskaleringCommand, EskaleringEvent>;
/** Told of each event and of the state before the command that gave it. */
type Raknare = (event: EskaleringEvent, fore: EskaleringState) => void;

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (
  decider: Eskalerare,
  command: EskaleringCommand,
  state: EskaleringState,
): readonly EskaleringEvent[] => {
  try {
    return decider.decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

/** Where the case as shown stands: each huvudman's level, and the samverkansnivå. */
const platser = (state: EskaleringState): ReadonlyMap<string, string> => {
  if (state.status === 'okand') return new Map<string, string>();
  const parter = [...state.parter].map(([kod, { niva }]): [string, string] => [kod, niva]);
  return new Map(state.samverkan === null ? parter : [...parter, ['samverkan', state.samverkan.niva]]);
};

const SLAG: readonly Arendeslag[] = ['avvikelse', 'tvist', 'principiell-tvist', 'fraga'];

/** In every third life nobody answers at first: the watch goes its two rounds before anything else is tried. */
const fallAv = ({ forsok: [[...forsta] = []] }: Slumpfall) => ({
  slag: SLAG[(forsta[19] ?? 0) % SLAG.length] ?? 'avvikelse',
  tyst: (forsta[21] ?? 0) % 3 === 0,
});

/** One life on one ladder. Throws at the first thing that the ladder does not allow. */
const lev = (decider: Eskalerare, fall: Slumpfall, rakna: Raknare = () => undefined): void => {
  const stege = stegeAv(fall.stege);
  const { slag, tyst } = fallAv(fall);
  const bok = nyBok();
  let state = decider.initial;
  const prova = (command: EskaleringCommand): void => {
    // An end leaves no places: a new beginning puts everyone at the foot.
    const fore = state.status === 'avslutad' ? platser(decider.initial) : platser(state);
    const events = forsok(decider, command, state);
    for (const event of events) {
      granska({ bok, stege, command }, event);
      rakna(event, state);
    }
    state = events.reduce(decider.evolve, state);
    stammer(bok, platser(state));
    rorBaraSinEgen(command, fore, platser(state));
  };
  for (const [nummer, tal] of fall.forsok.entries()) {
    const bord = { stege, state, slag };
    const vakt = tyst && (nummer === 1 || nummer === 2);
    (vakt ? vaktrunda(bord) : [kommandoAv(tal, bord)]).forEach(prova);
  }
  granskaRackvidd(bok, stege);
};

/** The case as shown stands where its events, read one by one, have put it. */
const stammer = (bok: ReturnType<typeof nyBok>, visat: ReadonlyMap<string, string>): void => {
  const bokfort = new Map(bok.samverkan === null ? bok.star : [...bok.star, ['samverkan', bok.samverkan.niva]]);
  if (bokfort.size !== visat.size || [...bokfort].some(([vem, niva]) => visat.get(vem) !== niva)) {
    throw new Error('the case is shown where its events have not put it');
  }
};

const rorBaraSinEgen = (
  command: EskaleringCommand,
  fore: ReadonlyMap<string, string>,
  efter: ReadonlyMap<string, string>,
): void => {
  for (const [vem, niva] of fore) {
    if (vem === 'samverkan' || efter.get(vem) === niva) continue;
    if (command.type === 'BevakaSvar') throw new Error('a watch moved the matter');
    if (vem !== command.data.huvudman) throw new Error('an act moved another’s line');
  }
};

const egenskap = (decider: Eskalerare, rakna?: Raknare) => fc.property(slumpfall, (fall) => lev(decider, fall, rakna));

describe('B3 B4 B7 N2 N3 N5 ten thousand lives on random ladders', () => {
  it('never show a matter where its model could not have let it reach, and reach every event', () => {
    const antal = new Map<string, number>();
    const rakna = (nyckel: string): void => void antal.set(nyckel, (antal.get(nyckel) ?? 0) + 1);
    const egen = egenskap(eskaleringDecider, (event, fore) => {
      rakna(event.type);
      if (event.type === 'EskaleringPaborjad' && fore.status === 'avslutad') rakna('påbörjad igen');
      if (event.type !== 'LyftTillSamverkan') return;
      if (event.data.utanMotsvarighet.length > 0) rakna('utan motsvarighet');
      if (event.data.fran?.startsWith('S') === true) rakna('vidare i samverkan');
    });
    fc.assert(egen, { numRuns: 10_000 });
    const vanliga = [...Object.keys(ESKALERING_EVENTS), 'utan motsvarighet', 'vidare i samverkan', 'påbörjad igen'];
    expect(vanliga.filter((nyckel) => (antal.get(nyckel) ?? 0) < 25)).toEqual([]);
  });
});

describe('the test of the test', () => {
  it.each(Object.entries(FEL))('finds a program that %s', (_fel, felande) => {
    const { failed, error } = provkor(felande);
    expect(failed).toBe(true);
    expect(error).toMatch(/does not allow|moved|is shown/u);
  });
  it('finds nothing in the right one', () => {
    expect(provkor(eskaleringDecider)).toEqual({ failed: false, error: '' });
  });
});

const provkor = (decider: Eskalerare): { failed: boolean; error: string } => {
  const { failed, errorInstance } = fc.check(egenskap(decider), { numRuns: 3_000, seed: 3, endOnFailure: true });
  return { failed, error: errorInstance instanceof Error ? errorInstance.message : '' };
};
