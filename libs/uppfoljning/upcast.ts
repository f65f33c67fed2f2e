import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { UPPFOLJNING_EVENTS, type UppfoljningEvent, type UppfoljningEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => UppfoljningEvent = upcaster<UppfoljningEvent>(UPPFOLJNING_EVENTS);

export const schemaVersion = (type: UppfoljningEventType): number => UPPFOLJNING_EVENTS[type];
