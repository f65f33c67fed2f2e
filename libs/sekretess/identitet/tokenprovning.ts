import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Clock } from '#libs/platform/clock.js';
import { tolkaStriktJson } from '#libs/platform/strikt-json.js';
import { Tokenfel } from './identitet.js';
import type { Utfardare } from './identitetsfil.js';
import type { Nyckelkalla } from './nyckelkalla.js';

/** Clocks of two machines differ by less. */
const KLOCKSKILLNAD_S = 30;
const TECKEN_MAX = 8_192;
const JWS = /^([\w-]+)\.([\w-]+)\.[\w-]*$/;

/** A token as it looks before anyone has vouched for it. */
export interface Oprovad {
  readonly token: string;
  readonly issuer: string;
}

/**
 * Null: not the shape of a JWT, so perhaps a key. Throws `Tokenfel` for one that two readers could understand
 * differently: doubled claims (RFC 7519 §4), parts that are no JSON.
 */
export const oprovad = (token: string): Oprovad | null => {
  const delar = token.length > TECKEN_MAX ? null : JWS.exec(token);
  if (delar === null) return null;
  const [, header = '', ansprak = ''] = delar;
  objekt(header);
  const issuer = Reflect.get(objekt(ansprak), 'iss');
  if (typeof issuer !== 'string') throw new Tokenfel('TOKEN_OGILTIG');
  return { token, issuer };
};

const objekt = (del: string): object => {
  const svar = tolkaStriktJson(Buffer.from(del, 'base64url').toString('utf8'));
  if ('fel' in svar || typeof svar.varde !== 'object' || svar.varde === null) throw new Tokenfel('TOKEN_OGILTIG');
  return svar.varde;
};

/** What its issuer vouches for, and how long it lives. */
export interface Provad {
  readonly ansprak: JWTPayload;
  /** Subject at the issuer. */
  readonly sub: string;
  /** From `iat` to `exp`. */
  readonly livslangdSekunder: number;
}

/** Signature, issuer, audience, type, times. Throws `Tokenfel`, which tells no more than that it does not hold. */
export const provaToken = async (
  token: string,
  utfardare: Utfardare,
  { nycklar, clock }: { readonly nycklar: Nyckelkalla; readonly clock: Clock },
): Promise<Provad> => {
  const nu = clock.now();
  const { payload } = await jwtVerify(token, nycklar.nyckel, {
    algorithms: [...utfardare.algoritmer],
    issuer: utfardare.issuer,
    audience: utfardare.audience,
    typ: utfardare.typ,
    requiredClaims: ['sub', 'iat', 'exp'],
    clockTolerance: KLOCKSKILLNAD_S,
    currentDate: nu,
  }).catch(somTokenfel);
  const { sub = '', iat = 0, exp = Number.POSITIVE_INFINITY } = payload;
  const ifranFramtiden = iat > nu.getTime() / 1_000 + KLOCKSKILLNAD_S;
  if (sub === '' || ifranFramtiden || arIdtoken(payload) || !harKravda(payload, utfardare)) {
    throw new Tokenfel('TOKEN_OGILTIG');
  }
  return { ansprak: payload, sub, livslangdSekunder: exp - iat };
};

/** Nothing of the cause is kept: it may quote the token. */
const somTokenfel = (error: unknown): never => {
  throw new Tokenfel(error instanceof errors.JWTExpired ? 'TOKEN_UTGANGEN' : 'TOKEN_OGILTIG');
};

/** Claims of OIDC Core §2 that only an ID token has. */
const arIdtoken = (ansprak: JWTPayload): boolean =>
  ['nonce', 'at_hash', 'c_hash'].some((namn) => Object.hasOwn(ansprak, namn));

const harKravda = (ansprak: JWTPayload, { kravs }: Utfardare): boolean =>
  Object.entries(kravs).every(([namn, text]) => texter(ansprak[namn]).includes(text));

/** A list of texts, or one text with spaces between (as `scope` is). */
const texter = (varde: unknown): readonly unknown[] => {
  if (typeof varde === 'string') return varde.split(' ');
  return Array.isArray(varde) ? varde : [];
};
