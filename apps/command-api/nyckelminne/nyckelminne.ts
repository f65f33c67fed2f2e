/** Injection token of `Nyckelminne`. */
export const NYCKELMINNE = Symbol('Nyckelminne');

/** What each Idempotency-Key stands for, as command id and keyed fingerprint: nothing of what was sent. */
export interface Nyckelminne {
  /**
   * From now on the key stands for this content; null when it stands for another. Asked before anything is written, one
   * request at a time for each key (`Idempotens`).
   */
  ansprak(kommando: string, fingeravtryck: string): Promise<Nyckelansprak | null>;
}

/** One request's claim on its key. Neither is called when the request was carried out: then the key stands. */
export interface Nyckelansprak {
  /** The request was refused, and nothing written: the key is free for a corrected body. */
  avslagen(): Promise<void>;
  /** Nobody knows whether it was carried out: only the same content may try again. */
  oviss(): Promise<void>;
}
