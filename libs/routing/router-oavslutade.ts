import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { forsandelseStream, upcast, type ForsandelseEventType } from '#libs/formedling/index.js';
import { samtidigt } from './samtidigt.js';

export interface Urval {
  /** Up to and with this place in the log. */
  readonly till: Position;
  readonly mottagare: readonly string[];
  readonly batch: number;
}

const KOADE: readonly ForsandelseEventType[] = ['ForsandelseKoad'];
const SLUT: ReadonlySet<string> = new Set<ForsandelseEventType>([
  'ForsandelseLevererad',
  'ForsandelseKvitterad',
  'ForsandelseStoppad',
]);
const FILTER = { types: KOADE, streamPrefixes: [forsandelseStream('')] };
const BREDD = 16;
/** Events looked at in one read: the whole log is walked. */
const SIDA = 5_000;

/** The queueing of every försändelse to these that is not delivered and was not stopped, in the log's order, so many at a time. */
export async function* oavslutade(
  store: EventStore,
  { till, mottagare, batch }: Urval,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, void> {
  for (let after: Position = START; comparePositions(after, till) < 0 && !signal.aborted;) {
    const sida = await store.readAll({ after, limit: SIDA, filter: FILTER });
    const deras = sida.events.filter(
      (event) => comparePositions(event.position, till) <= 0 && arTill(event, mottagare),
    );
    const kvar = await samtidigt(deras, BREDD, (event) => arKvar(store, event));
    const oppna = deras.filter((_, plats) => kvar[plats] === true);
    for (let fran = 0; fran < oppna.length; fran += batch) yield oppna.slice(fran, fran + batch);
    if (comparePositions(sida.checkpoint, after) <= 0) return;
    after = sida.checkpoint;
  }
}

const arTill = (event: RecordedEvent, mottagare: readonly string[]): boolean => {
  const koad = upcast(event);
  return koad.type === 'ForsandelseKoad' && mottagare.includes(koad.data.mottagare);
};

/** The last event tells: what was delivered may have been asked for again. */
const arKvar = async (store: EventStore, { stream }: RecordedEvent): Promise<boolean> => {
  const [sist] = await store.readStream(stream, { direction: 'backwards', limit: 1 });
  return sist !== undefined && !SLUT.has(sist.type);
};
