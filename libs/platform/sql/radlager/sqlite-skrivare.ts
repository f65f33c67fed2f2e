import { Worker } from 'node:worker_threads';
import { RadlagerOtillgangligt } from './port.js';
import type { Tradsats, Utfall } from './sqlite-skriv.js';
import type { Traddata, Tradfraga, Tradsvar } from './sqlite-trad.js';

/** The writer as its owner meets it, on this thread or another. */
export interface Skrivare {
  skriv(omgang: readonly (readonly Tradsats[])[]): Promise<readonly Utfall[]>;
  utplana(): Promise<void>;
  stang(): Promise<void>;
}

/** @param haveri called once if the thread ends without being told to. Errors: as `oppnaRadskrivare`. */
export const oppnaTrad = async (data: Traddata, haveri: (skal: unknown) => void): Promise<Skrivare> => {
  const andelse = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`./sqlite-trad${andelse}`, import.meta.url), { workerData: data });
  const trad = new Trad(worker, haveri);
  await trad.oppnad;
  return trad;
};

interface Vantar {
  readonly resolve: (utfall: readonly Utfall[]) => void;
  readonly reject: (fel: unknown) => void;
}

class Trad implements Skrivare {
  readonly oppnad: Promise<readonly Utfall[]>;
  private readonly slut: Promise<void>;
  /** Bounded: the queue has one commit under way. */
  private readonly obesvarade: Vantar[] = [];
  private dod: Error | null = null;
  private lage: 'oppnar' | 'oppen' | 'stanger' = 'oppnar';

  constructor(
    private readonly worker: Worker,
    haveri: (skal: unknown) => void,
  ) {
    this.oppnad = this.svar();
    worker.on('message', (svar: Tradsvar) => this.besvara(svar));
    worker.on('error', (fel: Error) => this.do(fel));
    this.slut = new Promise((resolve) => {
      worker.once('exit', (kod) => {
        this.do(new Error(`the writer thread ended with code ${kod}`));
        resolve();
        if (this.lage === 'oppen') haveri(this.dod);
      });
    });
  }

  skriv(omgang: readonly (readonly Tradsats[])[]): Promise<readonly Utfall[]> {
    return this.fraga({ slag: 'skriv', omgang });
  }

  async utplana(): Promise<void> {
    await this.fraga({ slag: 'utplana' });
  }

  async stang(): Promise<void> {
    this.lage = 'stanger';
    if (this.dod === null) this.sand({ slag: 'stang' });
    await this.slut;
  }

  private fraga(fraga: Tradfraga): Promise<readonly Utfall[]> {
    if (this.dod !== null) return Promise.reject(new RadlagerOtillgangligt(this.dod));
    const svar = this.svar();
    this.sand(fraga);
    return svar;
  }

  private sand(fraga: Tradfraga): void {
    this.worker.postMessage(fraga);
  }

  private svar(): Promise<readonly Utfall[]> {
    return new Promise((resolve, reject) => this.obesvarade.push({ resolve, reject }));
  }

  private besvara(svar: Tradsvar): void {
    const vantar = this.obesvarade.shift();
    if (svar.slag === 'klar') {
      if (this.lage === 'oppnar') this.lage = 'oppen';
      return vantar?.resolve(svar.utfall);
    }
    const fel = new Error(svar.fel);
    vantar?.reject(this.lage === 'oppnar' ? fel : new RadlagerOtillgangligt(fel));
  }

  private do(fel: Error): void {
    this.dod ??= fel;
    this.obesvarade.splice(0).forEach(({ reject }) => reject(new RadlagerOtillgangligt(this.dod)));
  }
}
