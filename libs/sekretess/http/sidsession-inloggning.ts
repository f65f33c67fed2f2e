import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import { systemClock } from '#libs/platform/clock.js';
import { Problem } from '#libs/platform/http/problem.js';
import { adressbrist } from '../identitet/adress.js';
import { hamtaJson, skickaFormular } from '../identitet/begransad-hamtning.js';
import { Nyckelkalla } from '../identitet/nyckelkalla.js';
import type { Pagaende } from './sidsession.js';

/** An issuer where people log in to the pages. */
export interface Sidutfardare {
  readonly issuer: string;
  /** What its login is called, to choose by. */
  readonly namn: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly hemlighet: string | null;
  readonly scope: string;
  readonly jwks?: string;
}

interface Slutpunkter {
  readonly authorization: string;
  readonly token: string;
}

const KOD_MAX = 4_096;
const FARSK_MS = 10 * 60_000;
const ALGORITMER = ['PS256', 'ES256', 'EdDSA', 'RS256'];

/** OpenID Connect's code flow with PKCE, for the pages. */
export class Sidinloggning {
  private readonly slutpunkter = new Map<string, { readonly nar: number; readonly svar: Slutpunkter }>();
  private readonly nycklar: ReadonlyMap<string, Nyckelkalla>;

  /** @param tillatLokalHttp an issuer on this machine, in development */
  constructor(
    readonly utfardare: readonly Sidutfardare[],
    private readonly tillatLokalHttp: boolean,
  ) {
    const miljo = { clock: systemClock, tillatLokalHttp };
    this.nycklar = new Map(utfardare.map((en) => [en.issuer, new Nyckelkalla(en, miljo)]));
  }

  /** Where to send the reader, and what to remember of it. 503 when the issuer does not answer. */
  async borja(vald: Sidutfardare, omdirigering: string, till: string): Promise<{ url: string; pagaende: Pagaende }> {
    const { authorization } = await this.slutpunkterna(vald);
    const [state, nonce, verifierare] = [slump(), slump(), slump()];
    const url = new URL(authorization);
    const fraga = {
      response_type: 'code',
      client_id: vald.clientId,
      redirect_uri: omdirigering,
      scope: vald.scope,
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifierare).digest('base64url'),
      code_challenge_method: 'S256',
    };
    for (const [namn, varde] of Object.entries(fraga)) url.searchParams.set(namn, varde);
    return { url: url.href, pagaende: { issuer: vald.issuer, state, nonce, verifierare, till } };
  }

  /** The access token of the code, and when it ends. 400 when the answer is not to what was asked; 503 when nobody answers. */
  async slutfor(
    pagaende: Pagaende,
    fraga: Readonly<Record<string, unknown>>,
    omdirigering: string,
  ): Promise<{ token: string; till: Date }> {
    const vald = this.utfardare.find(({ issuer }) => issuer === pagaende.issuer);
    const kod = kodI(fraga, pagaende);
    if (vald === undefined || kod === null) throw ofullstandig();
    const { token: adress } = await this.slutpunkterna(vald);
    const svar = await skickaFormular(adress, kropp(vald, { kod, omdirigering, pagaende }), huvuden(vald)).catch(() => {
      throw ofullstandig();
    });
    await this.provaIdToken(vald, text(svar, 'id_token'), pagaende);
    const token = text(svar, 'access_token');
    return { token, till: slutetAv(token, svar) };
  }

  /** What binds the answer to this very browser: a code that somebody else got is of no use (RFC 9700). */
  private async provaIdToken(vald: Sidutfardare, idToken: string, { nonce }: Pagaende): Promise<void> {
    const kalla = this.nycklar.get(vald.issuer);
    const val = { issuer: vald.issuer, audience: vald.clientId, algorithms: ALGORITMER, clockTolerance: 30 };
    const provad = kalla === undefined ? null : await jwtVerify(idToken, kalla.nyckel, val).catch(() => null);
    if (provad?.payload['nonce'] !== nonce) throw ofullstandig();
  }

  private async slutpunkterna({ issuer }: Sidutfardare): Promise<Slutpunkter> {
    const kand = this.slutpunkter.get(issuer);
    if (kand !== undefined && Date.now() - kand.nar < FARSK_MS) return kand.svar;
    const adress = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const svar = slutpunkterI(await hamtaJson(adress).catch(() => null), issuer, this.tillatLokalHttp);
    if (svar === null) throw svararInte();
    this.slutpunkter.set(issuer, { nar: Date.now(), svar });
    return svar;
  }
}

const slump = (): string => randomBytes(32).toString('base64url');

const falt = (objekt: unknown, namn: string): unknown =>
  typeof objekt === 'object' && objekt !== null ? Reflect.get(objekt, namn) : undefined;

const text = (objekt: unknown, namn: string): string => {
  const varde = falt(objekt, namn);
  if (typeof varde !== 'string' || varde === '') throw ofullstandig();
  return varde;
};

const slutpunkterI = (svar: unknown, issuer: string, tillatLokalHttp: boolean): Slutpunkter | null => {
  const adresser = [falt(svar, 'authorization_endpoint'), falt(svar, 'token_endpoint')];
  const [authorization, token] = adresser.filter(
    (en): en is string => typeof en === 'string' && adressbrist(en, tillatLokalHttp) === null,
  );
  if (falt(svar, 'issuer') !== issuer || authorization === undefined || token === undefined) return null;
  return { authorization, token };
};

const kodI = ({ code, state, iss }: Readonly<Record<string, unknown>>, pagaende: Pagaende): string | null => {
  if (typeof code !== 'string' || code.length > KOD_MAX || typeof state !== 'string') return null;
  // RFC 9207: an issuer that names itself is the one that was asked.
  if (iss !== undefined && iss !== pagaende.issuer) return null;
  return lika(state, pagaende.state) ? code : null;
};

const lika = (a: string, b: string): boolean => {
  const [ena, andra] = [Buffer.from(a), Buffer.from(b)];
  return ena.length === andra.length && timingSafeEqual(ena, andra);
};

interface Utbyte {
  readonly kod: string;
  readonly omdirigering: string;
  readonly pagaende: Pagaende;
}

const kropp = ({ clientId, hemlighet }: Sidutfardare, { kod, omdirigering, pagaende }: Utbyte): URLSearchParams =>
  new URLSearchParams({
    grant_type: 'authorization_code',
    code: kod,
    redirect_uri: omdirigering,
    code_verifier: pagaende.verifierare,
    ...(hemlighet === null && { client_id: clientId }),
  });

const huvuden = ({ clientId, hemlighet }: Sidutfardare): Record<string, string> => {
  if (hemlighet === null) return {};
  const par = `${encodeURIComponent(clientId)}:${encodeURIComponent(hemlighet)}`;
  return { authorization: `Basic ${Buffer.from(par).toString('base64')}` };
};

const OGENOMSKINLIG_S = 5 * 60;

/** As the token itself says, which the nav will hold it to; else as the issuer says. */
const slutetAv = (token: string, svar: unknown): Date => {
  const exp = sagtSlut(token);
  const sekunder = falt(svar, 'expires_in');
  if (exp !== undefined) return new Date(exp * 1_000);
  return new Date(Date.now() + (typeof sekunder === 'number' ? sekunder : OGENOMSKINLIG_S) * 1_000);
};

const sagtSlut = (token: string): number | undefined => {
  try {
    return decodeJwt(token).exp;
  } catch {
    return undefined;
  }
};

export const ofullstandig = (): Problem =>
  new Problem({
    status: 400,
    kod: 'INLOGGNING_OFULLSTANDIG',
    detail: 'Inloggningen är för gammal eller ofullständig. Börja om.',
  });

const svararInte = (): Problem =>
  new Problem({
    status: 503,
    kod: 'INLOGGNINGEN_SVARAR_INTE',
    detail: 'Inloggningstjänsten svarar inte just nu. Försök igen om en stund.',
    headers: { 'Retry-After': '10' },
  });
