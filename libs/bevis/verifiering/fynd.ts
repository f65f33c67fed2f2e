import type { Brottsplats } from '../brott.js';
import type { Brottslag } from '../lank.js';

/** Something that is not as it was. Streams and places; never what an event says. */
export interface Fynd extends Brottsplats {
  readonly slag: Brottslag;
  /** Index in the tree where the notary's own leaf told of it; null where the log or a checkpoint did. */
  readonly lov: number | null;
  /** Events of the checkpoint that told of it, else null. */
  readonly punkt: number | null;
}

const SPARADE_MAX = 1_000;
const OKAND: Omit<Fynd, 'slag'> = { stream: null, revision: null, position: null, lov: null, punkt: null };

/** Counts all, keeps the first thousand, in the order of the log. */
export class Fyndlista {
  antal = 0;
  readonly sparade: Fynd[] = [];

  lagg(slag: Brottslag, var_: Partial<Omit<Fynd, 'slag'>> = {}): void {
    this.antal += 1;
    if (this.sparade.length < SPARADE_MAX) this.sparade.push({ ...OKAND, ...var_, slag });
  }
}
