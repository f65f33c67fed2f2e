import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { TVIST_EVENTS, type TvistEvent, type TvistEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => TvistEvent = upcaster<TvistEvent>(TVIST_EVENTS);

export const schemaVersion = (type: TvistEventType): number => TVIST_EVENTS[type];
