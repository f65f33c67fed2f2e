import type { Clock } from '#libs/platform/clock.js';
import type { Fingeravtryck } from '../fingeravtryck.js';
import type { Inloggad } from '../inloggad.js';
import { inloggadAv } from './ansprak.js';
import { Tokenfel, type Bevis, type Identitet } from './identitet.js';
import type { Utfardare } from './identitetsfil.js';
import { Nyckelkalla } from './nyckelkalla.js';
import { oprovad, provaToken, type Provad } from './tokenprovning.js';

export interface Oidcmiljo {
  readonly clock: Clock;
  /** Keyed by the installation's secret: who a person is here, told to nobody. */
  readonly pseudonym: Fingeravtryck;
  readonly tillatLokalHttp: boolean;
  readonly hamta?: (adress: string) => Promise<unknown>;
}

/** Tokens of the issuers that the identity file names. */
export class Oidcidentitet implements Identitet {
  private readonly utfardare: ReadonlyMap<string, { readonly val: Utfardare; readonly nycklar: Nyckelkalla }>;

  constructor(
    utfardare: readonly Utfardare[],
    private readonly miljo: Oidcmiljo,
  ) {
    this.utfardare = new Map(
      utfardare.map((val) => [val.issuer, { val, nycklar: new Nyckelkalla(val, miljo) }] as const),
    );
  }

  async inloggad(token: string, bevis: Bevis = {}): Promise<Inloggad | undefined> {
    const oprovat = oprovad(token);
    if (oprovat === null) return undefined;
    const vald = this.utfardare.get(oprovat.issuer);
    if (vald === undefined) throw new Tokenfel('TOKEN_OGILTIG');
    const provad = await provaToken(token, vald.val, { nycklar: vald.nycklar, clock: this.miljo.clock });
    provaBindning(provad, bevis);
    return inloggadAv(provad, vald.val, this.miljo.pseudonym);
  }
}

/** A token that is bound (RFC 7800) opens only for who it is bound to; bound in a way we cannot prove, for nobody. */
const provaBindning = ({ ansprak }: Provad, { klientcert }: Bevis): void => {
  if (!Object.hasOwn(ansprak, 'cnf')) return;
  const [bindning, ...fler] = Object.entries(Object(ansprak['cnf']));
  if (fler.length === 0 && bindning !== undefined && arBundenVid(klientcert, bindning)) return;
  throw new Tokenfel('TOKEN_OGILTIG');
};

const arBundenVid = (klientcert: string | undefined, [namn, varde]: readonly [string, unknown]): boolean =>
  klientcert !== undefined && namn === 'x5t#S256' && varde === klientcert;

/** Several ways in at once: the first that knows the token answers. */
export const samladIdentitet = (satt: readonly Identitet[]): Identitet => ({
  inloggad: async (token, bevis) => {
    for (const identitet of satt) {
      const inloggad = await identitet.inloggad(token, bevis);
      if (inloggad !== undefined) return inloggad;
    }
    return undefined;
  },
});
