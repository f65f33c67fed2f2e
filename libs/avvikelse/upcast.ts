import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { AVVIKELSE_EVENTS, type AvvikelseEvent, type AvvikelseEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => AvvikelseEvent = upcaster<AvvikelseEvent>(AVVIKELSE_EVENTS);

export const schemaVersion = (type: AvvikelseEventType): number => AVVIKELSE_EVENTS[type];
