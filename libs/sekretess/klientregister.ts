import { createHash, timingSafeEqual } from 'node:crypto';
import { basename } from 'node:path';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import { svenskDag } from '#libs/platform/datum.js';
import { yamlkalla } from '#libs/platform/yaml/index.js';
import { Tokenfel, type Identitet } from './identitet/identitet.js';
import type { Inloggad } from './inloggad.js';
import { tolkaKlienter, type Klientpost } from './klientfil.js';

const TOKEN_TECKEN_MAX = 512;

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

interface Plats {
  readonly hash: Buffer;
  readonly inloggad: Inloggad;
  readonly gallerTill: string | null;
}

export interface Klientval {
  readonly clock?: Clock;
  /** Every key has a last day, and not one far away: outside the embedded profile. */
  readonly kravGallerTill?: boolean;
}

/**
 * The clients of this installation. Holds hashes only, so a leaked file opens nothing; looked up by hash and
 * compared in constant time. Tokens of an OIDC issuer stand beside it behind the same guard.
 */
export class Klientregister implements Identitet {
  private readonly platser: ReadonlyMap<string, Plats>;

  constructor(
    readonly klienter: readonly Klientpost[],
    private readonly clock: Clock = systemClock,
  ) {
    this.platser = new Map(
      klienter.map((post) => [
        post.tokenSha256,
        {
          hash: Buffer.from(post.tokenSha256, 'hex'),
          inloggad: inloggadKlient(post),
          gallerTill: post.gallerTill ?? null,
        },
      ]),
    );
  }

  /** Reads and checks klienter.yaml. Throws `Klientfilfel` that names every fault by file and line. */
  static franFil(fil: string, { clock = systemClock, kravGallerTill = false }: Klientval = {}): Klientregister {
    const idag = kravGallerTill ? clock.now() : null;
    return new Klientregister(tolkaKlienter(yamlkalla(fil, basename(fil)), idag), clock);
  }

  /** The one behind a bearer token (clear text), or undefined. Throws `Tokenfel` after the key's last day. */
  async inloggad(token: string): Promise<Inloggad | undefined> {
    const plats = this.sok(token);
    const utgangen = plats?.gallerTill != null && plats.gallerTill < svenskDag(this.clock.now());
    if (utgangen) throw new Tokenfel('TOKEN_UTGANGEN');
    return plats?.inloggad;
  }

  private sok(token: string): Plats | undefined {
    if (token.length === 0 || token.length > TOKEN_TECKEN_MAX) return undefined;
    const hash = sha256(token);
    const plats = this.platser.get(hash.toString('hex'));
    return plats !== undefined && timingSafeEqual(plats.hash, hash) ? plats : undefined;
  }
}

/** A static key is a huvudman's own system: it acts for all of it unless its post names verksamheter. */
const inloggadKlient = ({ id, huvudman, roller, verksamheter }: Klientpost): Inloggad => ({
  klient: id,
  slag: 'maskin',
  huvudman,
  roller,
  verksamheter: verksamheter ?? '*',
  uppdrag: null,
  efternamn: null,
});

/** What to write in klienter.yaml for a token. */
export const tokenSha256 = (token: string): string => sha256(token).toString('hex');
