import { upcast } from '#libs/avvikelse/index.js';
import type { EventStore, RecordedEvent } from '#libs/event-store/index.js';
import { foljFakta, type Arendefakta } from './arende-fakta.js';

const SIDA = 1_000;

/** Facts of the cases last asked for; the log stays the truth. At most `max` cases are held. */
export class Faktalager {
  /** In the order they were last used. */
  private readonly kanda = new Map<string, Arendefakta>();

  constructor(
    private readonly store: EventStore,
    private readonly max = 1_000,
  ) {}

  /** At least as new as `minstRevision`; null when the case is unknown. */
  async hamta(stream: string, minstRevision: number): Promise<Arendefakta | null> {
    const kand = this.kanda.get(stream);
    return kand !== undefined && kand.revision >= minstRevision ? this.minns(stream, kand) : this.senaste(stream);
  }

  /** As new as the log is now; null when the case is unknown. */
  async senaste(stream: string): Promise<Arendefakta | null> {
    const kand = this.kanda.get(stream) ?? null;
    let fakta = kand;
    let lasta = SIDA;
    for (let from = (kand?.revision ?? -1) + 1; lasta === SIDA; from += lasta) {
      const sida = await this.store.readStream(stream, { from, limit: SIDA });
      fakta = sida.reduce(vik, fakta);
      lasta = sida.length;
    }
    return fakta === null ? null : this.minns(stream, fakta);
  }

  /** Two may read the same case at once: the one that saw more is kept. */
  private minns(stream: string, last: Arendefakta): Arendefakta {
    const kand = this.kanda.get(stream);
    const fakta = kand !== undefined && kand.revision > last.revision ? kand : last;
    this.kanda.delete(stream);
    this.kanda.set(stream, fakta);
    const aldst = this.kanda.keys().next();
    if (this.kanda.size > this.max && aldst.done === false) this.kanda.delete(aldst.value);
    return fakta;
  }
}

const vik = (fakta: Arendefakta | null, lagrad: RecordedEvent): Arendefakta | null =>
  foljFakta(fakta, upcast(lagrad), { revision: lagrad.revision, kommando: lagrad.meta.kommando });
