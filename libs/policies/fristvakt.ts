import type { EventStore } from '#libs/event-store/index.js';
import { Rejected, type EventMeta } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import { Fristfoljder } from './fristfoljder.js';
import type { ForfallenFrist, Fristko } from './fristko.js';
import { paus } from '#libs/platform/paus.js';
import { korVarv, type Varvgranser } from '#libs/platform/varv.js';
import type { Stegval } from './stegval.js';
import { utforFoljd } from './utforare.js';

export interface Fristvaktgranser extends Varvgranser {
  /** Days read at a time. */
  readonly sida: number;
  /** Streams worked on at once. */
  readonly samtidiga: number;
  /** Between two rounds, however often it is woken, and however seldom. */
  readonly vilaMinMs: number;
  readonly vilaMaxMs: number;
  /** Days remembered as tried today. */
  readonly provadeMax: number;
}

export const FRISTVAKTGRANSER: Fristvaktgranser = {
  sida: 200,
  samtidiga: 8,
  vilaMinMs: 1_000,
  vilaMaxMs: 60_000,
  felMax: 20,
  pausMs: 50,
  pausMaxMs: 30_000,
  provadeMax: 10_000,
};

/** `paminnd`: something came of it; `inget`: stale, or done before; `avvisad`: the rules said no. */
export type Fristutfall = 'paminnd' | 'inget' | 'avvisad';

export interface Fristvaktdelar {
  readonly store: EventStore;
  readonly fristko: Fristko;
  readonly stegval: Stegval;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly granser?: Partial<Fristvaktgranser>;
  /** Told of each command's outcome, for metrics. */
  readonly vidUtfall?: (utfall: Fristutfall) => void;
}

/**
 * Sees to what follows of days that have passed. The days stand in a view, so nothing is lost when the process dies, and
 * the command's id is made from the day, so nothing is done twice. It reminds and proposes; it never moves a matter.
 */
export class Fristvakt {
  private readonly granser: Fristvaktgranser;
  private readonly foljder: Fristfoljder;
  /** Tried on `dag`: what gave nothing, or still stands in a view that lags, waits for tomorrow. */
  private readonly provade = new Set<string>();
  private dag = '';
  private vackt = false;
  private vackSovande: (() => void) | null = null;

  constructor(private readonly delar: Fristvaktdelar) {
    this.granser = { ...FRISTVAKTGRANSER, ...delar.granser };
    this.foljder = new Fristfoljder(delar.store, delar.stegval);
  }

  /** Something may have fallen due: called when the view has moved on. */
  vack(): void {
    this.vackt = true;
    this.vackSovande?.();
  }

  /** Runs until the signal aborts. Rejects after `felMax` rounds with faults: the process should end and be restarted. */
  async kor(signal: AbortSignal): Promise<void> {
    const vidAvbrott = (): void => this.vack();
    signal.addEventListener('abort', vidAvbrott, { once: true });
    const { granser } = this;
    const { logg } = this.delar;
    await korVarv(
      { namn: 'fristvakt', granser, logg, varv: () => this.varv(signal), vila: () => this.vila(signal) },
      signal,
    );
    signal.removeEventListener('abort', vidAvbrott);
  }

  /** Everything that has fallen due, a page at a time. */
  private async varv(signal: AbortSignal): Promise<void> {
    const idag = svenskDag(this.delar.clock.now());
    if (idag !== this.dag) this.provade.clear();
    this.dag = idag;
    const max = this.granser.sida;
    let efter: ForfallenFrist | null = null;
    for (let last = max; last === max && !signal.aborted;) {
      const sida: readonly ForfallenFrist[] = await this.delar.fristko.forfallna({ fore: idag, efter, max });
      await this.sida(
        sida.filter((frist) => !this.provade.has(nyckelFor(frist))),
        signal,
      );
      efter = sida.at(-1) ?? null;
      last = sida.length;
    }
  }

  /** Streams side by side, the days of each one after the other. */
  private async sida(frister: readonly ForfallenFrist[], signal: AbortSignal): Promise<void> {
    const koer = Map.groupBy(frister, ({ stream }) => stream).values();
    const arbetare = async (): Promise<void> => {
      for (const ko of koer) await this.folj(ko, signal);
    };
    await Promise.all(Array.from({ length: this.granser.samtidiga }, arbetare));
  }

  private async folj(ko: readonly ForfallenFrist[], signal: AbortSignal): Promise<void> {
    for (const frist of ko) {
      if (signal.aborted) return;
      const utfall = await this.paminn(frist);
      if (this.provade.size >= this.granser.provadeMax) this.provade.clear();
      this.provade.add(nyckelFor(frist));
      this.delar.vidUtfall?.(utfall);
    }
  }

  private async paminn(frist: ForfallenFrist): Promise<Fristutfall> {
    const foljd = await this.foljder.av(frist, this.dag);
    if (foljd === null) return 'inget';
    try {
      const { events, repeated } = await utforFoljd(this.delar.store, foljd, this.meta(frist));
      return repeated || events.length === 0 ? 'inget' : 'paminnd';
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      this.delar.logg.varning('fristvakt-avvisad', { kod: error.code });
      return 'avvisad';
    }
  }

  private meta({ stream, nyckel, forfaller }: ForfallenFrist): Omit<EventMeta, 'v'> {
    return {
      tid: this.delar.clock.now().toISOString(),
      aktor: { klient: 'fristvakt', huvudman: 'nav' },
      kommando: deterministicId('frist', stream, nyckel, forfaller),
    };
  }

  /** Until woken, or a minute has passed; never shorter than `vilaMinMs`, so that a busy log is not asked at each commit. */
  private async vila(signal: AbortSignal): Promise<void> {
    const { vilaMinMs, vilaMaxMs } = this.granser;
    await paus(vilaMinMs, signal);
    if (!this.vackt && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const klocka = setTimeout(resolve, vilaMaxMs - vilaMinMs);
        this.vackSovande = () => {
          clearTimeout(klocka);
          resolve();
        };
      });
    }
    this.vackSovande = null;
    this.vackt = false;
  }
}

const nyckelFor = ({ stream, nyckel, forfaller }: ForfallenFrist): string =>
  JSON.stringify([stream, nyckel, forfaller]);
