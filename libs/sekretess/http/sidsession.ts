import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { lasKakor, skrivKaka, type Kakor } from './sidsession-kakor.js';

/** Bytes of the key that seals the cookies. */
export const SIDNYCKEL_BYTE = 32;
/** A browser keeps no cookie that is larger; its name and attributes need some of it. */
const KAKA_TECKEN_MAX = 3_900;
const INLOGGNING_S = 10 * 60;

/** A login under way: what must come back from the issuer, and what proves that it was we who asked. */
export interface Pagaende {
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifierare: string;
  /** Where the reader was going. */
  readonly till: string;
}

export interface Sessionsval {
  readonly nyckel: Uint8Array;
  /** The pages are reached by https alone: false only on this machine itself. */
  readonly saker: boolean;
  readonly nu?: () => Date;
}

type Syfte = 'session' | 'inloggning';

/** What a cookie said: a token to ask with, that it has ended, or nothing that we have said. */
export type Sessionslage = { readonly token: string } | 'utgangen' | null;

/** The access token in a cookie that only this installation can open, and the login on its way there. */
export class Sidsession {
  constructor(private readonly val: Sessionsval) {
    if (val.nyckel.length !== SIDNYCKEL_BYTE) throw new RangeError(`a key of ${SIDNYCKEL_BYTE} bytes`);
  }

  async oppna(kakor: Kakor): Promise<Sessionslage> {
    const ansprak = await this.las(kakor.get(this.namn('session')), 'session');
    if (ansprak === 'utgangen' || ansprak === null) return ansprak;
    return typeof ansprak['token'] === 'string' ? { token: ansprak['token'] } : null;
  }

  /** Null: the token is larger than a cookie may be. @param till when the token ends */
  async kaka(token: string, till: Date): Promise<string | null> {
    const sekunder = Math.floor((till.getTime() - this.nu().getTime()) / 1_000);
    const varde = await this.forsegla({ token }, 'session', Math.max(1, sekunder));
    return varde.length > KAKA_TECKEN_MAX ? null : this.skriv('session', varde, Math.max(1, sekunder));
  }

  tomKaka(): string {
    return this.skriv('session', '', 0);
  }

  async borjaInloggning(pagaende: Pagaende): Promise<string> {
    const varde = await this.forsegla({ ...pagaende }, 'inloggning', INLOGGNING_S);
    return this.skriv('inloggning', varde, INLOGGNING_S);
  }

  async pagaende(kakor: Kakor): Promise<Pagaende | null> {
    const ansprak = await this.las(kakor.get(this.namn('inloggning')), 'inloggning');
    if (ansprak === null || ansprak === 'utgangen') return null;
    const { issuer, state, nonce, verifierare, till } = ansprak;
    const delar = { issuer, state, nonce, verifierare, till };
    return arTexter(delar) ? delar : null;
  }

  slutaInloggning(): string {
    return this.skriv('inloggning', '', 0);
  }

  /** A cookie that is ours alone: set by this very host, over https (RFC 6265bis). */
  private namn(syfte: Syfte): string {
    const namn = syfte === 'session' ? 'avvikelsenav' : 'avvikelsenav-inloggning';
    return this.val.saker ? `__Host-${namn}` : namn;
  }

  private skriv(syfte: Syfte, varde: string, sekunder: number): string {
    return skrivKaka(this.namn(syfte), varde, { vag: '/', sekunder, saker: this.val.saker });
  }

  private nu(): Date {
    return this.val.nu?.() ?? new Date();
  }

  private forsegla(innehall: Record<string, unknown>, syfte: Syfte, sekunder: number): Promise<string> {
    return new EncryptJWT(innehall)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(syfte)
      .setExpirationTime(new Date(this.nu().getTime() + sekunder * 1_000))
      .encrypt(this.val.nyckel);
  }

  private async las(varde: string | undefined, syfte: Syfte): Promise<Record<string, unknown> | 'utgangen' | null> {
    if (varde === undefined) return null;
    try {
      const { payload } = await jwtDecrypt(varde, this.val.nyckel, {
        audience: syfte,
        currentDate: this.nu(),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'utgangen' : null;
    }
  }
}

const arTexter = <Namn extends string>(
  delar: Readonly<Record<Namn, unknown>>,
): delar is Readonly<Record<Namn, string>> => Object.values(delar).every((en) => typeof en === 'string');

export { lasKakor, type Kakor };
