import {
  Follower,
  FOLLOWER_LIMITS,
  type Checkpoint,
  type EventStore,
  type FollowerLimits,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { forsandelseStream } from '#libs/formedling/index.js';
import type { Post, Producent } from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { Adresser } from './adresser.js';
import type { Huvudmannamarken } from './huvudmannamarken.js';
import { KONTROLLMARKEN } from './kontrollmarke.js';
import { tillPoster, type Postval } from './router-poster.js';
import { senastSagt } from './router-senast.js';

/** How far router has come: what it repeats the inbox drops. */
export interface Routercheckpoint extends Checkpoint {
  /** @param samtidigt in the same transaction, so only by who still leads */
  spara(position: Position, samtidigt?: readonly Sats[]): Promise<void>;
}

/** For metrics. */
export interface Routat {
  /** Messages stored by Kafka, per huvudman. */
  readonly poster: ReadonlyMap<string, number>;
  /** Age of the last event of the batch when it had been stored, seconds; 0 when router has caught up. */
  readonly efterslapSekunder: number;
}

export interface Routerdelar extends Postval {
  readonly store: EventStore;
  readonly producent: Pick<Producent, 'skicka'>;
  readonly checkpoint: Routercheckpoint;
  readonly marken: Huvudmannamarken;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly granser?: Partial<FollowerLimits>;
  readonly vidRoutat?: (routat: Routat) => void;
  /** Everything that stood in the log has been sent on. */
  readonly vidIkapp?: () => void;
}

/** What of the log it follows. */
export const ROUTERFILTER = { types: Object.keys(KONTROLLMARKEN), streamPrefixes: [forsandelseStream('')] };

/** Follows the log and sends claim checks of what is to be delivered, in its order. At least once, never skipping. */
export class Router {
  private readonly granser: FollowerLimits;
  private readonly adresser: Adresser;
  private readonly foljare: Follower;

  constructor(private readonly delar: Routerdelar) {
    const { store, checkpoint, logg, granser } = delar;
    this.granser = { ...FOLLOWER_LIMITS, ...granser };
    this.adresser = new Adresser(store);
    this.foljare = new Follower({
      name: 'router',
      store,
      checkpoint,
      filter: ROUTERFILTER,
      limits: this.granser,
      logg,
      handle: (events) => this.skicka(events),
      begin: (fran, signal) => this.hamtaIkapp(fran, signal),
      caughtUp: () => this.ikapp(),
    });
  }

  /** Runs until the signal aborts. Rejects when a batch fails for good: the process should end and be restarted. */
  kor(signal: AbortSignal): Promise<void> {
    return this.foljare.run(signal);
  }

  /**
   * A huvudman that was fetched for by itself until now has a past: how each of its försändelser stands is sent on first,
   * in the log's order. One that is sent to no more is forgotten, so that it is caught up with if it comes back.
   */
  private async hamtaIkapp(till: Position, signal: AbortSignal): Promise<void> {
    const { marken, checkpoint, skickasTill, store, logg } = this.delar;
    const kanda = await marken.las();
    const borta = [...kanda].filter((en) => !skickasTill.includes(en));
    if (borta.length > 0) await checkpoint.spara(till, [marken.taBort(borta)]);
    const nya = skickasTill.filter((en) => !kanda.has(en));
    if (nya.length === 0) return;
    logg.info('router-ny-huvudman', { huvudman: nya, till });
    const urval = { till, mottagare: nya, batch: this.granser.batch };
    for await (const events of senastSagt(store, urval, signal)) await this.foljare.persist(events, signal);
    if (!signal.aborted) await checkpoint.spara(till, [marken.satt(nya, till)]);
  }

  private async skicka(events: readonly RecordedEvent[]): Promise<void> {
    const poster = await tillPoster(events, this.adresser, this.delar);
    if (poster.length > 0) await this.delar.producent.skicka(poster);
    this.delar.vidRoutat?.({ poster: perHuvudman(poster), efterslapSekunder: this.alder(events.at(-1)) });
  }

  private ikapp(): void {
    this.delar.vidRoutat?.({ poster: new Map(), efterslapSekunder: 0 });
    this.delar.vidIkapp?.();
  }

  private alder(event: RecordedEvent | undefined): number {
    if (event === undefined) return 0;
    return Math.max(0, (this.delar.clock.now().getTime() - Date.parse(event.meta.tid)) / 1000);
  }
}

const perHuvudman = (poster: readonly Post[]): ReadonlyMap<string, number> => {
  const antal = new Map<string, number>();
  for (const { huvuden } of poster) {
    const huvudman = huvuden['ce_mottagare'] ?? '';
    antal.set(huvudman, (antal.get(huvudman) ?? 0) + 1);
  }
  return antal;
};
