import { AVVIKELSE_EVENTS, avvikelseStream } from '#libs/avvikelse/events.js';
import { arenaStream, type ArenaEventType } from '#libs/arena/events.js';
import { ESKALERING_EVENTS, eskaleringStream } from '#libs/eskalering/events.js';
import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionMessage,
} from '#libs/event-store/index.js';
import { forsandelseStream } from '#libs/formedling/events.js';
import { overenskommelseStream, type OverenskommelseEventType } from '#libs/overenskommelse/events.js';
import { REKOMMENDATION_EVENTS, rekommendationStream } from '#libs/rekommendation/events.js';
import { TVIST_EVENTS, tvistStream } from '#libs/tvist/events.js';
import type { Clock } from '#libs/platform/clock.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import type { Checkpoint } from './checkpoint.js';
import { Foljder, type Foljdutfall } from './foljder.js';
import { paus } from './paus.js';
import type { Stegval } from './stegval.js';

export interface Processorgranser {
  /** Events read at a time: 1…20 000. */
  readonly batch: number;
  /** Streams worked on at once. */
  readonly samtidiga: number;
  /** Times the same batch is tried before the processor gives up and says so. */
  readonly forsokMax: number;
  /** Pause after the first fault; doubled each time. */
  readonly pausMs: number;
  readonly pausMaxMs: number;
}

export const PROCESSORGRANSER: Processorgranser = {
  batch: 500,
  samtidiga: 16,
  forsokMax: 10,
  pausMs: 50,
  pausMaxMs: 10_000,
};

export interface Processordelar {
  readonly store: EventStore;
  readonly checkpoint: Checkpoint;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly stegval: Stegval;
  readonly granser?: Partial<Processorgranser>;
  readonly telemetri?: Telemetri;
  /** Told of each command's outcome, for metrics. */
  readonly vidUtfall?: (utfall: Foljdutfall) => void;
  /** Everything that stood in the log has been followed. */
  readonly vidIkapp?: () => void;
}

/** Positions that may pass with nothing to do before the checkpoint is moved anyway. */
const TOMT_MAX = 10_000n;
/** Of arenas and överenskommelser only what is told of; the rest of their streams is read when needed. */
const ARENA: readonly ArenaEventType[] = ['MoteKallat', 'MoteInstallt'];
const OVERENSKOMMELSE: readonly OverenskommelseEventType[] = ['RevisionPaminnd'];
const HELA = { ...AVVIKELSE_EVENTS, ...ESKALERING_EVENTS, ...TVIST_EVENTS, ...REKOMMENDATION_EVENTS };
const STROMMAR = [avvikelseStream, eskaleringStream, tvistStream, rekommendationStream, arenaStream];
/** What of the log it follows. */
export const PROCESSORFILTER = {
  types: [...Object.keys(HELA), ...ARENA, ...OVERENSKOMMELSE, 'ForsandelseKvitterad'],
  streamPrefixes: [...STROMMAR, overenskommelseStream, forsandelseStream].map((stream) => stream('')),
};

/** Follows the log and sees to what follows elsewhere. At least once; command ids make every repeat harmless. */
export class Processor {
  private readonly granser: Processorgranser;
  private readonly foljder: Foljder;

  constructor(private readonly delar: Processordelar) {
    this.granser = { ...PROCESSORGRANSER, ...delar.granser };
    this.foljder = new Foljder(delar);
  }

  /** Runs until the signal aborts. Rejects when a batch fails for good: the process should end and be restarted. */
  async kor(signal: AbortSignal): Promise<void> {
    let sparad = await this.start();
    const { batch } = this.granser;
    for await (const bud of this.delar.store.subscribe({
      after: sparad,
      filter: PROCESSORFILTER,
      batchSize: batch,
      signal,
    })) {
      const events = bud.kind === 'batch' ? bud.events : [];
      await this.ihardigt(events, signal);
      if (signal.aborted) return;
      if (events.length > 0 || BigInt(bud.checkpoint) - BigInt(sparad) >= TOMT_MAX) sparad = await this.spara(bud);
      if (bud.kind === 'caught-up') this.delar.vidIkapp?.();
    }
  }

  private async spara({ checkpoint }: SubscriptionMessage): Promise<Position> {
    failpoint('processor-fore-checkpoint');
    await this.delar.checkpoint.spara(checkpoint);
    failpoint('processor-efter-checkpoint');
    return checkpoint;
  }

  /** A checkpoint past the log's end belongs to another log (a restored backup): begin anew, which repeats nothing. */
  private async start(): Promise<Position> {
    const sparad = await this.delar.checkpoint.las();
    if (comparePositions(sparad, await this.delar.store.head()) <= 0) return sparad;
    this.delar.logg.varning('processor-checkpoint-forbi-loggen', { checkpoint: sparad });
    return START;
  }

  /** The whole batch again until it has gone through: what was done before gives nothing new. */
  private async ihardigt(events: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    for (let forsok = 1; !(await this.lyckas(events, { forsok, signal })); forsok += 1) {
      await paus(Math.min(this.granser.pausMs * 2 ** (forsok - 1), this.granser.pausMaxMs), signal);
    }
  }

  private async lyckas(
    events: readonly RecordedEvent[],
    varv: { forsok: number; signal: AbortSignal },
  ): Promise<boolean> {
    try {
      await this.batch(events, varv.signal);
      return true;
    } catch (error) {
      if (varv.signal.aborted) return true;
      const fel = error instanceof Error ? error.name : 'okant';
      this.delar.logg.fel('processor-fel', { fel, forsok: varv.forsok, fran: events[0]?.position });
      if (varv.forsok >= this.granser.forsokMax) throw error;
      return false;
    }
  }

  /** Streams side by side, the events of each in order: deliveries of one case are queued in its order (I3). */
  private async batch(events: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    const koer = Map.groupBy(events, ({ stream }) => stream).values();
    const arbetare = async (): Promise<void> => {
      for (const ko of koer) await this.folj(ko, signal);
    };
    await Promise.all(Array.from({ length: this.granser.samtidiga }, arbetare));
  }

  private async folj(ko: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    for (const event of ko) {
      if (signal.aborted) return;
      await this.foljder.av(event);
    }
  }
}
