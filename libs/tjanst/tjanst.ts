/** A running service, whichever of the six. */
export interface Tjanst {
  readonly namn: string;
  /** Where its doors answer. */
  readonly url: string;
  /** Resolves after `stoppa`; rejects, in Swedish, when a part gave up: the process should end and be started anew. */
  readonly slut: Promise<void>;
  /** Doors first, then what is under way, then the stores. */
  stoppa(): Promise<void>;
}
