import { deterministicId } from '#libs/platform/ids.js';
import { isAvvikelseStream } from '#libs/avvikelse/events.js';
import { slumphistoria } from '#libs/read-models/testing/historia.js';
import type { EventStore, NewEvent, RecordedEvent } from '#libs/event-store/index.js';

/** Cases made at a time. */
const CASES = 500;
const IN_FLIGHT = 2_000;
const SAMPLE = 2_000;

/** A case that stands in the log, and a huvudman that may read it. */
export interface KnownCase {
  readonly id: string;
  readonly huvudman: string;
}

export interface Filled {
  readonly events: number;
  readonly cases: number;
  /** Every k:th case, over the whole log. */
  readonly known: readonly KnownCase[];
}

/**
 * Synthetic lives of cases with their försändelser, interleaved as in life, the same for the same seed: first to last
 * event, many sizes of case. Ids and times run on through the whole history.
 */
export function* history(events: number): Generator<RecordedEvent> {
  let made = 0;
  for (const event of endless()) {
    if (made === events) return;
    made += 1;
    yield { ...event, id: deterministicId('bench', String(made)), meta: { ...event.meta, tid: timeOf(made) } };
  }
}

function* endless(): Generator<RecordedEvent> {
  for (let seed = 1; ; seed += 1) yield* slumphistoria(seed, CASES).events;
}

/** Half a minute apart: a million events are a year. */
const timeOf = (number: number): string => new Date(Date.UTC(2026, 0, 7, 8) + number * 30_000).toISOString();

export const fill = (store: EventStore, events: number): Promise<Filled> =>
  append(store, history(events), Math.floor(events / 20));

/**
 * Appends event by event, in their order, as many at a time as the store coalesces.
 * @param expected cases, about; of as many as there are known ones are sampled
 */
export const append = async (
  store: EventStore,
  history: Iterable<RecordedEvent>,
  expected: number,
): Promise<Filled> => {
  const known: KnownCase[] = [];
  const every = Math.max(1, Math.floor(expected / SAMPLE));
  let cases = 0;
  let events = 0;
  const batch: Promise<unknown>[] = [];
  for (const event of history) {
    events += 1;
    if (isAvvikelseStream(event.stream) && event.revision === 0) cases += 1;
    if (event.type === 'AvvikelseRapporterad' && cases % every === 0) known.push(knownCase(event));
    batch.push(store.append(event.stream, 'any', [asNew(event)]));
    if (batch.length >= IN_FLIGHT) await Promise.all(batch.splice(0));
  }
  await Promise.all(batch);
  return { events, cases, known };
};

const knownCase = ({ stream, meta }: RecordedEvent): KnownCase => ({
  id: stream.slice(stream.indexOf('-') + 1),
  huvudman: meta.aktor.huvudman,
});

const asNew = ({ id, type, data, meta }: RecordedEvent): NewEvent => ({ id, type, data, meta });
