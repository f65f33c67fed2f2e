import { arenalage, type ArenaCommand, type ArenaEvent, type ArenaState } from '#libs/arena/index.js';
import { arenaDecider } from '#libs/arena/decide.js';
import { Rejected, type Decider, type Mandatfakta } from '#libs/kernel/index.js';
import type {
  RekommendationCommand,
  RekommendationEvent,
  RekommendationState,
  Arenafakta,
} from '#libs/rekommendation/index.js';

export const ARENA = '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d00';
export const IDAG = '2026-04-20';

export type Rekommendationsdecider = Decider<RekommendationState, RekommendationCommand, RekommendationEvent>;

/** What is done: to the arena, to a recommendation with the arena's and the mandate's facts as they are, or to a mandate. */
export type Steg =
  | { readonly slag: 'arena'; readonly command: ArenaCommand }
  | { readonly slag: 'rekommendation'; readonly byggKommando: (fakta: Fakta) => RekommendationCommand }
  | { readonly slag: 'mandat'; readonly mandatId: string };
export interface Fakta {
  readonly arenafakta: Arenafakta | null;
  readonly mandat: ReadonlyMap<string, Mandatfakta>;
}
export interface Varld {
  readonly arena: ArenaState;
  readonly rekommendation: RekommendationState;
  readonly mandat: ReadonlyMap<string, Mandatfakta>;
  readonly beslutslogg: readonly RekommendationEvent[];
}
export interface Utfort {
  readonly steg: Steg;
  readonly command: ArenaCommand | RekommendationCommand | null;
  readonly fore: Varld;
  readonly efter: Varld;
  readonly events: readonly (ArenaEvent | RekommendationEvent)[];
}

/** An arena, one recommendation of it and the mandates around, stepped through pure deciders. */
export const kor = (
  steg: readonly Steg[],
  mandat: readonly Mandatfakta[],
  decider: Rekommendationsdecider,
): readonly Utfort[] => {
  let varld: Varld = {
    arena: arenaDecider.initial,
    rekommendation: decider.initial,
    mandat: new Map(mandat.map((ett) => [ett.mandatId, ett])),
    beslutslogg: [],
  };
  return steg.map((ett) => {
    const utfort = utfor(ett, varld, decider);
    varld = utfort.efter;
    return utfort;
  });
};

const utfor = (steg: Steg, fore: Varld, decider: Rekommendationsdecider): Utfort => {
  if (steg.slag === 'mandat') {
    const ett = fore.mandat.get(steg.mandatId);
    const mandat = ett === undefined ? fore.mandat : new Map(fore.mandat).set(ett.mandatId, vand(ett));
    return { steg, command: null, fore, efter: { ...fore, mandat }, events: [] };
  }
  if (steg.slag === 'arena') {
    const events = forsok(() => arenaDecider.decide(steg.command, fore.arena));
    const arena = events.reduce(arenaDecider.evolve, fore.arena);
    return { steg, command: steg.command, fore, efter: { ...fore, arena }, events };
  }
  const command = steg.byggKommando({ arenafakta: arenafakta(fore.arena), mandat: fore.mandat });
  const events = forsok(() => decider.decide(command, fore.rekommendation));
  const rekommendation = events.reduce(decider.evolve, fore.rekommendation);
  const beslutslogg = [...fore.beslutslogg, ...events];
  return { steg, command, fore, efter: { ...fore, rekommendation, beslutslogg }, events };
};

const vand = (mandat: Mandatfakta): Mandatfakta => ({ ...mandat, galler: !mandat.galler });

const arenafakta = (arena: ArenaState): Arenafakta | null =>
  arena.status === 'okand' ? null : { id: ARENA, ...arenalage(arena, IDAG) };

/** Anything but a `Rejected` comes through and fails the run. */
const forsok = <Event>(decide: () => readonly Event[]): readonly Event[] => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};
