import type { Demoklocka } from './klocka.js';

/** Something that somebody does on a day; what follows of it is put on the line by itself. */
export interface Steg {
  /** RFC 3339 date. */
  readonly dag: string;
  readonly gor: () => Promise<void>;
}

/** Steps at once within a day. */
const SAMTIDIGA = 12;
/** Days between two pauses in which what follows of all this catches up. */
const PAUS_DAGAR = 14;

export interface Tidslinjedelar {
  readonly klocka: Demoklocka;
  /** Everything that follows of what has been done is done too. */
  readonly ikapp: () => Promise<void>;
  /** @param dag that has been told */
  readonly vidDag: (dag: string) => void;
}

/** Days in order, with the clock set to each; a step may put others on later days. What lies after the last day never happens. */
export class Tidslinje {
  private readonly dagar = new Map<string, Steg[]>();

  constructor(private readonly delar: Tidslinjedelar) {}

  lagg(dag: string, gor: () => Promise<void>): void {
    const steg = this.dagar.get(dag);
    if (steg === undefined) this.dagar.set(dag, [{ dag, gor }]);
    else steg.push({ dag, gor });
  }

  /** @param dagar every day, in order */
  async spela(dagar: Iterable<string>): Promise<void> {
    const { klocka, ikapp, vidDag } = this.delar;
    let nr = 0;
    for (const dag of dagar) {
      klocka.stall(new Date(`${dag}T09:30:00Z`));
      await this.enDag(dag);
      vidDag(dag);
      if ((nr += 1) % PAUS_DAGAR === 0) await ikapp();
    }
    await ikapp();
  }

  private async enDag(dag: string): Promise<void> {
    const ko = (this.dagar.get(dag) ?? []).values();
    const arbetare = async (): Promise<void> => {
      for (const { gor } of ko) await gor();
    };
    await Promise.all(Array.from({ length: SAMTIDIGA }, arbetare));
    this.dagar.delete(dag);
  }
}
