import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { REKOMMENDATION_EVENTS, type RekommendationEvent, type RekommendationEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => RekommendationEvent =
  upcaster<RekommendationEvent>(REKOMMENDATION_EVENTS);

export const schemaVersion = (type: RekommendationEventType): number => REKOMMENDATION_EVENTS[type];
