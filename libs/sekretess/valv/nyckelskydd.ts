/** A key as it may be stored: wrapped by a protecting key. */
export interface Inslaget {
  /** Id of the protecting key, with its version where it has any. */
  readonly skydd: string;
  /** Text in the protection's own form. */
  readonly innehall: string;
}

/**
 * Port: the protecting key (KEK), which never leaves its keeper as far as the keeper can help it. What is wrapped for
 * one context opens in no other. Errors: `Nyckelskyddsfel`.
 */
export interface Nyckelskydd {
  /** Id of the protecting key that wraps now. */
  aktiv(): Promise<string>;
  slaIn(byte: Uint8Array, kontext: string): Promise<Inslaget>;
  slaUpp(inslaget: Inslaget, kontext: string): Promise<Uint8Array>;
}
