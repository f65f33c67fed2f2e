import { Inject, Injectable } from '@nestjs/common';
import { Rejected } from '#libs/kernel/index.js';
import { Problem } from '#libs/platform/http/problem.js';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { NYCKELMINNE, type Nyckelansprak, type Nyckelminne } from './nyckelminne/nyckelminne.js';

const PAGAENDE_MAX = 10_000;

/**
 * One request at a time for an Idempotency-Key in this process, and one content for it in all of them. That the same
 * content is carried out once is the log's own promise (command id in meta, event ids).
 */
@Injectable()
export class Idempotens {
  private readonly pagaende = new Set<string>();

  constructor(@Inject(NYCKELMINNE) private readonly minne: Nyckelminne) {}

  /** Runs `arbete` alone for its key. Errors: 409 while the same is under way, IDEMPOTENSNYCKEL_ATERANVAND for another body. */
  async ensam<T>(kommando: string, fingeravtryck: string, arbete: () => Promise<T>): Promise<T> {
    this.borja(kommando);
    try {
      const ansprak = await this.minne.ansprak(kommando, fingeravtryck);
      if (ansprak === null) throw ateranvand();
      return await arbete().catch((fel: unknown) => misslyckades(ansprak, fel));
    } finally {
      this.pagaende.delete(kommando);
    }
  }

  private borja(kommando: string): void {
    if (this.pagaende.has(kommando)) {
      throw new Problem({
        status: 409,
        kod: 'IDEMPOTENSNYCKEL_PAGAR',
        detail: 'En begäran med samma Idempotency-Key pågår redan. Vänta på dess svar eller försök igen om en stund.',
        headers: { 'Retry-After': '1' },
      });
    }
    if (this.pagaende.size >= PAGAENDE_MAX) {
      throw new Problem({
        status: 503,
        kod: 'UPPTAGET',
        detail: 'För många begäranden pågår. Ingenting sparades; försök igen om en stund.',
        headers: { 'Retry-After': '2' },
      });
    }
    this.pagaende.add(kommando);
  }
}

/** Refused by a rule or by the door: nothing was written, and the client may correct it under the same key. */
const misslyckades = async (ansprak: Nyckelansprak, fel: unknown): Promise<never> => {
  const nekad = (somProblem(fel)?.status ?? 500) < 500;
  await (nekad ? ansprak.avslagen() : ansprak.oviss());
  throw fel;
};

const ateranvand = (): Rejected =>
  new Rejected(
    'IDEMPOTENSNYCKEL_ATERANVAND',
    'Samma Idempotency-Key har redan använts med ett annat innehåll. Använd en ny nyckel för ett nytt ärende.',
  );
