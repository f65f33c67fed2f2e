import { closeSync, fdatasync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Logg, NyPost } from './logg.js';
import type { Post } from './post.js';

const skrivFil = promisify(write);
const synkaFil = promisify(fdatasync);

/** Append-only file of the log: one line a record, synced in batches before anyone is answered. */
export class Lagring {
  private rader: string[] = [];
  private vantar: Vantar[] = [];
  private pagar: Promise<void> | undefined;

  private constructor(private readonly fil: number) {}

  /** Reads what stands there into the log; a last line torn by a kill was never answered and is cut off. */
  static oppna(mapp: string, logg: Logg): Lagring {
    mkdirSync(mapp, { recursive: true });
    const stig = join(mapp, 'logg.jsonl');
    if (existsSync(stig)) aterlas(stig, logg);
    return new Lagring(openSync(stig, 'a'));
  }

  /** Resolves when the records are on disk. */
  spara(poster: readonly Post[]): Promise<void> {
    this.rader.push(...poster.map(rad));
    return new Promise((klar, fel) => {
      this.vantar.push({ klar, fel });
      this.pagar ??= this.tom();
    });
  }

  async stang(): Promise<void> {
    await this.pagar;
    closeSync(this.fil);
  }

  private async tom(): Promise<void> {
    while (this.vantar.length > 0) {
      // One turn of the event loop lets the writes of the same moment meet.
      await new Promise(setImmediate);
      const vantar = this.vantar.splice(0);
      const text = this.rader.splice(0).join('');
      try {
        await skrivFil(this.fil, text);
        await synkaFil(this.fil);
        vantar.forEach(({ klar }) => klar());
      } catch (fel) {
        vantar.forEach((en) => en.fel(fel));
      }
    }
    this.pagar = undefined;
  }
}

interface Vantar {
  readonly klar: () => void;
  readonly fel: (orsak: unknown) => void;
}

type Rad = Omit<NyPost, 'data' | 'meta'> & { stream: string; skapad: number; data: string; meta: string };

const rad = ({ stream, id, typ, innehallstyp, data, meta, skapad }: Post): string =>
  `${JSON.stringify({ stream, id, typ, innehallstyp, data: bas64(data), meta: bas64(meta), skapad } satisfies Rad)}\n`;

const bas64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const aterlas = (stig: string, logg: Logg): void => {
  const bytes = readFileSync(stig);
  const helt = bytes.lastIndexOf(10) + 1;
  if (helt < bytes.length) truncateSync(stig, helt);
  for (const text of bytes.subarray(0, helt).toString('utf8').split('\n')) {
    if (text === '') continue;
    const { stream, data, meta, skapad, ...post }: Rad = JSON.parse(text);
    logg.tillfoga(stream, { ...post, data: Buffer.from(data, 'base64'), meta: Buffer.from(meta, 'base64') }, skapad);
  }
  logg.glom();
};
