import type { EventStore } from '#libs/event-store/index.js';
import { forsandelseIdOf, forsandelseStream, upcast, type ForsandelseKoad } from '#libs/formedling/index.js';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { samtidigt } from './samtidigt.js';

/** Where a försändelse belongs; said once, when it is queued, and never changed. */
export type Adress = Pick<ForsandelseKoad['data'], 'arende' | 'mottagare' | 'revision'>;

const MINNE_MAX = 20_000;
const BREDD = 16;

/** What the first event of each försändelse says, read once and remembered for the last 20 000. */
export class Adresser {
  private readonly kanda = new Map<string, Adress>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  /** An event that passes by; only the first of a stream says anything. */
  notera(stream: string, lagrad: LagradHandelse): void {
    const event = upcast(lagrad);
    if (event.type === 'ForsandelseKoad') this.minns(forsandelseIdOf(stream), event.data);
  }

  /** Those that the log knows. */
  async hamta(ids: readonly string[]): Promise<ReadonlyMap<string, Adress>> {
    const olika = [...new Set(ids)];
    const svar = await samtidigt(olika, BREDD, async (id) => [id, await this.en(id)] as const);
    return new Map(svar.flatMap(([id, adress]) => (adress === null ? [] : [[id, adress] as const])));
  }

  private async en(id: string): Promise<Adress | null> {
    const kand = this.kanda.get(id);
    if (kand !== undefined) return kand;
    const [forsta] = await this.store.readStream(forsandelseStream(id), { limit: 1 });
    if (forsta !== undefined) this.notera(forsta.stream, forsta);
    return this.kanda.get(id) ?? null;
  }

  private minns(id: string, { arende, mottagare, revision }: Adress): void {
    for (const [aldst] of this.kanda) {
      if (this.kanda.size < MINNE_MAX) break;
      this.kanda.delete(aldst);
    }
    this.kanda.set(id, { arende, mottagare, revision });
  }
}
