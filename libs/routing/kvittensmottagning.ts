import type { EventStore } from '#libs/event-store/index.js';
import { utforForsandelse, UtforForsandelse } from '#libs/formedling/index.js';
import { kvittenstopic, type Konsumentval, type MottagenPost, type Producent } from '#libs/kafka/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import { Kvittenskontroll, type Kvittens } from './kvittenskontroll.js';
import { stampelfel } from './kvittensstampel.js';
import { parkeringspost } from './parkering.js';
import { samtidigt } from './samtidigt.js';

export interface Kvittensdelar {
  readonly store: EventStore;
  readonly producent: Pick<Producent, 'skicka'>;
  readonly prefix: string;
  /** Per huvudman on channel `kafka`; Standard Webhooks: `whsec_` and base64. */
  readonly hemligheter: ReadonlyMap<string, string>;
  readonly clock: Clock;
  readonly logg: Logg;
  /** For metrics. */
  readonly vidMottaget?: (antal: { readonly mottagna: number; readonly parkerade: number }) => void;
}

/** Consumer group of those who take receipts in. */
export const kvittensgrupp = (prefix: string): string => `${prefix}.kvittensmottagning`;

const BREDD = 16;
const KLIENT = 'kvittenstopic';

/** Receipts from huvudmän that read their own topic. Signed or parked, never applied on trust; a replay changes nothing. */
export class Kvittensmottagning {
  private readonly kontroll: Kvittenskontroll;

  constructor(private readonly delar: Kvittensdelar) {
    this.kontroll = new Kvittenskontroll(delar.hemligheter);
  }

  /** What to give `kafka.konsumera`. */
  konsumentval(): Konsumentval {
    const topic = kvittenstopic(this.delar.prefix);
    return {
      grupp: kvittensgrupp(this.delar.prefix),
      topics: [topic],
      hantera: (batch, signal) => this.hantera(batch, signal),
    };
  }

  /** Resolves when each is booked or parked. Rejects for faults of the world: the same batch again. */
  async hantera(batch: readonly MottagenPost[], signal: AbortSignal): Promise<void> {
    const ord = [...Map.groupBy(batch, ({ nyckel }) => nyckel).values()];
    const utfall = await samtidigt(ord, BREDD, (poster) => this.iOrdning(poster, signal));
    const parkerade = utfall.flat();
    if (parkerade.length > 0) await this.delar.producent.skicka(parkerade);
    this.delar.vidMottaget?.({ mottagna: batch.length - parkerade.length, parkerade: parkerade.length });
  }

  private async iOrdning(poster: readonly MottagenPost[], signal: AbortSignal) {
    const parkerade: ReturnType<typeof parkeringspost>[] = [];
    for (const post of poster) {
      signal.throwIfAborted();
      const orsak = await this.ta(post);
      if (orsak !== null) parkerade.push(this.parkera(post, orsak));
    }
    return parkerade;
  }

  /** Null when it was booked, else why not. */
  private async ta(post: MottagenPost): Promise<string | null> {
    const kvittens = this.kontroll.las(post);
    if ('fel' in kvittens) return kvittens.fel;
    const fel = await stampelfel(this.delar.store, kvittens, this.delar.clock.now());
    if (fel !== null) return fel;
    try {
      await this.bokfor(kvittens);
      return null;
    } catch (error) {
      if (error instanceof Rejected) return error.code;
      throw error;
    }
  }

  /** The signed stamp is part of the command's id: within one round too, a receipt played again changes nothing. */
  private async bokfor({ forsandelse, huvudman, arendenummer, stampel, spar }: Kvittens): Promise<void> {
    const command = { type: 'KvitteraForsandelse', data: { huvudman, arendenummer, kanal: 'kafka' } } as const;
    const meta = {
      tid: this.delar.clock.now().toISOString(),
      aktor: { klient: KLIENT, huvudman },
      kommando: deterministicId(KLIENT, forsandelse, huvudman, stampel, arendenummer ?? ''),
      ...(spar !== null && { spar }),
    };
    await utforForsandelse(this.delar.store, new UtforForsandelse(forsandelse, command, meta));
  }

  private parkera(post: MottagenPost, orsak: string) {
    const { topic, partition, offset } = post;
    this.delar.logg.varning('kvittens-parkerad', { orsak, topic, partition, offset });
    return parkeringspost(post, orsak, this.delar);
  }
}
