import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { svenskDag } from '#libs/platform/datum.js';

const SVAR_MS_MAX = 10_000;
const VANTA_MS_MAX = 45_000;
const VANTA_MS = 100;
/** Somebody else may be first with a change; then what is there is read again. */
const FORSOK_MAX = 10;

/** What the stories read of an answer. */
export interface Svarskropp {
  readonly id?: string;
  readonly skapadId?: string;
  readonly kod?: string;
  readonly detail?: string;
  readonly status?: string;
  readonly poster?: readonly { readonly id: string }[];
  readonly atgarder?: readonly { readonly atgardId: string }[];
  readonly parter?: readonly { readonly huvudman: { readonly kod: string }; readonly beslutKvitterat?: unknown }[];
}

/** Why the hub said no. */
export interface Nekat {
  readonly kod: string;
  readonly detail: string;
}

interface Svar {
  readonly status: number;
  readonly etag: string | null;
  readonly kropp: Svarskropp;
}

interface Mandatval {
  readonly funktion: string;
  readonly behorigheter: readonly string[];
  readonly niva?: string;
  readonly arena?: string;
  readonly representerar?: { readonly niva: string; readonly forankring: string };
  /** RFC 3339 dates; from today on and until further notice unless said. */
  readonly giltigFran?: string;
  readonly giltigTill?: string;
}

/** A huvudman (or a koordinator) that speaks with the hub over HTTP, with its own key. */
export class Rost {
  constructor(
    private readonly nav: { readonly url: string; readonly token: string },
    readonly namn: string,
  ) {}

  async las(vag: string): Promise<Svarskropp> {
    const { status, kropp } = await this.fraga('GET', vag);
    if (status !== 200) throw this.ovantat(vag, status, kropp);
    return kropp;
  }

  /** Creates something and gives its id. */
  async skapa(vag: string, innehall: object): Promise<string> {
    const { status, kropp } = await this.fraga('POST', vag, { innehall });
    if (status !== 201 || kropp.id === undefined) throw this.ovantat(vag, status, kropp);
    return kropp.id;
  }

  /** A command on a resource, on top of what has just been read; gives the id of what was made inside, if anything. */
  async gor(resurs: string, vad: string, innehall: object = {}): Promise<string> {
    const { status, kropp } = await this.forsok(resurs, vad, innehall);
    if (status !== 201) throw this.ovantat(`${resurs}/${vad}`, status, kropp);
    return kropp.skapadId ?? '';
  }

  /** The same, whatever has been done there since it was read last. */
  async utfor(resurs: string, vad: string, innehall: object = {}): Promise<string> {
    const { status, kropp } = await this.fraga('POST', `${resurs}/${vad}`, { innehall, etag: '*' });
    if (status !== 201) throw this.ovantat(`${resurs}/${vad}`, status, kropp);
    return kropp.skapadId ?? '';
  }

  /** The same, where the rules are to say no. */
  async nekas(resurs: string, vad: string, innehall: object = {}): Promise<Nekat> {
    const { status, kropp } = await this.forsok(resurs, vad, innehall);
    if (status < 400 || kropp.kod === undefined) throw this.ovantat(`${resurs}/${vad}`, status, kropp);
    return { kod: kropp.kod, detail: kropp.detail ?? '' };
  }

  /** Records a mandate from today on, and gives its id. */
  mandat(val: Mandatval): Promise<string> {
    const uppdrag = `${val.funktion} i samverkan`;
    return this.skapa('/mandat', { uppdrag, giltigFran: svenskDag(new Date()), ...val });
  }

  /** Reads again until there is something to give. */
  async vanta<T>(vag: string, finn: (kropp: Svarskropp) => T | undefined): Promise<T> {
    const slut = performance.now() + VANTA_MS_MAX;
    do {
      const { status, kropp } = await this.fraga('GET', vag);
      const funnet = status === 200 ? finn(kropp) : undefined;
      if (funnet !== undefined) return funnet;
      await setTimeout(VANTA_MS);
    } while (performance.now() < slut);
    throw new Error(`${this.namn} väntade förgäves på ${vag}`);
  }

  private async forsok(resurs: string, vad: string, innehall: object): Promise<Svar> {
    let svar: Svar | undefined;
    for (let nr = 1; nr <= FORSOK_MAX && (svar === undefined || svar.status === 412); nr += 1) {
      const { etag } = await this.fraga('GET', resurs);
      svar = await this.fraga('POST', `${resurs}/${vad}`, { innehall, etag: etag ?? '*' });
    }
    if (svar === undefined) throw new Error(`${vad} was never tried`);
    return svar;
  }

  private async fraga(
    method: 'GET' | 'POST',
    vag: string,
    { innehall, etag }: { readonly innehall?: object; readonly etag?: string } = {},
  ): Promise<Svar> {
    const svar = await fetch(`${this.nav.url}/avvikelse/v1${vag}`, {
      method,
      headers: {
        authorization: `Bearer ${this.nav.token}`,
        ...(innehall !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        ...(etag !== undefined && { 'if-match': etag }),
      },
      ...(innehall !== undefined && { body: JSON.stringify(innehall) }),
      signal: AbortSignal.timeout(SVAR_MS_MAX),
    });
    return { status: svar.status, etag: svar.headers.get('etag'), kropp: (await svar.json()) as Svarskropp };
  }

  private ovantat(vag: string, status: number, kropp: Svarskropp): Error {
    return new Error(`${this.namn}: ${vag} gav ${status}: ${JSON.stringify(kropp)}`);
  }
}
