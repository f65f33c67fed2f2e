import type { Decider } from '#libs/kernel/index.js';
import type { EskaleringCommand } from './commands.js';
import { evolve, initial, type EskaleringState } from './eskalering.js';
import type { EskaleringEvent } from './events.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (_command: EskaleringCommand, _state: EskaleringState): readonly EskaleringEvent[] => [];

export const eskaleringDecider: Decider<EskaleringState, EskaleringCommand, EskaleringEvent> = {
  initial,
  decide,
  evolve,
};
