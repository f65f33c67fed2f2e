/** A day that was waited for and has passed. */
export interface ForfallenFrist {
  readonly stream: string;
  /** Of what, in the words of the stream's own context. */
  readonly nyckel: string;
  /** RFC 3339 date: the last day to answer. */
  readonly forfaller: string;
}

/** What the watch asks for work; answered by a view, so it may lag: the rules judge by the stream itself. */
export interface Fristko {
  /** Days before `fore`, the oldest first, after the one given. */
  forfallna(fraga: {
    readonly fore: string;
    readonly efter: ForfallenFrist | null;
    readonly max: number;
  }): Promise<readonly ForfallenFrist[]>;
}
