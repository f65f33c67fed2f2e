import { Inject, Injectable } from '@nestjs/common';
import type { EventMeta } from '#libs/kernel/index.js';
import { CLOCK, deterministicId, newId, type Clock } from '#libs/platform/index.js';
import { FINGERAVTRYCK, type Fingeravtryck } from '#libs/sekretess/index.js';
import type { Begaran } from './begaran.js';
import { Idempotens } from './idempotens.js';

export interface Kommandomiljo {
  /** Command id: from the Idempotency-Key when there is one. */
  readonly kommando: string;
  readonly nu: Date;
  meta(huvudman: string): Omit<EventMeta, 'v'>;
}

/** What every command gets at the door: id, clock, fingerprint, actor, trace; and the guard of its Idempotency-Key. */
@Injectable()
export class Kommandodorr {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FINGERAVTRYCK) private readonly fingeravtryck: Fingeravtryck,
    private readonly idempotens: Idempotens,
  ) {}

  async genom<T>(begaran: Begaran, kropp: unknown, arbete: (miljo: Kommandomiljo) => Promise<T>): Promise<T> {
    const { nyckel, inloggad, spar, span, namngivenHuvudman } = begaran;
    const kommando =
      nyckel === undefined ? newId() : deterministicId('kommando', inloggad.klient, nyckel, begaran.rutt);
    // The key itself stands nowhere: without it nobody tries guesses of erased content against the print.
    const fingeravtryck = nyckel === undefined ? undefined : this.fingeravtryck({ nyckel, kropp, namngivenHuvudman });
    const nu = this.clock.now();
    const miljo: Kommandomiljo = {
      kommando,
      nu,
      meta: (huvudman) => ({
        tid: nu.toISOString(),
        aktor: { klient: inloggad.klient, huvudman },
        kommando,
        ...(fingeravtryck !== undefined && { fingeravtryck }),
        ...(spar !== undefined && { spar }),
        ...(span !== undefined && { span }),
      }),
    };
    if (fingeravtryck === undefined) return arbete(miljo);
    return this.idempotens.ensam(kommando, fingeravtryck, () => arbete(miljo));
  }
}
