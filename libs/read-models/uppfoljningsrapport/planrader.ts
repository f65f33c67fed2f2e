import { comparePositions, readWhole, START, type EventStore, type Position } from '#libs/event-store/index.js';
import { handlingsplanStream } from '#libs/handlingsplan/events.js';
import {
  evolve,
  godkannandelage,
  initial,
  type HandlingsplanState,
  type KandPlan,
  type Planpost,
} from '#libs/handlingsplan/handlingsplan.js';
import { upcast } from '#libs/handlingsplan/upcast.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import type { Atgardsrad, Planrad } from './rapport.js';
import { hunnit, type Loggplats } from './loggplats.js';

/** A plan a kommun, one of the län, and room to spare. */
const PLANER_MAX = 100;

export interface Lastaplaner {
  readonly rader: readonly Planrad[];
  /** Of the latest event of any of them; START when there is none. */
  readonly position: Position;
}

/** The plans of the follow-up as they stood there, in the order they were drawn up. */
export const lasPlanrader = async (
  store: EventStore,
  { planer }: Pick<KandUppfoljning, 'planer'>,
  till: Loggplats,
): Promise<Lastaplaner> => {
  const rader: Planrad[] = [];
  let senast = START;
  for (const { handlingsplan } of planer.slice(0, PLANER_MAX)) {
    const { state, position } = await vik(store, handlingsplan, till);
    if (state.status !== 'okand') rader.push(planrad(handlingsplan, state));
    if (comparePositions(position, senast) > 0) senast = position;
  }
  return { rader, position: senast };
};

interface Viktplan {
  readonly state: HandlingsplanState;
  readonly position: Position;
}

const vik = async (store: EventStore, plan: string, till: Loggplats): Promise<Viktplan> => {
  let state: HandlingsplanState = initial;
  let position = START;
  for await (const lagrad of readWhole(store, handlingsplanStream(plan))) {
    if (!hunnit(till, lagrad)) break;
    state = evolve(state, upcast(lagrad));
    position = lagrad.position;
  }
  return { state, position };
};

const planrad = (plan: string, state: KandPlan): Planrad => {
  const { niva, huvudman, rubrik } = state.data;
  const status = state.status === 'avslutad' ? 'avslutad' : godkannandelage(state);
  return { plan, niva, huvudman, rubrik, status, atgarder: [...state.atgarder.values()].map(atgardsrad) };
};

const atgardsrad = ({ atgard: post, status, effekt }: Planpost): Atgardsrad => {
  const { mal, atgard, ansvarigHuvudman, ansvarigFunktion, klartSenast } = post;
  return { mal, atgard, ansvarigHuvudman, ansvarigFunktion, klartSenast, status, effekt: effekt?.effekt ?? null };
};
