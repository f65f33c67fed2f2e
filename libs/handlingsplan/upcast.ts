import { upcaster, type LagradHandelse } from '#libs/kernel/index.js';
import { HANDLINGSPLAN_EVENTS, type HandlingsplanEvent, type HandlingsplanEventType } from './events.js';

/** A stored event in its current version. All are at version 1; a step goes here the day one is not. */
export const upcast: (lagrad: LagradHandelse) => HandlingsplanEvent =
  upcaster<HandlingsplanEvent>(HANDLINGSPLAN_EVENTS);

export const schemaVersion = (type: HandlingsplanEventType): number => HANDLINGSPLAN_EVENTS[type];
