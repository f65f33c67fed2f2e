import { AVVIKELSE_EVENTS, avvikelseStream } from '#libs/avvikelse/events.js';
import { arenaStream, type ArenaEventType } from '#libs/arena/events.js';
import { ESKALERING_EVENTS, eskaleringStream } from '#libs/eskalering/events.js';
import {
  Follower,
  FOLLOWER_LIMITS,
  type Checkpoint,
  type EventStore,
  type FollowerLimits,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { forsandelseStream } from '#libs/formedling/events.js';
import { handlingsplanStream, type HandlingsplanEventType } from '#libs/handlingsplan/events.js';
import { overenskommelseStream, type OverenskommelseEventType } from '#libs/overenskommelse/events.js';
import { REKOMMENDATION_EVENTS, rekommendationStream } from '#libs/rekommendation/events.js';
import { TVIST_EVENTS, tvistStream } from '#libs/tvist/events.js';
import { uppfoljningStream, type UppfoljningEventType } from '#libs/uppfoljning/events.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { Foljder, type Foljdutfall } from './foljder.js';
import type { Stegval } from './stegval.js';

export interface Processorgranser extends FollowerLimits {
  /** Streams worked on at once. */
  readonly samtidiga: number;
}

export const PROCESSORGRANSER: Processorgranser = { ...FOLLOWER_LIMITS, samtidiga: 16 };

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

/** Of arenas, överenskommelser, plans and follow-ups only what is told of; the rest of their streams is read when needed. */
const ARENA: readonly ArenaEventType[] = ['MoteKallat', 'MoteInstallt'];
const OVERENSKOMMELSE: readonly OverenskommelseEventType[] = ['RevisionPaminnd'];
const HANDLINGSPLAN: readonly HandlingsplanEventType[] = [
  'PlanUpprattad',
  'GodkannandeBegart',
  'AtgardPaminnd',
  'PlanOverford',
  'PlanAvslutad',
];
const UPPFOLJNING: readonly UppfoljningEventType[] = ['EnkatUtskickad', 'EnkatPaminnd', 'UppfoljningSlutford'];
const HELA = { ...AVVIKELSE_EVENTS, ...ESKALERING_EVENTS, ...TVIST_EVENTS, ...REKOMMENDATION_EVENTS };
const STROMMAR = [avvikelseStream, eskaleringStream, tvistStream, rekommendationStream, arenaStream];
/** What of the log it follows. */
export const PROCESSORFILTER = {
  types: [...Object.keys(HELA), ...ARENA, ...OVERENSKOMMELSE, ...HANDLINGSPLAN, ...UPPFOLJNING, 'ForsandelseKvitterad'],
  streamPrefixes: [...STROMMAR, overenskommelseStream, handlingsplanStream, uppfoljningStream, forsandelseStream].map(
    (stream) => stream(''),
  ),
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
  kor(signal: AbortSignal): Promise<void> {
    const { store, checkpoint, logg, vidIkapp } = this.delar;
    const foljare = new Follower({
      name: 'processor',
      store,
      checkpoint,
      filter: PROCESSORFILTER,
      limits: this.granser,
      logg,
      handle: (events, avbrott) => this.batch(events, avbrott),
      ...(vidIkapp && { caughtUp: vidIkapp }),
    });
    return foljare.run(signal);
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
