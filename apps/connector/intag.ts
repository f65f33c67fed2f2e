import type { Kanaler } from '#libs/connectors/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { Kafka, Konsumentval, Producent, Topic } from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { Kvittensmottagning, Mottagning } from '#libs/routing/index.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { sparadMottagning, type Sparminne } from '#libs/tjanst/index.js';
import { Intagsgrupper } from './intagsgrupper.js';

export interface Intagsdelar {
  readonly kafka: Pick<Kafka, 'konsumera' | 'sakraTopics'>;
  readonly topics: readonly Topic[];
  readonly store: EventStore;
  readonly drift: Driftdatabas;
  readonly producent: Producent;
  readonly kanaler: Kanaler;
  readonly prefix: string;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly telemetri: Telemetri;
  /** Where in a trace each came in. */
  readonly minne: Sparminne;
  /** The queue has new rows. */
  readonly vidNya: () => void;
}

/** What the connector takes from Kafka: claim checks, and receipts where somebody reads its own topic. */
export class Intag {
  private readonly intagsgrupper: Intagsgrupper;
  readonly grupper: readonly Konsumentval[];

  constructor(delar: Intagsdelar) {
    const { kanaler, ...grund } = delar;
    const { skickasTill, kvittenshemligheter: hemligheter } = kanaler;
    this.grupper = [
      ...(skickasTill.length > 0
        ? [sparadMottagning(new Mottagning({ ...grund, skickasTill }).konsumentval(), grund)]
        : []),
      ...(hemligheter.size > 0 ? [new Kvittensmottagning({ ...grund, hemligheter }).konsumentval()] : []),
    ];
    this.intagsgrupper = new Intagsgrupper({ ...grund, grupper: this.grupper });
  }

  /** Waits for nothing: what needs no Kafka is delivered meanwhile. */
  borja(): void {
    this.intagsgrupper.borja();
  }

  /** Lets what is in hand be written and committed. */
  stang(): Promise<void> {
    return this.intagsgrupper.stang();
  }

  redo(): boolean {
    return this.intagsgrupper.redo();
  }
}
