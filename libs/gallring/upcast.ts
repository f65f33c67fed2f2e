import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { GALLRING_EVENTS, type GallringEvent, type GallringEventType } from './events.js';
import { SPARR_EVENTS, type SparrEvent, type SparrEventType } from './sparr-events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => GallringEvent = upcaster<GallringEvent>(GALLRING_EVENTS);
export const upcastSparr: (lagrad: LagradHandelse) => SparrEvent = upcaster<SparrEvent>(SPARR_EVENTS);

export const schemaVersion = (type: GallringEventType): number => GALLRING_EVENTS[type];
export const schemaVersionSparr = (type: SparrEventType): number => SPARR_EVENTS[type];
