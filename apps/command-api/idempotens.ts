import { Injectable } from '@nestjs/common';
import { Rejected } from '#libs/kernel/index.js';
import { Problem } from '#libs/platform/http/problem.js';

const PAGAENDE_MAX = 10_000;
const SEDDA_MAX = 50_000;

/**
 * What an Idempotency-Key is doing right now. The lasting memory is the log itself (command id and fingerprint in
 * meta); this one also sees a key that comes again for another case.
 */
@Injectable()
export class Idempotens {
  private readonly pagaende = new Set<string>();
  /** Command id → fingerprint, the latest; the oldest goes first. */
  private readonly sedda = new Map<string, string>();

  /** Runs `arbete` alone for its key. Errors: 409 while the same is under way, IDEMPOTENSNYCKEL_ATERANVAND for another body. */
  async ensam<T>(kommando: string, fingeravtryck: string, arbete: () => Promise<T>): Promise<T> {
    this.kravSammaInnehall(kommando, fingeravtryck);
    this.borja(kommando);
    try {
      const svar = await arbete();
      this.minns(kommando, fingeravtryck);
      return svar;
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

  private kravSammaInnehall(kommando: string, fingeravtryck: string): void {
    const sett = this.sedda.get(kommando);
    if (sett === undefined || sett === fingeravtryck) return;
    throw new Rejected(
      'IDEMPOTENSNYCKEL_ATERANVAND',
      'Samma Idempotency-Key har redan använts med ett annat innehåll. Använd en ny nyckel för ett nytt ärende.',
    );
  }

  private minns(kommando: string, fingeravtryck: string): void {
    this.sedda.delete(kommando);
    this.sedda.set(kommando, fingeravtryck);
    const [aldst] = this.sedda.keys();
    if (this.sedda.size > SEDDA_MAX && aldst !== undefined) this.sedda.delete(aldst);
  }
}
