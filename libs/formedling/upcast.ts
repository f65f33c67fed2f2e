import { FORSANDELSE_EVENTS, type ForsandelseEvent } from './events.js';

interface Lagrad {
  readonly type: string;
  readonly data: unknown;
  readonly meta: { readonly v: number };
}

const VERSIONER: ReadonlyMap<string, number> = new Map(Object.entries(FORSANDELSE_EVENTS));
const arKand = (event: Lagrad): event is Lagrad & ForsandelseEvent => VERSIONER.get(event.type) === event.meta.v;

/** A stored event in today's shape. Throws on a type or version this program does not know: better loud than guessed. */
export const upcast = (event: Lagrad): ForsandelseEvent => {
  if (!arKand(event)) throw new Error(`unknown event ${event.type} v${event.meta.v}`);
  return event;
};
