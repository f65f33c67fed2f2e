import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { FORSANDELSE_EVENTS, type ForsandelseEvent, type ForsandelseEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => ForsandelseEvent = upcaster<ForsandelseEvent>(FORSANDELSE_EVENTS);

export const schemaVersion = (type: ForsandelseEventType): number => FORSANDELSE_EVENTS[type];
