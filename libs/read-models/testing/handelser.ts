import { START, type Position, type RecordedEvent } from '#libs/event-store/port.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';

const EPOK = Date.UTC(2026, 0, 7, 8);

/** A log in memory, only to number events as a store would; the projector's own spec meets a real store. */
export class Handelsebok {
  readonly events: RecordedEvent[] = [];
  readonly #revisioner = new Map<string, number>();

  /** @param av huvudman that acts */
  lagg(stream: string, event: DomainEvent, av = 'nav'): RecordedEvent {
    const revision = (this.#revisioner.get(stream) ?? -1) + 1;
    this.#revisioner.set(stream, revision);
    const nr = this.events.length + 1;
    const id = deterministicId('test', String(nr));
    const tid = new Date(EPOK + nr * 1_000).toISOString();
    const meta = { v: 1, tid, aktor: { klient: 'test', huvudman: av }, kommando: id };
    const recorded = { ...event, id, stream, revision, position: String(nr) as Position, meta };
    this.events.push(recorded);
    return recorded;
  }

  get slut(): Position {
    return this.events.at(-1)?.position ?? START;
  }
}
