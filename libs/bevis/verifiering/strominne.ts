import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oppnaRadlager, type Radlager } from '#libs/platform/sql/radlager/index.js';
import { flerradigt } from '../flerradigt.js';
import type { Sist } from '../lank.js';

/** Streams kept in memory, some 400 bytes each: 80 MB. The rest lie in a file of their own, gone when closed. */
const I_MINNET_MAX = 200_000;
const SATS = 2_000;

const TABELL =
  'CREATE TABLE strom (stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;';

interface Fil {
  readonly rader: Radlager;
  readonly mapp: string;
}

/** Where each stream stood, however many there are: those that moved last in memory. */
export class Strominne {
  private readonly minne = new Map<string, Sist>();
  private fil: Fil | null = null;

  constructor(private readonly max = I_MINNET_MAX) {}

  /** Brings what is known of these streams into memory: they can then be looked at and set. */
  async hamta(strommar: ReadonlySet<string>): Promise<void> {
    await this.gallra();
    if (this.fil === null) return;
    const sokta = [...strommar].filter((en) => !this.minne.has(en));
    const sql = 'SELECT stream, revision, hash FROM strom WHERE stream = ANY ($1)';
    const rader = await this.fil.rader.las<Sist & { readonly stream: string }>(sql, [sokta]);
    for (const { stream, revision, hash } of rader) this.minne.set(stream, { revision, hash });
  }

  las(stream: string): Sist | undefined {
    return this.minne.get(stream);
  }

  satt(stream: string, sist: Sist): void {
    this.minne.delete(stream);
    this.minne.set(stream, sist);
  }

  async stang(): Promise<void> {
    await this.fil?.rader.stang();
    if (this.fil !== null) rmSync(this.fil.mapp, { recursive: true });
    this.fil = null;
  }

  /** A `Map` keeps the order of setting: the first half has been still for longest. */
  private async gallra(): Promise<void> {
    if (this.minne.size <= this.max) return;
    this.fil ??= await oppnaFil();
    const stilla = [...this.minne].slice(0, Math.ceil(this.minne.size / 2));
    const val = {
      fore: 'INSERT INTO strom (stream, revision, hash) VALUES',
      efter: 'ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, hash = excluded.hash',
    };
    for (let fran = 0; fran < stilla.length; fran += SATS) {
      const rader = stilla.slice(fran, fran + SATS).map(([stream, { revision, hash }]) => [stream, revision, hash]);
      await this.fil.rader.skriv(flerradigt(val, rader));
    }
    for (const [stream] of stilla) this.minne.delete(stream);
  }
}

const oppnaFil = async (): Promise<Fil> => {
  const mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-verifiering-'));
  return { mapp, rader: await oppnaRadlager({ fil: join(mapp, 'strommar.sqlite') }, [TABELL]) };
};
