import { setTimeout as vanta } from 'node:timers/promises';
import type { Journal, Uppdrag } from '../journal.js';
import type { Ombud } from '../ombud.js';
import type { Planerare } from '../planerare.js';

export interface Lastdelar {
  readonly ombud: Ombud;
  readonly planerare: Planerare;
  readonly journal: Journal;
  /** Cases a second. */
  readonly takt: number;
}

/** Requests waiting for an answer; more are not sent, and counted instead. */
const UTE_MAX = 2_000;
const OMFORSOK_MS = 250;

/** Reports cases at an even pace, whatever the service does: what got no answer is sent again as it stands. */
export class Last {
  skickade = 0;
  /** Not sent for want of room: the pace was not kept. */
  overhoppade = 0;
  private readonly ute = new Set<Promise<void>>();

  constructor(private readonly delar: Lastdelar) {}

  /** Until the signal aborts, and then until each has its answer or `slutMsMax` has passed. */
  async kor(signal: AbortSignal, slutMsMax: number): Promise<void> {
    const { takt, planerare } = this.delar;
    const borjade = performance.now();
    for (let nr = 0; !signal.aborted; nr += 1) {
      const ms = borjade + (nr * 1_000) / takt - performance.now();
      if (ms > 0) await vanta(ms, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      if (this.ute.size < UTE_MAX) this.skicka(planerare.rapport());
      else this.overhoppade += 1;
    }
    await Promise.race([Promise.all(this.ute), vanta(slutMsMax, undefined, { ref: false })]);
  }

  private skicka(uppdrag: Uppdrag): void {
    this.skickade += 1;
    const klart = this.tillsSvar(uppdrag).finally(() => this.ute.delete(klart));
    this.ute.add(klart);
  }

  private async tillsSvar(uppdrag: Uppdrag): Promise<void> {
    const { ombud, journal } = this.delar;
    for (let forsok = 0; forsok < FORSOK_MAX; forsok += 1) {
      await ombud.utfor(uppdrag);
      if (journal.arBesvarad(uppdrag.nr)) return;
      await vanta(OMFORSOK_MS);
    }
  }
}

const FORSOK_MAX = 2_000;
