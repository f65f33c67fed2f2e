import { upcast } from '#libs/avvikelse/index.js';
import { avvikelseIdOf, avvikelseStream } from '#libs/avvikelse/events.js';
import {
  Follower,
  FOLLOWER_LIMITS,
  type Checkpoint,
  type EventStore,
  type FollowerLimits,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import type { Forseglat } from '#libs/kernel/index.js';
import type { Logg } from '#libs/platform/logg.js';
import { Forseglingsfel, type Nyckelvalv, type Oppnare } from '#libs/sekretess/index.js';

export interface Personindexdelar {
  readonly store: Pick<EventStore, 'subscribe' | 'head'>;
  readonly checkpoint: Checkpoint;
  readonly valv: Nyckelvalv;
  readonly logg: Logg;
  readonly granser?: Partial<FollowerLimits>;
  /** Everything that stood in the log has been followed. */
  readonly vidIkapp?: () => void;
}

const FILTER = {
  types: ['AvvikelseRapporterad', 'AvvikelseKompletterad', 'TexterGallrade'],
  streamPrefixes: [avvikelseStream('')],
};

/** Follows the log and makes each huvudman's cases searchable by person, in the vault, where it can be destroyed. */
export class Personindexering {
  constructor(private readonly delar: Personindexdelar) {}

  /** Runs until the signal aborts. Rejects when a batch fails for good: the process should end and be restarted. */
  kor(signal: AbortSignal): Promise<void> {
    const { store, checkpoint, logg, granser, vidIkapp } = this.delar;
    const limits = { ...FOLLOWER_LIMITS, ...granser };
    const handle = (events: readonly RecordedEvent[], avbrott: AbortSignal) => this.batch(events, avbrott);
    const delar = { name: 'personindex', store, checkpoint, filter: FILTER, limits, logg, handle } as const;
    return new Follower({ ...delar, ...(vidIkapp && { caughtUp: vidIkapp }) }).run(signal);
  }

  /** In the log's order: an erasure takes away what an older event has put in, also one that was opened just before. */
  private async batch(lagrade: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    const oppnare = await this.delar.valv.oppnare(lagrade.map(({ data }) => data));
    for (const lagrad of lagrade) {
      if (signal.aborted) return;
      await this.folj(lagrad, oppnare);
    }
  }

  private async folj(lagrad: RecordedEvent, oppnare: Oppnare): Promise<void> {
    const event = upcast(lagrad);
    const arende = avvikelseIdOf(lagrad.stream);
    const { personindex } = this.delar.valv;
    if (event.type === 'TexterGallrade') return personindex.bort(event.data.huvudman, [arende]);
    if (event.type !== 'AvvikelseRapporterad' && event.type !== 'AvvikelseKompletterad') return;
    const { rapporterande, innehall } = event.data;
    const person = this.oppnad(innehall.person, lagrad.stream, oppnare);
    if (person === null) return;
    try {
      await personindex.lagg(rapporterande.huvudman, person, arende);
    } catch (error) {
      // The source may name a person by something else than a personnummer: such a case is found by its number alone.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  /** What cannot be opened is not searched for, and stops nobody else's: only its code is told. */
  private oppnad(person: Forseglat | null, stream: string, oppnare: Oppnare): string | null {
    try {
      return person === null ? null : oppnare.oppna(person, stream);
    } catch (error) {
      if (!(error instanceof Forseglingsfel)) throw error;
      this.delar.logg.varning('personindex-olaslig', { kod: error.kod });
      return null;
    }
  }
}
