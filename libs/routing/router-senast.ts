import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { forsandelseStream, upcast, type ForsandelseEventType } from '#libs/formedling/index.js';
import { arVidareforbart } from './kontrollmarke.js';
import { samtidigt } from './samtidigt.js';

export interface Urval {
  /** Up to and with this place in the log. */
  readonly till: Position;
  readonly mottagare: readonly string[];
  readonly batch: number;
}

const KOADE: readonly ForsandelseEventType[] = ['ForsandelseKoad'];
const FILTER = { types: KOADE, streamPrefixes: [forsandelseStream('')] };
const BREDD = 16;
/** Events looked at in one read: the whole log is walked. */
const SIDA = 5_000;
/** A försändelse's stream holds a handful of events a round. */
const HANDELSER_MAX = 10_000;

/**
 * Of every försändelse to these, in the order that they were queued, so many at a time: the last thing that a connector is
 * to be told of it. What waits gives its queueing or its resend; what ended, the end, as it may still stand in the queue of
 * a huvudman that was sent to before. An earlier one will not do: the inbox may know it.
 */
export async function* senastSagt(
  store: EventStore,
  { till, mottagare, batch }: Urval,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, void> {
  for (let after: Position = START; comparePositions(after, till) < 0 && !signal.aborted;) {
    const sida = await store.readAll({ after, limit: SIDA, filter: FILTER });
    const deras = sida.events.filter(
      (event) => comparePositions(event.position, till) <= 0 && arTill(event, mottagare),
    );
    const sista = await samtidigt(deras, BREDD, (event) => sistaVidareforbara(store, event));
    for (let fran = 0; fran < sista.length; fran += batch) yield sista.slice(fran, fran + batch);
    if (comparePositions(sida.checkpoint, after) <= 0) return;
    after = sida.checkpoint;
  }
}

const arTill = (event: RecordedEvent, mottagare: readonly string[]): boolean => {
  const koad = upcast(event);
  return koad.type === 'ForsandelseKoad' && mottagare.includes(koad.data.mottagare);
};

const sistaVidareforbara = async (store: EventStore, koad: RecordedEvent): Promise<RecordedEvent> => {
  const bakifran = await store.readStream(koad.stream, { direction: 'backwards', limit: HANDELSER_MAX });
  return bakifran.find(({ type }) => arVidareforbart(type)) ?? koad;
};
