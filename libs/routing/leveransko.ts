import type { ForfallenForsandelse, Forsoksutfall, Leveransko, Sandardelar, Underlag } from '#libs/formedling/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { FORNYA, FORNYA_ALLA, NASTA, SLAPP_ALLT, TA } from './leveransko-sql.js';
import { Radskrivare, type Radutfall } from './radskrivare.js';

export interface Leveranskogranser {
  /** A claim holds so long without a sign of life: what a killed connector held is taken over after it. */
  readonly leasMs: number;
  /** How often the claims in hand are made new; a third of `leasMs` or less. */
  readonly pulsMs: number;
  /** With less than this left a claim is made new before the attempt begins. */
  readonly kvarMinstMs: number;
  /** Claims of one connector to one recipient at a time, so that the others have some too. */
  readonly perMottagareMax: number;
}

export const LEVERANSKOGRANSER: Leveranskogranser = {
  leasMs: 30_000,
  pulsMs: 5_000,
  kvarMinstMs: 10_000,
  perMottagareMax: 32,
};

export interface Leveranskodelar {
  readonly drift: Driftdatabas;
  /** This connector, unlike every other. */
  readonly vem: string;
  readonly clock: Clock;
  /** Reads the försändelse's stream, the truth that the row follows. */
  readonly sanning: Pick<Underlag, 'las'>;
  /** A row has changed: something may be due. The sender's `vack`. */
  readonly vidAndrad?: () => void;
  readonly granser?: Partial<Leveranskogranser>;
}

interface Ansprak extends ForfallenForsandelse {
  readonly inkom: string;
  /** On this process's monotonic clock. */
  till: number;
}

const PAGAR_MAX = 1_000;
const TAGNA_MAX = 1_000;
/** What is not sent but waits to be fetched is looked at again after so long; what met a fault of ours, after the other. */
const HAMTAS_MS = 3_600_000;
const FEL_MS = 5_000;

/**
 * The delivery queue in PostgreSQL, shared by all connectors: what is due is claimed for a time, one of each lane
 * (case and recipient) over all of them. A claim whose holder died runs out, and the next attempt meets the stream's own
 * truth: the effect is once (I3).
 */
export class DatabasLeveransko implements Leveransko {
  private readonly granser: Leveranskogranser;
  private readonly rader: Radskrivare;
  private readonly tagna = new Map<string, Ansprak>();
  /** Attempts under way, each with what breaks it off. */
  private readonly pagar = new Map<string, AbortController>();
  private puls: NodeJS.Timeout | undefined;
  private fornyar = false;

  constructor(private readonly delar: Leveranskodelar) {
    this.granser = { ...LEVERANSKOGRANSER, ...delar.granser };
    this.rader = new Radskrivare(delar);
  }

  async forfallna(nu: Date, max: number, mottagare: readonly string[]): Promise<readonly ForfallenForsandelse[]> {
    const { leasMs, perMottagareMax } = this.granser;
    const till = performance.now() + leasMs;
    const antal = Math.min(max, TAGNA_MAX);
    const svar = await this.delar.drift.las<Omit<Ansprak, 'till'>>(TA, [
      mottagare,
      nu.toISOString(),
      Math.min(antal, perMottagareMax),
      this.delar.vem,
      antal,
      leasMs,
      [...this.pagar.keys()].slice(0, PAGAR_MAX),
    ]);
    this.glomUtgangna();
    for (const en of svar) this.tagna.set(en.id, { ...en, till });
    this.puls ??= setInterval(() => void this.slaPuls(), this.granser.pulsMs).unref();
    return svar.map(({ id, arende, mottagare: till_ }) => ({ id, arende, mottagare: till_ }));
  }

  async nastaForfall(mottagare: readonly string[]): Promise<Date | null> {
    const [rad] = await this.delar.drift.las<{ readonly nasta: number | null }>(NASTA, [mottagare]);
    return rad?.nasta == null ? null : new Date(rad.nasta);
  }

  /** The same attempts, made only under a claim, with the row brought to what came of them before they answer. */
  medAnsprak(sandning: Sandardelar['sandning']): Sandardelar['sandning'] {
    return { forsok: (id, stopp) => this.forsok(sandning, id, stopp) };
  }

  /** Lets go of every claim, so that others need not wait for them to run out. After the sender has stopped. */
  async slapp(): Promise<void> {
    clearInterval(this.puls);
    this.tagna.clear();
    await this.delar.drift.skriv([{ sql: SLAPP_ALLT, parametrar: [this.delar.vem] }]);
  }

  private async forsok(sandning: Sandardelar['sandning'], id: string, stopp: AbortSignal): Promise<Forsoksutfall> {
    const ansprak = this.tagna.get(id);
    if (ansprak === undefined || this.pagar.has(id)) return 'inte-nu';
    const forlorat = new AbortController();
    this.pagar.set(id, forlorat);
    try {
      if (!(await this.galler(ansprak))) return 'inte-nu';
      const signal = AbortSignal.any([stopp, forlorat.signal]);
      return await this.underAnsprak(ansprak, () => sandning.forsok(id, signal));
    } finally {
      this.pagar.delete(id);
      this.tagna.delete(id);
    }
  }

  /** While this process lives its claims do; one that could not be made new is given up before another may take it. */
  private async slaPuls(): Promise<void> {
    this.brytUtgangna();
    if (this.fornyar || this.tagna.size === 0) return;
    this.fornyar = true;
    const till = performance.now() + this.granser.leasMs;
    try {
      const { drift, vem } = this.delar;
      const rader = await drift.las<{ readonly id: string }>(FORNYA_ALLA, [vem, this.granser.leasMs]);
      for (const { id } of rader) this.forlang(id, till);
    } catch {
      // The next pulse tries again; the claims run out meanwhile, and what is under way is broken off.
    } finally {
      this.fornyar = false;
    }
  }

  private forlang(id: string, till: number): void {
    const ansprak = this.tagna.get(id);
    if (ansprak !== undefined) ansprak.till = till;
  }

  private brytUtgangna(): void {
    const snart = performance.now() + this.granser.pulsMs;
    for (const [id, forlorat] of this.pagar) if ((this.tagna.get(id)?.till ?? 0) < snart) forlorat.abort();
  }

  /** Claimed long ago, behind a slow recipient: another may have it by now. */
  private async galler(ansprak: Ansprak): Promise<boolean> {
    if (ansprak.till - performance.now() >= this.granser.kvarMinstMs) return true;
    const { drift, vem } = this.delar;
    const till = performance.now() + this.granser.leasMs;
    const fornyade = await drift.las(FORNYA, [ansprak.id, vem, this.granser.leasMs]);
    ansprak.till = till;
    return fornyade.length === 1;
  }

  private async underAnsprak(ansprak: Ansprak, forsok: () => Promise<Forsoksutfall>): Promise<Forsoksutfall> {
    try {
      const utfall = await forsok();
      failpoint('leveransko-fore-rad');
      await this.bokfor(ansprak, await this.foljd(ansprak.id, utfall));
      return utfall;
    } catch (error) {
      await this.bokfor(ansprak, this.vantar(FEL_MS)).catch(() => undefined);
      throw error;
    }
  }

  private async bokfor({ id, arende, mottagare, inkom }: Ansprak, utfall: Radutfall): Promise<void> {
    await this.rader.bokfor({ id, arende, mottagare, inkom, utfall });
    this.delar.vidAndrad?.();
  }

  private async foljd(id: string, utfall: Forsoksutfall): Promise<Radutfall> {
    switch (utfall) {
      case 'kvitterad':
      case 'levererad':
      case 'stoppad':
        return { blev: 'klar' };
      case 'parkerad':
        return { blev: 'parkerad' };
      case 'avbruten':
        return { blev: 'oviss' };
      case 'vantar':
        return this.vantar(HAMTAS_MS);
      case 'misslyckad':
      case 'inte-nu':
        return this.enligtLoggen(id);
    }
  }

  private async enligtLoggen(id: string): Promise<Radutfall> {
    const last = await this.delar.sanning.las(id);
    if (last === null) return { blev: 'klar' };
    const { forsandelse, nastaForsok } = last.omgang;
    if (forsandelse.status === 'parkerad') return { blev: 'parkerad' };
    if (forsandelse.status !== 'koad' && forsandelse.status !== 'misslyckad') return { blev: 'klar' };
    const nasta = nastaForsok === null ? this.delar.clock.now() : new Date(nastaForsok);
    return { blev: 'vantar', nasta, forsok: forsandelse.forsok };
  }

  private vantar(ms: number): Radutfall {
    return { blev: 'vantar', nasta: new Date(this.delar.clock.now().getTime() + ms), forsok: 0 };
  }

  private glomUtgangna(): void {
    const nu = performance.now();
    for (const [id, { till }] of this.tagna) if (till < nu && !this.pagar.has(id)) this.tagna.delete(id);
  }
}

export const databasLeveransko = (delar: Leveranskodelar): DatabasLeveransko => new DatabasLeveransko(delar);
