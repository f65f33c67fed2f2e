import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { ESKALERING_EVENTS, type EskaleringEvent, type EskaleringEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => EskaleringEvent = upcaster<EskaleringEvent>(ESKALERING_EVENTS);

export const schemaVersion = (type: EskaleringEventType): number => ESKALERING_EVENTS[type];
