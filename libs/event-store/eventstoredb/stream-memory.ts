import type { RecordedEvent } from '../port.js';

/** The ids of a stream from its first event on, as far as they are known here. */
interface Known {
  readonly revisionOf: Map<string, number>;
  /** Revision of the last one known, -1 when none. */
  last: number;
}

/**
 * Remembers, bounded, which ids stand where in the streams met lately: the server compares ids only when the expected
 * revision is already passed, so that an id used before would otherwise be written twice. A stream never loses an event,
 * so what is remembered stays true; what is forgotten is read again.
 */
export class StreamMemory {
  private readonly streams = new Map<string, Known>();
  private ids = 0;

  constructor(private readonly idsMax: number) {}

  /** Revision of the last event known, -1 when none. */
  last(stream: string): number {
    return this.streams.get(stream)?.last ?? -1;
  }

  revisionOf(stream: string, id: string): number | undefined {
    return this.streams.get(stream)?.revisionOf.get(id);
  }

  /** Takes in ids that stand from `revision` on, if they follow on what is known. */
  learn(stream: string, revision: number, ids: readonly string[]): void {
    const known = this.streams.get(stream) ?? { revisionOf: new Map<string, number>(), last: -1 };
    if (revision > known.last + 1) return;
    ids.slice(known.last + 1 - revision).forEach((id) => {
      known.last += 1;
      known.revisionOf.set(id, known.last);
      this.ids += 1;
    });
    this.streams.delete(stream);
    this.streams.set(stream, known);
    this.forget();
  }

  learnEvents(stream: string, events: readonly RecordedEvent[]): void {
    const [first] = events;
    if (first !== undefined)
      this.learn(
        stream,
        first.revision,
        events.map(({ id }) => id),
      );
  }

  /** Those met longest ago go first; the latest stays however long. */
  private forget(): void {
    for (const [stream, { revisionOf }] of this.streams) {
      if (this.ids <= this.idsMax || this.streams.size === 1) return;
      this.streams.delete(stream);
      this.ids -= revisionOf.size;
    }
  }
}
