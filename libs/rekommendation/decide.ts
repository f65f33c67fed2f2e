import type { Decider } from '#libs/kernel/index.js';
import type { RekommendationCommand } from './commands.js';
import type { RekommendationEvent } from './events.js';
import { evolve, initial, type RekommendationState } from './rekommendation.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (
  _command: RekommendationCommand,
  _state: RekommendationState,
): readonly RekommendationEvent[] => [];

export const rekommendationDecider: Decider<RekommendationState, RekommendationCommand, RekommendationEvent> = {
  initial,
  decide,
  evolve,
};
