import type { EventStore, RecordedEvent } from './port.js';

const PAGE = 1_000;
/** A case that has grown past this is a fault of ours, not a long case. */
const STREAM_EVENTS_MAX = 50_000;

/** The stream in order, read in pages. Errors: a stream longer than `STREAM_EVENTS_MAX`. */
export async function* readWhole(store: EventStore, stream: string): AsyncGenerator<RecordedEvent, void, void> {
  for (let from = 0; from < STREAM_EVENTS_MAX; from += PAGE) {
    const page = await store.readStream(stream, { from, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
  }
  throw new Error(`stream ${stream} is longer than ${STREAM_EVENTS_MAX} events`);
}
