import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { OVERENSKOMMELSE_EVENTS, type OverenskommelseEvent, type OverenskommelseEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => OverenskommelseEvent =
  upcaster<OverenskommelseEvent>(OVERENSKOMMELSE_EVENTS);

export const schemaVersion = (type: OverenskommelseEventType): number => OVERENSKOMMELSE_EVENTS[type];
