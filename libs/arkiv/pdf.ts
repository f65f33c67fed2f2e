import { Worker } from 'node:worker_threads';
import { Rejected } from '#libs/kernel/index.js';

/** A document as the page shows it: headings, and under each its lines. Swedish, for people. */
export interface Dokument {
  readonly rubrik: string;
  readonly ingress: string;
  /** How it stands with the document: in a frame before all else, and in short at the top of every page. */
  readonly lage?: Dokumentlage;
  readonly avsnitt: readonly Avsnitt[];
}
export interface Dokumentlage {
  readonly kort: string;
  readonly text: string;
}
export interface Avsnitt {
  readonly rubrik: string;
  readonly rader: readonly { readonly namn: string; readonly text: string }[];
  /** Before the lines. */
  readonly stycken?: readonly string[];
  /** After them; `bredder`: of the page's width, in per cent. */
  readonly tabell?: {
    readonly kolumner: readonly string[];
    readonly bredder: readonly number[];
    readonly rader: readonly (readonly string[])[];
  };
}

const MS_MAX = 120_000;
/** Made one at a time, each on a core that nothing else waits for; so many may wait. */
const VANTANDE_MAX = 16;

class Tryckeri {
  private vantande = 0;
  private sist: Promise<unknown> = Promise.resolve();

  /** In turn. Errors: `Rejected` when too many wait. */
  ta<Svar>(gor: () => Promise<Svar>): Promise<Svar> {
    if (this.vantande >= VANTANDE_MAX) {
      throw new Rejected('FOR_MANGA_PDF', 'Många dokument görs just nu. Försök igen om en stund.', 'tillstand');
    }
    this.vantande += 1;
    const mitt = this.sist.then(gor).finally(() => (this.vantande -= 1));
    this.sist = mitt.catch(() => undefined);
    return mitt;
  }
}

const tryckeri = new Tryckeri();

/** PDF/UA-1 of the document, the same bytes for the same content; in a thread, so that nobody waits for it but who asked. */
export const pdfAv = async (dokument: Dokument): Promise<Uint8Array> => tryckeri.ta(() => iTrad(dokument));

const iTrad = async (dokument: Dokument): Promise<Uint8Array> => {
  const andelse = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const trad = new Worker(new URL(`./pdf-trad${andelse}`, import.meta.url), { workerData: dokument, execArgv: [] });
  const svar = Promise.withResolvers<Uint8Array>();
  // What the compiler says may quote the document.
  const gickInte = (): void => svar.reject(new Error('the PDF could not be made'));
  const klocka = setTimeout(() => void trad.terminate(), MS_MAX);
  trad.once('message', svar.resolve).once('error', gickInte).once('exit', gickInte);
  try {
    return await svar.promise;
  } finally {
    clearTimeout(klocka);
  }
};
