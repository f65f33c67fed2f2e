import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { START, type Checkpoint, type Position } from '#libs/event-store/index.js';

export const arPosition = (text: string): text is Position => /^\d{1,20}$/.test(text);

/** One small file, replaced as a whole. Missing or damaged, it begins from the start, which repeats nothing. */
export class FilCheckpoint implements Checkpoint {
  constructor(private readonly fil: string) {}

  async las(): Promise<Position> {
    try {
      const text = (await readFile(this.fil, 'utf8')).trim();
      return arPosition(text) ? text : START;
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return START;
      throw error;
    }
  }

  /** Not synced to disk: after a power cut an older one, or none, is as good. */
  async spara(position: Position): Promise<void> {
    const ny = `${this.fil}.${randomUUID()}.ny`;
    await writeFile(ny, `${position}\n`);
    await rename(ny, this.fil);
  }
}
