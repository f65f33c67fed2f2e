import type { Decider } from '#libs/kernel/index.js';
import { evolve, initial, type ArenaState } from './arena.js';
import type { ArenaCommand } from './commands.js';
import type { ArenaEvent } from './events.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (_command: ArenaCommand, _state: ArenaState): readonly ArenaEvent[] => [];

export const arenaDecider: Decider<ArenaState, ArenaCommand, ArenaEvent> = { initial, decide, evolve };
