import type { Clock } from '#libs/platform/clock.js';
import type { FarskTextnyckel } from './textnycklar.js';

export interface Pooldelar {
  /** Makes so many keys and resolves when they are stored. */
  readonly gor: (antal: number) => Promise<readonly FarskTextnyckel[]>;
  /** Those of the ids that stand in the vault. */
  readonly finns: (id: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly klocka: Clock;
}

/** Keys in memory that nobody uses yet. */
const LEDIGA_MAX = 256;
const SATS_MIN = 16;
const SATS_MAX = 128;
/** Each refill gives at least `SATS_MIN` of those that wait a key. */
const VARV_MAX = 1_000;
/** A database fails over in seconds, and the one that takes over may lack what was stored last. */
const BEKRAFTAD_MS_MAX = 1_000;

/**
 * Fresh keys of one huvudman, stored durably ahead of need, so that whoever seals waits for no write. No key is handed
 * out twice: one that a crash takes is never used. None is handed out that has not been seen in the vault for a second:
 * what is sealed by a key that a failover or a restore took away could never be read.
 */
export class Nyckelpool {
  private readonly lediga: FarskTextnyckel[] = [];
  private pafyllning: Promise<void> | null = null;
  /** Size of the last refill; the next is twice that, so that a huvudman who seals little has few keys lying. */
  private senaste = 0;

  private bekraftelse: Promise<void> | null = null;
  private bekraftad: number;

  constructor(private readonly delar: Pooldelar) {
    this.bekraftad = this.nu();
  }

  async ta(): Promise<FarskTextnyckel> {
    for (let varv = 0; varv < VARV_MAX; varv += 1) {
      if (Math.abs(this.nu() - this.bekraftad) >= BEKRAFTAD_MS_MAX) await this.bekrafta();
      const nyckel = this.lediga.pop();
      if (nyckel === undefined) await this.fyllPa();
      else return this.utlamnad(nyckel);
    }
    throw new Error('the pool of keys stayed empty');
  }

  aterlamna(nyckel: FarskTextnyckel): void {
    if (this.lediga.length < LEDIGA_MAX) this.lediga.push(nyckel);
  }

  /** Forgets the keys at hand. */
  async tom(): Promise<void> {
    await this.pafyllning?.catch(() => undefined);
    for (const { byte } of this.lediga.splice(0)) byte.fill(0);
  }

  private utlamnad(nyckel: FarskTextnyckel): FarskTextnyckel {
    // A refill that fails is tried again by whoever finds the pool empty, and that one is told.
    if (this.lediga.length < this.senaste / 2) this.fyllPa().catch(() => undefined);
    return nyckel;
  }

  private fyllPa(): Promise<void> {
    this.pafyllning ??= this.fyll().finally(() => (this.pafyllning = null));
    return this.pafyllning;
  }

  private async fyll(): Promise<void> {
    const antal = Math.min(Math.max(this.senaste * 2, SATS_MIN), SATS_MAX);
    this.lediga.unshift(...(await this.delar.gor(antal)));
    this.senaste = antal;
  }

  private bekrafta(): Promise<void> {
    this.bekraftelse ??= this.gallra().finally(() => (this.bekraftelse = null));
    return this.bekraftelse;
  }

  /** Keys that come back meanwhile are seen to the next time. */
  private async gallra(): Promise<void> {
    const nu = this.nu();
    const provade = this.lediga.map(({ id }) => id);
    const finns = provade.length === 0 ? new Set() : await this.delar.finns(provade);
    const borta = new Set(provade.filter((id) => !finns.has(id)));
    if (borta.size > 0) this.lediga.splice(0, Infinity, ...this.lediga.filter(({ id }) => !borta.has(id)));
    this.bekraftad = nu;
  }

  private nu(): number {
    return this.delar.klocka.now().getTime();
  }
}
