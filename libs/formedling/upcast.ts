import { upcaster, type LagradHandelse, type Lyft } from '#libs/kernel/index.js';
import { FORSANDELSE_EVENTS, type ForsandelseEvent, type ForsandelseEventType } from './events.js';

/** v2: where the protected text stands was not said in the first version. */
const utanTextrevision: Lyft = (data) => ({ textrevision: null, ...(data as object) });

/** A stored event in its current version. */
export const upcast: (lagrad: LagradHandelse) => ForsandelseEvent = upcaster<ForsandelseEvent>(FORSANDELSE_EVENTS, {
  ForsandelseKoad: [utanTextrevision],
});

export const schemaVersion = (type: ForsandelseEventType): number => FORSANDELSE_EVENTS[type];
