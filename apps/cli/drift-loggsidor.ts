import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';

const SIDA = 5_000;

export interface Loggsida {
  readonly events: readonly RecordedEvent[];
  readonly checkpoint: Position;
}

/** The log up to a position, a page at a time; what came later is left out. */
export async function* helaLoggen(store: EventStore, till: Position, fran: Position = START): AsyncGenerator<Loggsida> {
  for (let after = fran; comparePositions(after, till) < 0;) {
    const sida = klippt(await store.readAll({ after, limit: SIDA }), till);
    // A log that ends before the position it was said to reach.
    if (comparePositions(sida.checkpoint, after) <= 0) return;
    yield sida;
    after = sida.checkpoint;
  }
}

/** The part of a page that lies no later than a position. */
export const klippt = ({ events, checkpoint }: Loggsida, till: Position): Loggsida =>
  comparePositions(checkpoint, till) <= 0
    ? { events, checkpoint }
    : { events: events.filter(({ position }) => comparePositions(position, till) <= 0), checkpoint: till };
