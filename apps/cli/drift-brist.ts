/** What is wrong, and which promise it breaks (I1 nothing lost, I2 one gapless order, I5 a view equals the log). */
export interface Brist {
  readonly invariant: 'I1' | 'I2' | 'I5';
  /** In Swedish: streams, ids, tables and keys; never what a row or an event says. */
  readonly text: string;
}

const SPARADE_MAX = 1_000;

/** Counts all, keeps the first thousand. */
export class Brister {
  antal = 0;
  readonly sparade: Brist[] = [];

  lagg(invariant: Brist['invariant'], text: string): void {
    this.antal += 1;
    if (this.sparade.length < SPARADE_MAX) this.sparade.push({ invariant, text });
  }
}
