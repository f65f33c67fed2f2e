import type { Arendelage } from './arendelage.js';

/** Injection token of what the sender may know of a case. */
export const INVOLVERING = Symbol('Involvering');

/** Who is involved and on what ground, read from the case's own stream at the moment of sending; never from a view. */
export interface Involvering {
  /** Of any stream that messages tell of. One that does not exist has nobody involved. */
  lage(arendeStream: string): Promise<Arendelage>;
}
