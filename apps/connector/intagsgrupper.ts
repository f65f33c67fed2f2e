import { setTimeout as vila } from 'node:timers/promises';
import type { Kafka, Konsument, Konsumentval, Topic } from '#libs/kafka/index.js';
import type { Logg } from '#libs/platform/logg.js';

/** Between two attempts to have the groups. */
const PAUS_MS = 5_000;

export interface Gruppval {
  readonly kafka: Pick<Kafka, 'konsumera' | 'sakraTopics'>;
  /** Made when missing. */
  readonly topics: readonly Topic[];
  readonly grupper: readonly Konsumentval[];
  readonly logg: Logg;
  readonly pausMs?: number;
}

/** Keeps the groups open for as long as it runs: brokers that are away make it less ready, and end nothing. */
export class Intagsgrupper {
  private konsumenter: readonly Konsument[] = [];
  private readonly avbrott = new AbortController();
  private pagar: Promise<void> = Promise.resolve();

  constructor(private readonly val: Gruppval) {}

  borja(): void {
    this.pagar = this.hall();
  }

  redo(): boolean {
    const { grupper } = this.val;
    return this.konsumenter.length === grupper.length && this.konsumenter.every((konsument) => konsument.redo());
  }

  /** Lets what is in hand be written and committed. */
  async stang(): Promise<void> {
    this.avbrott.abort();
    await this.pagar;
  }

  private async hall(): Promise<void> {
    const { signal } = this.avbrott;
    const { logg, pausMs = PAUS_MS } = this.val;
    while (!signal.aborted) {
      try {
        await this.runda(signal);
      } catch (fel) {
        logg.varning('intag-avbrutet', { fel: fel instanceof Error ? fel.name : 'okant' });
        await vila(pausMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Until the signal aborts. Rejects when the brokers cannot be had, or a group was lost. */
  private async runda(signal: AbortSignal): Promise<void> {
    const stopp = new Promise<null>((klar) => signal.addEventListener('abort', () => klar(null), { once: true }));
    try {
      await Promise.race([stopp, this.val.kafka.sakraTopics(this.val.topics)]);
      for (const val of this.val.grupper) await this.oppna(val, signal, stopp);
      await Promise.race([stopp, ...this.konsumenter.map(({ slut }) => slut)]);
    } finally {
      const oppnade = this.konsumenter;
      this.konsumenter = [];
      await Promise.allSettled(oppnade.map((konsument) => konsument.stang()));
    }
  }

  private async oppna(val: Konsumentval, signal: AbortSignal, stopp: Promise<null>): Promise<void> {
    if (signal.aborted) return;
    const oppnas = this.val.kafka.konsumera(val);
    const konsument = await Promise.race([stopp, oppnas]);
    // One that comes after the end is closed with the way to Kafka.
    if (konsument === null) return void oppnas.then((sen) => sen.stang()).catch(() => undefined);
    konsument.slut.catch(() => undefined);
    this.konsumenter = [...this.konsumenter, konsument];
  }
}
