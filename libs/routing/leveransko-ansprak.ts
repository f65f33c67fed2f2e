import type { ForfallenForsandelse } from '#libs/formedling/index.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { FORNYA, FORNYA_ALLA } from './leveransko-sql.js';

export interface Anspraksgranser {
  /** A claim holds so long without a sign of life: what a killed connector held is taken over after it. */
  readonly leasMs: number;
  /** How often the claims in hand are made new; a sixth of `leasMs` or less. */
  readonly pulsMs: number;
  /** With less than this left a claim is made new before the attempt begins. More than two pulses. */
  readonly kvarMinstMs: number;
}

export interface Anspraksdelar {
  readonly drift: Pick<Driftdatabas, 'las'>;
  readonly vem: string;
  readonly granser: Anspraksgranser;
}

/** A row as it was claimed. */
export interface Rad extends ForfallenForsandelse {
  readonly inkom: string;
}

/** A moment by two clocks: the one stands still while the machine sleeps, the other may be set. */
interface Stund {
  readonly steg: number;
  readonly vagg: number;
}

/** What an attempt may know of its claim. */
export interface Ansprakslage {
  readonly forlorat: AbortSignal;
  /** Asked at the last moment before anything leaves. */
  readonly haller: () => boolean;
}

interface Ansprak {
  readonly rad: Rad;
  till: Stund;
}

const PAGAR_MAX = 1_000;

/**
 * The claims that one connector has in hand. While the process lives they do, as long as their rows are first of their
 * lanes or under way; an attempt whose claim is lost, or could not be made new in time, is broken off before another may
 * begin one.
 */
export class Anspraksbok {
  private readonly tagna = new Map<string, Ansprak>();
  /** Attempts under way, each with what breaks it off. */
  private readonly pagar = new Map<string, AbortController>();
  private puls: NodeJS.Timeout | undefined;
  private fornyar = false;

  constructor(private readonly delar: Anspraksdelar) {}

  /** When what is claimed now runs out at the earliest: asked before the statement is sent. */
  utgang(): Stund {
    const { leasMs } = this.delar.granser;
    return { steg: performance.now() + leasMs, vagg: Date.now() + leasMs };
  }

  /** Rows with an attempt under way. */
  upptagna(): string[] {
    return [...this.pagar.keys()].slice(0, PAGAR_MAX);
  }

  noteraTagna(rader: readonly Rad[], till: Stund): void {
    for (const [id, ansprak] of this.tagna) if (kvarMs(ansprak) < 0 && !this.pagar.has(id)) this.tagna.delete(id);
    for (const rad of rader) this.tagna.set(rad.id, { rad, till });
    this.puls ??= setInterval(() => void this.slaPuls(), this.delar.granser.pulsMs).unref();
  }

  /** The work, when the row is claimed and the claim still holds; else null. */
  async under<T>(id: string, arbete: (rad: Rad, lage: Ansprakslage) => Promise<T>): Promise<T | null> {
    const ansprak = this.tagna.get(id);
    if (ansprak === undefined || this.pagar.has(id)) return null;
    const forlorat = new AbortController();
    this.pagar.set(id, forlorat);
    try {
      if (!(await this.galler(ansprak))) return null;
      const haller = (): boolean => !forlorat.signal.aborted && kvarMs(ansprak) >= this.snartMs;
      return await arbete(ansprak.rad, { forlorat: forlorat.signal, haller });
    } finally {
      this.pagar.delete(id);
      this.tagna.delete(id);
    }
  }

  /** No claim is made new from now on. */
  slut(): void {
    clearInterval(this.puls);
    this.tagna.clear();
  }

  /** One pulse may fail before a claim is given up, and then there is still one to do it in. */
  private get snartMs(): number {
    return 2 * this.delar.granser.pulsMs;
  }

  private async slaPuls(): Promise<void> {
    this.brytUtgangna();
    if (this.fornyar || this.tagna.size === 0) return;
    this.fornyar = true;
    try {
      await this.fornyaAlla();
    } catch {
      // The next pulse tries again; the claims run out meanwhile, and what is under way is broken off.
    } finally {
      this.fornyar = false;
    }
  }

  private async fornyaAlla(): Promise<void> {
    const { drift, vem, granser } = this.delar;
    const pagick = new Map(this.pagar);
    const till = this.utgang();
    const sats = [vem, granser.leasMs, [...pagick.keys()].slice(0, PAGAR_MAX)];
    const mina = await drift.las<{ readonly id: string; readonly ny: boolean }>(FORNYA_ALLA, sats);
    for (const { id, ny } of mina) {
      const ansprak = this.tagna.get(id);
      if (ny && ansprak !== undefined) ansprak.till = till;
      pagick.delete(id);
    }
    for (const forlorat of pagick.values()) forlorat.abort();
  }

  private brytUtgangna(): void {
    for (const [id, forlorat] of this.pagar) {
      const ansprak = this.tagna.get(id);
      if (ansprak === undefined || kvarMs(ansprak) < this.snartMs) forlorat.abort();
    }
  }

  /** Claimed long ago, behind a slow recipient: another may have it by now. */
  private async galler(ansprak: Ansprak): Promise<boolean> {
    const { drift, vem, granser } = this.delar;
    if (kvarMs(ansprak) >= granser.kvarMinstMs) return true;
    const till = this.utgang();
    const fornyade = await drift.las(FORNYA, [ansprak.rad.id, vem, granser.leasMs]);
    if (fornyade.length === 1) ansprak.till = till;
    return fornyade.length === 1;
  }
}

const kvarMs = ({ till }: Ansprak): number => Math.min(till.steg - performance.now(), till.vagg - Date.now());
