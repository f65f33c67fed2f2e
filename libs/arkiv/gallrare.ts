import { START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import {
  evolve,
  gallringIdOf,
  gallringStream,
  initial,
  upcast,
  type GallringState,
  type KandGallring,
} from '#libs/gallring/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Logg } from '#libs/platform/logg.js';
import { paus } from '#libs/platform/paus.js';
import { korVarv, type Varvgranser } from '#libs/platform/varv.js';
import { verkstall, type Verkstallighetsdelar } from './verkstallighet.js';

export interface Gallrardelar extends Omit<Verkstallighetsdelar, 'store'> {
  readonly store: EventStore;
  readonly logg: Logg;
  readonly granser?: Partial<Gallrargranser>;
}

export interface Gallrargranser extends Varvgranser {
  /** Between two rounds; days are days, and one under way is not waited for. */
  readonly vilaMs: number;
  /** Until what hinders an erasure is looked at again: all its cases are read for it. */
  readonly hindradMs: number;
}
export const GALLRARGRANSER: Gallrargranser = {
  vilaMs: 1_000,
  hindradMs: 60_000,
  pausMs: 100,
  pausMaxMs: 60_000,
  felMax: 30,
};

/**
 * Executes every decided erasure when its day has come. Erasures are few: the undone ones are held in memory, and the log
 * is asked for theirs alone from the start, so that none is lost with a checkpoint.
 */
export class Gallrare {
  private readonly granser: Gallrargranser;
  private readonly oavslutade = new Map<string, GallringState>();
  /** When each that is hindered is tried again, as milliseconds since 1970. */
  private readonly hindrade = new Map<string, number>();
  private efter = START;

  constructor(private readonly delar: Gallrardelar) {
    this.granser = { ...GALLRARGRANSER, ...delar.granser };
  }

  /** Runs until the signal aborts. Rejects after `felMax` rounds with faults: the process should end and be restarted. */
  async kor(signal: AbortSignal): Promise<void> {
    const { granser } = this;
    const vila = (): Promise<void> => paus(granser.vilaMs, signal);
    await korVarv({ namn: 'gallring', granser, logg: this.delar.logg, varv: () => this.varv(signal), vila }, signal);
  }

  /** What stands in the log, and then each that is due. Resolves with how many were executed; one that has a fault holds up no other. */
  async varv(signal: AbortSignal): Promise<number> {
    await this.lasIkapp(signal);
    let verkstallda = 0;
    const felen: unknown[] = [];
    for (const [id, gallring] of this.oavslutade) {
      if (signal.aborted) break;
      if (gallring.status === 'okand') continue;
      const utfall = await this.enGallring(id, gallring, signal).catch((error: unknown) => void felen.push(error));
      if (utfall === true) verkstallda += 1;
    }
    if (felen.length > 0) throw felen[0];
    return verkstallda;
  }

  /** A hold that came while it waited lets it wait on: it is tried again the next round. */
  private async enGallring(id: string, gallring: KandGallring, signal: AbortSignal): Promise<boolean> {
    const nu = this.delar.clock.now().getTime();
    if (nu < (this.hindrade.get(id) ?? nu)) return false;
    try {
      return (await verkstall(this.delar, { id, gallring }, signal)) === 'verkstalld';
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      this.hindrade.set(id, nu + this.granser.hindradMs);
      this.delar.logg.varning('gallring-hindrad', { gallring: id, kod: error.code });
      return false;
    }
  }

  private async lasIkapp(signal: AbortSignal): Promise<void> {
    const filter = { streamPrefixes: [gallringStream('')] };
    for (;;) {
      const { events, checkpoint } = await this.delar.store.readAll({ after: this.efter, limit: SIDA, filter });
      for (const event of events) this.folj(event);
      const arSlut = checkpoint === this.efter;
      this.efter = checkpoint;
      if (arSlut || signal.aborted) return;
    }
  }

  private folj(lagrad: RecordedEvent): void {
    const id = gallringIdOf(lagrad.stream);
    const state = evolve(this.oavslutade.get(id) ?? initial, upcast(lagrad));
    if (!SLUT.includes(state.status)) return void this.oavslutade.set(id, state);
    this.oavslutade.delete(id);
    this.hindrade.delete(id);
  }
}

/** Events looked at in one reading. */
const SIDA = 10_000;
const SLUT: readonly GallringState['status'][] = ['verkstalld', 'avslagen', 'aterkallad'];
