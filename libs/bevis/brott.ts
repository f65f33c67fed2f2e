import type { Position } from '#libs/event-store/index.js';
import type { Brottslag } from './lank.js';

/** A place in the log; null where the whole of it is meant. Holds no personal data. */
export interface Brottsplats {
  readonly stream: string | null;
  readonly revision: number | null;
  readonly position: Position | null;
}

/** The log, or the notary's own store, is not what it was: nothing is signed. */
export class Notariebrott extends Error implements Brottsplats {
  readonly stream: string | null;
  readonly revision: number | null;
  readonly position: Position | null;

  constructor(
    readonly slag: Brottslag,
    { stream = null, revision = null, position = null }: Partial<Brottsplats> = {},
  ) {
    super(`the log is broken: ${slag}`);
    this.name = 'Notariebrott';
    this.stream = stream;
    this.revision = revision;
    this.position = position;
  }
}
