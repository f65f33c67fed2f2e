import type { EventStore, RecordedEvent } from '#libs/event-store/index.js';

const SIDA = 1_000;

/** What policies know of one stream, and the revision of the last event that they know it by. */
interface Kant<Fakta extends object> {
  readonly revision: number;
  readonly fakta: Fakta;
}

const INGET = { revision: -1, fakta: null };

export interface Lagerval<Fakta extends object> {
  /** The fold of one kind of stream; null until it has begun. */
  readonly vik: (fakta: Fakta | null, lagrad: RecordedEvent) => Fakta | null;
  /** Streams held, default 1 000. */
  readonly max?: number;
}

/** Facts of the streams last asked for, of one kind; the log stays the truth. */
export class Faktalager<Fakta extends object> {
  /** In the order they were last used. */
  private readonly kanda = new Map<string, Kant<Fakta>>();
  private readonly max: number;

  constructor(
    private readonly store: EventStore,
    private readonly val: Lagerval<Fakta>,
  ) {
    this.max = val.max ?? 1_000;
  }

  /** At least as new as `minstRevision`; null when the stream is unknown. */
  async hamta(stream: string, minstRevision: number): Promise<Fakta | null> {
    const kand = this.kanda.get(stream);
    return kand !== undefined && kand.revision >= minstRevision ? this.minns(stream, kand) : this.senaste(stream);
  }

  /** As new as the log is now; null when the stream is unknown. */
  async senaste(stream: string): Promise<Fakta | null> {
    const kant = await this.las(stream, this.kanda.get(stream) ?? null);
    return kant === null ? null : this.minns(stream, kant);
  }

  /** As it stood after exactly that event: what is told of it is the same however late, and however often, it is told (B4). */
  async vid(stream: string, revision: number): Promise<Fakta | null> {
    const kand = this.kanda.get(stream);
    const kant = await this.las(stream, kand !== undefined && kand.revision <= revision ? kand : null, revision);
    if (kant === null) return null;
    this.minns(stream, kant);
    return kant.fakta;
  }

  private async las(stream: string, kand: Kant<Fakta> | null, till = Infinity): Promise<Kant<Fakta> | null> {
    let { revision, fakta }: Kant<Fakta> | typeof INGET = kand ?? INGET;
    for (let lasta = SIDA; lasta === SIDA && revision < till; revision += lasta) {
      const sida = await this.store.readStream(stream, { from: revision + 1, limit: Math.min(SIDA, till - revision) });
      fakta = sida.reduce(this.val.vik, fakta);
      lasta = sida.length;
    }
    return fakta === null ? null : { revision, fakta };
  }

  /** Two may read the same stream at once: the one that saw more is kept. */
  private minns(stream: string, last: Kant<Fakta>): Fakta {
    const kand = this.kanda.get(stream);
    const kant = kand !== undefined && kand.revision > last.revision ? kand : last;
    this.kanda.delete(stream);
    this.kanda.set(stream, kant);
    const aldst = this.kanda.keys().next();
    if (this.kanda.size > this.max && aldst.done === false) this.kanda.delete(aldst.value);
    return kant.fakta;
  }
}
