import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { ARENA_EVENTS, type ArenaEvent, type ArenaEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => ArenaEvent = upcaster<ArenaEvent>(ARENA_EVENTS);

export const schemaVersion = (type: ArenaEventType): number => ARENA_EVENTS[type];
