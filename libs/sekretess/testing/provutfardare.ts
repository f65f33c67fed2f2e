import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';

export const ISSUER = 'https://inloggning.mora.example';
export const AUDIENCE = 'https://nav.example/avvikelse';

interface Nyckel {
  readonly alg: string;
  readonly privat: CryptoKey;
  readonly publik: CryptoKey;
  readonly jwk: JWK;
}

/** An issuer in memory: keys that can be replaced, tokens with whatever they should hold. */
export class Provutfardare {
  private nycklar: readonly Nyckel[] = [];
  /** What was fetched, in order. */
  readonly hamtat: string[] = [];
  nere = false;

  constructor(
    readonly nu: () => number,
    readonly issuer = ISSUER,
  ) {}

  static async ny(nu: () => number, alg = 'ES256', issuer = ISSUER): Promise<Provutfardare> {
    const utfardare = new Provutfardare(nu, issuer);
    await utfardare.bytNyckel('k1', alg);
    return utfardare;
  }

  /** The key replaces those there were. */
  async bytNyckel(kid: string, alg = 'ES256'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
    this.nycklar = [{ alg, privat: privateKey, publik: publicKey, jwk }];
  }

  get nyckel(): Nyckel {
    const [nyckel] = this.nycklar;
    if (nyckel === undefined) throw new Error('no key');
    return nyckel;
  }

  readonly hamta = (adress: string): Promise<unknown> => {
    this.hamtat.push(adress);
    if (this.nere) return Promise.reject(new Error('down'));
    const jwks = `${this.issuer}/jwks`;
    return Promise.resolve(
      adress === jwks ? { keys: this.nycklar.map(({ jwk }) => jwk) } : { issuer: this.issuer, jwks_uri: jwks },
    );
  };

  /** Claims of a person in Mora, unless others are given; undefined leaves one out. */
  ansprak(andra: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const iat = this.nu();
    return {
      iss: this.issuer,
      aud: AUDIENCE,
      sub: 'anna',
      client_id: 'webben',
      iat,
      exp: iat + 600,
      huvudman: '2062',
      roles: ['MAS'],
      ...andra,
    };
  }

  token(andra: Readonly<Record<string, unknown>> = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    const { alg, privat, jwk } = this.nyckel;
    return new SignJWT(this.ansprak(andra))
      .setProtectedHeader({ alg, kid: jwk.kid ?? '', typ: 'at+jwt', ...header })
      .sign(privat);
  }
}
