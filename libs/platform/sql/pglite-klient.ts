import { Worker } from 'node:worker_threads';
import { VillkorBrutet, type Sats } from './vydatabas.js';

/** Statements under way at once; more is refused rather than queued without end. */
const VANTANDE_MAX = 10_000;

interface Fel {
  readonly message: string;
  readonly code?: string;
  readonly index?: number;
}
type Svar = 'oppnad' | 'stangd' | { readonly id: number; readonly rader?: unknown[]; readonly fel?: Fel };

/** The near side of the PGlite thread: one message a statement or transaction, carried out in the order sent. */
export class PgliteKlient {
  readonly #trad: Worker;
  readonly #vantande = new Map<number, { lyckas(rader: unknown[]): void; misslyckas(fel: Error): void }>();
  readonly #oppnad: Promise<void>;
  readonly #stangd: Promise<void>;
  #nasta = 0;
  #slut: Error | null = null;
  #stangs = false;

  /**
   * @param katalog folder of the database; null keeps it in memory
   * @param dog called once if the thread ends, after it had opened, without being told to
   */
  constructor(katalog: string | null, dog: (fel: Error) => void = () => undefined) {
    const fil = import.meta.url.endsWith('.ts') ? './pglite-trad.ts' : './pglite-trad.js';
    this.#trad = new Worker(new URL(fil, import.meta.url), { workerData: { katalog }, execArgv: [] });
    const oppnad = Promise.withResolvers<void>();
    const stangd = Promise.withResolvers<void>();
    this.#oppnad = oppnad.promise;
    this.#stangd = stangd.promise;
    this.#trad.on('message', (svar: Svar) => {
      if (svar === 'oppnad') {
        ar = 'oppen';
        oppnad.resolve();
      } else if (svar !== 'stangd') this.#taEmot(svar);
    });
    let ar: 'oppnas' | 'oppen' | 'slut' = 'oppnas';
    const avsluta = (fel: Error): void => {
      this.#avsluta(fel);
      if (ar === 'oppen' && !this.#stangs) dog(fel);
      ar = 'slut';
      oppnad.reject(fel);
      stangd.resolve();
    };
    this.#trad.on('error', avsluta);
    this.#trad.on('exit', () => avsluta(new Error('the database of the views has closed')));
  }

  /** Rejects when the database cannot be opened. */
  async oppnad(): Promise<void> {
    await this.#oppnad;
  }

  async fraga(sats: Sats): Promise<unknown[]> {
    return this.#skicka([sats], false);
  }

  /** The rows that its last statement returned. */
  async transaktion(satser: readonly Sats[]): Promise<unknown[]> {
    return this.#skicka(satser, true);
  }

  async stang(): Promise<void> {
    this.#stangs = true;
    if (this.#slut === null) this.#trad.postMessage('stang');
    await this.#stangd;
  }

  #skicka(satser: readonly Sats[], transaktion: boolean): Promise<unknown[]> {
    if (this.#slut !== null) return Promise.reject(this.#slut);
    if (this.#vantande.size >= VANTANDE_MAX) return Promise.reject(new Error('too many statements waiting'));
    const id = (this.#nasta += 1);
    return new Promise((lyckas, misslyckas) => {
      this.#vantande.set(id, { lyckas, misslyckas });
      this.#trad.postMessage({ id, satser, transaktion });
    });
  }

  #taEmot({ id, rader, fel }: Exclude<Svar, string>): void {
    const vantande = this.#vantande.get(id);
    this.#vantande.delete(id);
    if (fel === undefined) vantande?.lyckas(rader ?? []);
    else vantande?.misslyckas(somFel(fel));
  }

  #avsluta(fel: Error): void {
    this.#slut ??= fel;
    for (const vantande of this.#vantande.values()) vantande.misslyckas(this.#slut);
    this.#vantande.clear();
  }
}

const somFel = ({ message, code, index }: Fel): Error =>
  code === 'VILLKOR_BRUTET'
    ? new VillkorBrutet(index ?? -1)
    : Object.assign(new Error(message), code === undefined ? {} : { code });
