import { comparePositions, type Position } from '../port.js';

/**
 * The last position this store has met, by reading or writing. A new event always stands after it: an answer at or before
 * it means that the same events stood there already, which the server does not say.
 */
export class Seen {
  constructor(private last: Position) {}

  get position(): Position {
    return this.last;
  }

  at(position: Position | undefined): void {
    if (position !== undefined && comparePositions(position, this.last) > 0) this.last = position;
  }
}
