import { handlingsplanIdOf, type HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import type { KopplaPlan } from '#libs/uppfoljning/commands.js';
import type { Handelse } from './handelse.js';

export interface Uppfoljningsfoljd {
  /** Of the follow-up. */
  readonly id: string;
  readonly command: KopplaPlan;
}

/** vid PlanUpprattad: the follow-up that the plan comes of knows that it has one (N8). */
export const tillUppfoljning = ({ stream, event }: Handelse<HandlingsplanEvent>): Uppfoljningsfoljd | null => {
  if (event.type !== 'PlanUpprattad' || event.data.uppfoljning === null) return null;
  const { uppfoljning: id, niva, huvudman, lan, av: upprattadAv } = event.data;
  const plan = { handlingsplan: handlingsplanIdOf(stream), niva, huvudman };
  return { id, command: { type: 'KopplaPlan', data: { ...plan, lan, upprattadAv } } };
};
