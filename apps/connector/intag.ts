import type { Kanaler } from '#libs/connectors/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { Kafka, Konsument, Konsumentval, Producent } from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { Kvittensmottagning, Mottagning } from '#libs/routing/index.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { sparadMottagning, type Sparminne } from '#libs/tjanst/index.js';

export interface Intagsdelar {
  readonly kafka: Pick<Kafka, 'konsumera'>;
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
  private readonly konsumenter: Konsument[] = [];
  readonly grupper: readonly Konsumentval[];

  constructor(private readonly delar: Intagsdelar) {
    const { kanaler, ...grund } = delar;
    const { skickasTill, kvittenshemligheter: hemligheter } = kanaler;
    this.grupper = [
      ...(skickasTill.length > 0
        ? [sparadMottagning(new Mottagning({ ...grund, skickasTill }).konsumentval(), grund)]
        : []),
      ...(hemligheter.size > 0 ? [new Kvittensmottagning({ ...grund, hemligheter }).konsumentval()] : []),
    ];
  }

  async borja(vidHaveri: (fel: unknown) => void): Promise<void> {
    for (const val of this.grupper) {
      const konsument = await this.delar.kafka.konsumera(val);
      konsument.slut.catch(vidHaveri);
      this.konsumenter.push(konsument);
    }
  }

  /** Lets what is in hand be written and committed. */
  async stang(): Promise<void> {
    await Promise.all(this.konsumenter.map((konsument) => konsument.stang()));
  }

  redo(): boolean {
    return this.konsumenter.every((konsument) => konsument.redo());
  }
}
