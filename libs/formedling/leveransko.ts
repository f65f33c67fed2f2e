/** Injection token of the queue of due deliveries. */
export const LEVERANSKO = Symbol('Leveransko');

export interface ForfallenForsandelse {
  /** Id of the försändelse. */
  readonly id: string;
  /** Stream of the case. */
  readonly arende: string;
  readonly mottagare: string;
}

/**
 * What the sender asks for work; answered by a view, so it may lag: the sender reads the försändelse's own stream
 * before it acts.
 */
export interface Leveransko {
  /**
   * Försändelser that are queued, or failed with next attempt ≤ `nu`, and have no earlier unfinished one (lower
   * revision, status other than levererad, kvitterad, stoppad) of the same case and recipient.
   * @param max at most so many: each recipient's longest waiting, then each one's second @param mottagare only to these: others fetch theirs themselves
   * (pull inbox) or have their hands full, and would otherwise fill the page for ever
   */
  forfallna(nu: Date, max: number, mottagare: readonly string[]): Promise<readonly ForfallenForsandelse[]>;
  /** When the next one to any of these recipients falls due, in the past when one is due; null when none waits. */
  nastaForfall(mottagare: readonly string[]): Promise<Date | null>;
}
