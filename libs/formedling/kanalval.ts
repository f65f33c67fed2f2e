import type { Kanaladapter } from './envelope.js';

/** Injection token of the choice of channel. */
export const KANALVAL = Symbol('Kanalval');

/** Which way leads to a huvudman's system. */
export interface Kanalval {
  /** A huvudman without a registered channel gets the pull inbox. */
  valj(huvudman: string): Kanaladapter;
  /** Huvudmän that are sent to; all others fetch theirs from the inbox. */
  readonly skickasTill: readonly string[];
}
