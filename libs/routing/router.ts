import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionMessage,
} from '#libs/event-store/index.js';
import { forsandelseStream } from '#libs/formedling/index.js';
import type { Post, Producent } from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { Adresser } from './adresser.js';
import type { Huvudmannamarken } from './huvudmannamarken.js';
import { KONTROLLMARKEN } from './kontrollmarke.js';
import { paus } from './paus.js';
import { tillPoster, type Postval } from './router-poster.js';
import { senastSagt } from './router-senast.js';

export interface Routergranser {
  /** Events read at a time: 1…20 000. */
  readonly batch: number;
  /** Times the same batch is tried before router gives up and says so. */
  readonly forsokMax: number;
  /** Pause after the first fault; doubled each time. */
  readonly pausMs: number;
  readonly pausMaxMs: number;
}

export const ROUTERGRANSER: Routergranser = { batch: 500, forsokMax: 10, pausMs: 50, pausMaxMs: 10_000 };

/** How far router has come. May fall behind, never ahead: what it repeats the inbox drops. */
export interface Checkpoint {
  las(): Promise<Position>;
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
  readonly checkpoint: Checkpoint;
  readonly marken: Huvudmannamarken;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly granser?: Partial<Routergranser>;
  readonly vidRoutat?: (routat: Routat) => void;
  /** Everything that stood in the log has been sent on. */
  readonly vidIkapp?: () => void;
}

/** Positions that may pass with nothing to do before the checkpoint is moved anyway. */
const TOMT_MAX = 10_000n;
/** What of the log it follows. */
export const ROUTERFILTER = { types: Object.keys(KONTROLLMARKEN), streamPrefixes: [forsandelseStream('')] };

/** Follows the log and sends claim checks of what is to be delivered, in its order. At least once, never skipping. */
export class Router {
  private readonly granser: Routergranser;
  private readonly adresser: Adresser;

  constructor(private readonly delar: Routerdelar) {
    this.granser = { ...ROUTERGRANSER, ...delar.granser };
    this.adresser = new Adresser(delar.store);
  }

  /** Runs until the signal aborts. Rejects when a batch fails for good: the process should end and be restarted. */
  async kor(signal: AbortSignal): Promise<void> {
    let sparad = await this.start();
    await this.hamtaIkapp(sparad, signal);
    const { batch } = this.granser;
    for await (const bud of this.delar.store.subscribe({
      after: sparad,
      filter: ROUTERFILTER,
      batchSize: batch,
      signal,
    })) {
      const events = bud.kind === 'batch' ? bud.events : [];
      if (events.length > 0) await this.ihardigt(events, signal);
      if (signal.aborted) return;
      if (events.length > 0 || BigInt(bud.checkpoint) - BigInt(sparad) >= TOMT_MAX) sparad = await this.spara(bud);
      if (bud.kind === 'caught-up') this.ikapp();
    }
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
    for await (const events of senastSagt(store, urval, signal)) await this.ihardigt(events, signal);
    if (!signal.aborted) await checkpoint.spara(till, [marken.satt(nya, till)]);
  }

  private async spara({ checkpoint }: SubscriptionMessage): Promise<Position> {
    failpoint('router-fore-checkpoint');
    await this.delar.checkpoint.spara(checkpoint);
    failpoint('router-efter-checkpoint');
    return checkpoint;
  }

  /** A checkpoint past the log's end belongs to another log (a restored backup): begin anew, which repeats nothing. */
  private async start(): Promise<Position> {
    const sparad = await this.delar.checkpoint.las();
    if (comparePositions(sparad, await this.delar.store.head()) <= 0) return sparad;
    this.delar.logg.varning('router-checkpoint-forbi-loggen', { checkpoint: sparad });
    return START;
  }

  /** The whole batch again until it has gone through: what came twice the inbox drops. */
  private async ihardigt(events: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    for (let forsok = 1; !(await this.lyckas(events, { forsok, signal })); forsok += 1) {
      await paus(Math.min(this.granser.pausMs * 2 ** (forsok - 1), this.granser.pausMaxMs), signal);
    }
  }

  private async lyckas(
    events: readonly RecordedEvent[],
    varv: { forsok: number; signal: AbortSignal },
  ): Promise<boolean> {
    if (varv.signal.aborted) return true;
    try {
      await this.skicka(events);
      return true;
    } catch (error) {
      if (varv.signal.aborted) return true;
      const fel = error instanceof Error ? error.name : 'okant';
      this.delar.logg.fel('router-fel', { fel, forsok: varv.forsok, fran: events[0]?.position });
      if (varv.forsok >= this.granser.forsokMax) throw error;
      return false;
    }
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
