import { Lagring } from './lagring.js';
import { metadatapost, type Forvantan, Logg, type NyPost, type Utfall } from './logg.js';

/** Every so many user records the server writes one of its own, as a real one does now and then. */
const SYSTEMPOST_VAR = 50;

/** The log, what of it can be read, and who waits for more. Several nodes may stand on one. */
export class Karna {
  readonly logg = new Logg();
  private readonly lagring: Lagring | undefined;
  private readonly vantar = new Set<() => void>();
  private skrivna = 0;
  /** Records that are durable and so can be read. */
  synliga = 0;

  constructor(mapp: string | undefined) {
    this.lagring = mapp === undefined ? undefined : Lagring.oppna(mapp, this.logg);
    this.synliga = this.logg.poster.length;
    if (this.synliga === 0) this.systempost();
  }

  /** Resolves when what was written can be read again after a crash. */
  async skriv(stream: string, forvantan: Forvantan, nya: readonly NyPost[]): Promise<Utfall> {
    const fran = this.logg.poster.length;
    const utfall = this.logg.skriv(stream, forvantan, nya);
    if (this.logg.poster.length === fran) {
      // Idempotent: answered when the first write is durable.
      if (this.synliga < fran) await this.spara(fran);
      return utfall;
    }
    this.skrivna += 1;
    if (this.skrivna % SYSTEMPOST_VAR === 0) this.logg.skriv('$prov-statistik', 'any', [systemhandelse()]);
    await this.spara(fran);
    return utfall;
  }

  /** Calls back whenever more can be read; gives what takes it back. */
  lyssna(ropa: () => void): () => void {
    this.vantar.add(ropa);
    return () => this.vantar.delete(ropa);
  }

  stang(): Promise<void> {
    return this.lagring?.stang() ?? Promise.resolve();
  }

  private async spara(fran: number): Promise<void> {
    const till = this.logg.poster.length;
    await this.lagring?.spara(this.logg.poster.slice(fran, till));
    if (till <= this.synliga) return;
    this.synliga = till;
    for (const ropa of this.vantar) ropa();
  }

  private systempost(): void {
    this.logg.skriv('$users', 'no-stream', [{ ...metadatapost({}), typ: '$UserCreated' }]);
    void this.spara(0);
  }
}

const systemhandelse = (): NyPost => ({ ...metadatapost({ ledigt: 1 }), typ: '$statsCollected' });
