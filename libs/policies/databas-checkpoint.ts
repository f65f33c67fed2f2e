import { comparePositions, START, type Checkpoint, type Position } from '#libs/event-store/index.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { Checkpointrad, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { arPosition } from './checkpoint.js';

/**
 * A row that several instances share: it moves only from the value last read or saved here, else `VillkorBrutet`, as
 * somebody else leads by now. Backwards only right after it was read: then the log was found to be another.
 */
export class DatabasCheckpoint implements Checkpoint {
  private readonly rad: Checkpointrad;
  private sparad: Position | null = null;

  constructor(drift: Driftdatabas, namn: string) {
    this.rad = new Checkpointrad(drift, namn);
  }

  async las(): Promise<Position> {
    const text = await this.rad.las();
    this.sparad = null;
    return text !== null && arPosition(text) ? text : START;
  }

  /** Errors: RangeError backwards, `VillkorBrutet`. @param samtidigt in the same transaction */
  async spara(position: Position, samtidigt: readonly Sats[] = []): Promise<void> {
    if (this.sparad !== null && comparePositions(position, this.sparad) < 0) {
      throw new RangeError('a checkpoint never moves backwards');
    }
    await this.rad.spara(position, samtidigt);
    this.sparad = position;
  }
}
