import { Inject, Injectable } from '@nestjs/common';
import { IDENTITET, type Identitet } from '../identitet/identitet.js';
import type { Inloggad } from '../inloggad.js';
import { barare } from './barare.js';
import { bevisI, KLIENTCERT_RUBRIK } from './klientcertrubrik.js';

interface Begaran {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly inloggad?: Inloggad;
}

/** Who asks, where being nobody is allowed: for what stands around a page. It opens nothing. */
@Injectable()
export class Begaransidentitet {
  constructor(
    @Inject(IDENTITET) private readonly identitet: Identitet,
    @Inject(KLIENTCERT_RUBRIK) private readonly klientcertRubrik: string,
  ) {}

  /** Null: nobody, or nobody who can be told now. */
  async inloggad(begaran: Begaran): Promise<Inloggad | null> {
    if (begaran.inloggad !== undefined) return begaran.inloggad;
    if (begaran.headers['authorization'] === undefined) return null;
    const bevis = bevisI(begaran.headers, this.klientcertRubrik);
    return barare(begaran.headers, this.identitet, bevis).catch(() => null);
  }

  /** The same of a token not yet anybody's session: only what the nav takes becomes one. */
  async medToken(token: string): Promise<Inloggad | null> {
    return barare({ authorization: `Bearer ${token}` }, this.identitet, {}).catch(() => null);
  }
}
