import type { HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import { evolve, initial, type KandPlan } from '#libs/handlingsplan/handlingsplan.js';

/** What policies know of a plan: the whole of it, as what is carried over to next year is the whole of each item. */
export type Planfakta = KandPlan;

/** Null until it is drawn up. */
export const foljHandlingsplan = (fakta: Planfakta | null, event: HandlingsplanEvent): Planfakta | null => {
  const state = evolve(fakta ?? initial, event);
  return state.status === 'okand' ? null : state;
};
