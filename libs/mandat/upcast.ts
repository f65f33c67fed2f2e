import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { MANDAT_EVENTS, type MandatEvent, type MandatEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => MandatEvent = upcaster<MandatEvent>(MANDAT_EVENTS);

export const schemaVersion = (type: MandatEventType): number => MANDAT_EVENTS[type];
