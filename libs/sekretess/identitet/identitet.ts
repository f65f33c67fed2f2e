import type { Inloggad } from '../inloggad.js';

/** Injection token of `Identitet`. */
export const IDENTITET = Symbol('Identitet');

/** What came with the token. */
export interface Bevis {
  /** SHA-256 of the client's certificate (DER), base64url, as the TLS front saw it; absent when none was shown. */
  readonly klientcert?: string;
}

/** Who a bearer token stands for. */
export interface Identitet {
  /**
   * Undefined: nobody here knows the token. Throws `Tokenfel` when it is somebody's but does not hold. An issuer that is
   * down and whose keys are forgotten makes every token of it one that does not hold: deny by default.
   */
  inloggad(token: string, bevis?: Bevis): Promise<Inloggad | undefined>;
}

/** The token is refused; the code is all that is told, and nothing of the token stands here. */
export class Tokenfel extends Error {
  constructor(readonly kod: 'TOKEN_UTGANGEN' | 'TOKEN_OGILTIG') {
    super(kod);
    this.name = 'Tokenfel';
  }
}
