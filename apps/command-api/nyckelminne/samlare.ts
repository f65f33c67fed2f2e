import { Problem } from '#libs/platform/http/problem.js';

const SATS_MAX = 500;
const VANTAR_MAX = 10_000;
/** One is on its way to the disk while the next is filled. */
const PAGAENDE_MAX = 2;

interface Vantande<In, Ut> {
  readonly en: In;
  readonly klar: PromiseWithResolvers<Ut>;
}

/** Group commit: what waits at the same moment shares one statement. Errors: UPPTAGET; a fault reaches all that shared. */
export class Samlare<In, Ut> {
  private readonly vantar: Vantande<In, Ut>[] = [];
  private pagaende = 0;
  private bestalld = false;

  /** @param utfor answers with what tells the outcome of each */
  constructor(private readonly utfor: (alla: readonly In[]) => Promise<(en: In) => Ut>) {}

  gor(en: In): Promise<Ut> {
    if (this.vantar.length >= VANTAR_MAX) return Promise.reject(upptaget());
    const klar = Promise.withResolvers<Ut>();
    this.vantar.push({ en, klar });
    this.bestall();
    return klar.promise;
  }

  /** A turn of the event loop lets those of the same moment meet. */
  private bestall(): void {
    if (this.bestalld || this.pagaende >= PAGAENDE_MAX || this.vantar.length === 0) return;
    this.bestalld = true;
    setImmediate(() => {
      this.bestalld = false;
      void this.kor(this.vantar.splice(0, SATS_MAX));
    });
  }

  private async kor(sats: readonly Vantande<In, Ut>[]): Promise<void> {
    this.pagaende += 1;
    this.bestall();
    try {
      const utfall = await this.utfor(sats.map(({ en }) => en));
      sats.forEach(({ en, klar }) => klar.resolve(utfall(en)));
    } catch (fel) {
      sats.forEach(({ klar }) => klar.reject(fel));
    }
    this.pagaende -= 1;
    this.bestall();
  }
}

const upptaget = (): Problem =>
  new Problem({
    status: 503,
    kod: 'UPPTAGET',
    detail: 'För många begäranden pågår. Ingenting sparades; försök igen om en stund.',
    headers: { 'Retry-After': '2' },
  });
