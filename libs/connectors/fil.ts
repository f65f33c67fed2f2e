import { randomUUID } from 'node:crypto';
import { access, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kanaladapter, Kuvert, Leveransutfall } from '#libs/formedling/envelope.js';
import { felkod } from './felkod.js';

const SIFFROR = 10;
const GRUPPEN_FAR_LASA = 0o640;
/** Written beside: `.` + name + random + this. */
const HALV = /^\.\d{10}-.+\.ny$/;
/** Longer than any attempt takes: one that is younger may be another process's. */
const HALV_MS_MAX = 600_000;

/**
 * A file in the recipient's folder, there whole or not at all: written beside under another name, synced, renamed.
 * The name sorts in the case's order and is the same at every retry.
 */
export class FilKanal implements Kanaladapter {
  readonly kanal = 'fil';
  private stadad = false;

  constructor(private readonly katalog: string) {}

  async leverera(kuvert: Kuvert, signal: AbortSignal): Promise<Leveransutfall> {
    const namn = `${String(kuvert.sekvens).padStart(SIFFROR, '0')}-${kuvert.id}.json`;
    const mal = join(this.katalog, namn);
    const nytt = join(this.katalog, `.${namn}.${randomUUID()}.ny`);
    try {
      await this.stada();
      if (!(await finns(mal))) await this.lagg(nytt, mal, { text: `${JSON.stringify(kuvert)}\n`, signal });
      return { utfall: 'levererad', kvittens: null };
    } catch (error) {
      await rm(nytt, { force: true }).catch(() => undefined);
      return { utfall: 'misslyckad', felkod: felkod(error, 'FILFEL'), slutgiltigt: false };
    }
  }

  /** Once: what a crash left half-written would lie there in the clear for good. */
  private async stada(): Promise<void> {
    if (this.stadad) return;
    const fore = Date.now() - HALV_MS_MAX;
    for (const namn of (await readdir(this.katalog)).filter((en) => HALV.test(en))) {
      const fil = join(this.katalog, namn);
      const { mtimeMs } = await stat(fil).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < fore) await rm(fil, { force: true });
    }
    this.stadad = true;
  }

  private async lagg(
    nytt: string,
    mal: string,
    { text, signal }: { text: string; signal: AbortSignal },
  ): Promise<void> {
    await using fil = await open(nytt, 'wx', GRUPPEN_FAR_LASA);
    await fil.writeFile(text, { signal });
    await fil.sync();
    await rename(nytt, mal);
    await using katalog = await open(this.katalog, 'r');
    await katalog.sync();
  }
}

const finns = async (fil: string): Promise<boolean> => {
  try {
    await access(fil);
    return true;
  } catch (error) {
    if (felkod(error, '') === 'ENOENT') return false;
    throw error;
  }
};
