import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '#libs/platform/clock.js';
import { adressbrist } from './adress.js';
import { hamtaJson } from './begransad-hamtning.js';

/** Keys younger than this are used as they are. */
const FARSK_MS = 10 * 60_000;
/**
 * Older than this they are used no more, though the issuer is down: the longest a withdrawn key can live on. While it is
 * down nobody gets new tokens, and those there are live for less.
 */
const ANVANDBAR_MS = 60 * 60_000;
/** Between two attempts, whatever tokens ask for: an unknown `kid` costs the sender nothing. */
const VILA_MS = 30_000;
const NYCKLAR_MAX = 100;

export interface Nyckeladress {
  readonly issuer: string;
  /** Absent: as the discovery document says, on the issuer's own host. */
  readonly jwks?: string;
}

export interface Nyckelmiljo {
  readonly clock: Clock;
  readonly tillatLokalHttp: boolean;
  readonly hamta?: (adress: string) => Promise<unknown>;
}

interface Hamtade {
  readonly uppslag: JWTVerifyGetKey;
  readonly nar: number;
}

/** The public keys of one issuer: fetched when first needed, kept for a while, fetched anew when a token names another. */
export class Nyckelkalla {
  private hamtade: Hamtade | null = null;
  private forsok = Number.NEGATIVE_INFINITY;
  private pagar: Promise<void> | null = null;
  private nere = false;

  constructor(
    private readonly adress: Nyckeladress,
    private readonly miljo: Nyckelmiljo,
  ) {}

  /** The key that a token's header names. Throws when there is none that is usable. */
  readonly nyckel: JWTVerifyGetKey = async (header, token) => {
    if (this.alder() > FARSK_MS) await this.fornya();
    try {
      return await this.uppslag()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.hamtaIbland();
      return this.uppslag()(header, token);
    }
  };

  /** Nobody waits for an issuer that did not answer last time, as long as there are keys to use. */
  private async fornya(): Promise<void> {
    const hamtning = this.hamtaIbland();
    if (!this.nere || this.alder() > ANVANDBAR_MS) await hamtning;
  }

  private uppslag(): JWTVerifyGetKey {
    if (this.hamtade === null || this.alder() > ANVANDBAR_MS) throw new Error('no usable keys of the issuer');
    return this.hamtade.uppslag;
  }

  private alder(): number {
    return this.hamtade === null ? Number.POSITIVE_INFINITY : this.nu() - this.hamtade.nar;
  }

  private nu(): number {
    return this.miljo.clock.now().getTime();
  }

  /** One at a time, and never sooner than `VILA_MS` after the last; that it fails leaves what there was. */
  private hamtaIbland(): Promise<void> {
    if (this.pagar === null && this.nu() - this.forsok < VILA_MS) return Promise.resolve();
    this.pagar ??= this.hamtaNu()
      .then(
        () => false,
        () => true,
      )
      .then((nere) => {
        this.nere = nere;
        this.pagar = null;
      });
    return this.pagar;
  }

  private async hamtaNu(): Promise<void> {
    this.forsok = this.nu();
    const hamta = this.miljo.hamta ?? hamtaJson;
    const svar = await hamta(this.adress.jwks ?? jwksI(await hamta(this.discovery()), this.adress.issuer, this.miljo));
    this.hamtade = { uppslag: createLocalJWKSet(publikaNycklar(svar)), nar: this.nu() };
  }

  private discovery(): string {
    return `${this.adress.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  }
}

const falt = (objekt: unknown, namn: string): unknown =>
  typeof objekt === 'object' && objekt !== null ? Reflect.get(objekt, namn) : undefined;

/** Keys on another host have their address in the identity file: a document may not send us anywhere. */
const jwksI = (dokument: unknown, issuer: string, { tillatLokalHttp }: Nyckelmiljo): string => {
  const jwks = falt(dokument, 'jwks_uri');
  if (falt(dokument, 'issuer') !== issuer) throw new Error('the discovery document is of another issuer');
  if (typeof jwks !== 'string' || adressbrist(jwks, tillatLokalHttp) !== null) throw new Error('no usable jwks_uri');
  if (new URL(jwks).host !== new URL(issuer).host) throw new Error('the keys are on another host');
  return jwks;
};

/** Keys of pairs only, for signatures: a shared secret published is a forger's. */
const publikaNycklar = (svar: unknown): JSONWebKeySet => {
  const keys = falt(svar, 'keys');
  if (!Array.isArray(keys) || keys.length > NYCKLAR_MAX) throw new Error('no usable set of keys');
  return { keys: keys.filter((nyckel: unknown) => arPublik(nyckel)) };
};

const SLAG: readonly unknown[] = ['RSA', 'EC', 'OKP'];
const arPublik = (nyckel: unknown): boolean =>
  SLAG.includes(falt(nyckel, 'kty')) && (falt(nyckel, 'use') ?? 'sig') === 'sig' && falt(nyckel, 'd') === undefined;
