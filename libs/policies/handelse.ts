import type { DomainEvent, EventMeta } from '#libs/kernel/index.js';

/** An event as it stands in the log. */
export interface Handelse<Event extends DomainEvent> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: Event;
  readonly meta: EventMeta;
}
