import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from './terminal.js';

/** What every command that talks with a running service is given. */
export interface Anslutning {
  readonly url: string;
  readonly huvudman?: string;
  readonly nyckelfil?: string;
  /** Name of the key in the data folder that is used when nothing says which. */
  readonly annars?: 'drift';
}

/** The command cannot be carried out; the message is for the person at the keyboard. */
export class Kommandofel extends Error {}

interface Anrop extends RequestInit {
  /** An import lasts as long as it lasts; silence from the service still ends it (five minutes, Node's own limit). */
  readonly langsam?: boolean;
}

const SVARSTID_MS = 30_000;
const ANNAN_PORT = 'Kör den på en annan port? Ange --url eller AVVIKELSENAV_URL.';
const HUVUDMANSKOD = /^(?!lan-)/;

/** The service as a command sees it. Every method throws `Kommandofel` with the service's own Swedish explanation. */
export class Navklient {
  constructor(
    private readonly anslutning: Anslutning,
    private readonly miljo: Terminal['miljo'],
  ) {}

  async json(sokvag: string): Promise<unknown> {
    return (await this.anropa(sokvag)).json();
  }

  async posta(sokvag: string, kropp: object): Promise<unknown> {
    const svar = await this.anropa(sokvag, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(kropp),
    });
    return svar.json();
  }

  /** @param sokvag below `/avvikelse/v1` */
  async anropa(sokvag: string, { langsam, ...init }: Anrop = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.nyckel()}`);
    const { huvudman } = this.anslutning;
    if (huvudman !== undefined && HUVUDMANSKOD.test(huvudman)) headers.set('avvikelsenav-huvudman', huvudman);
    const grans = langsam === true ? {} : { signal: AbortSignal.timeout(SVARSTID_MS) };
    const svar = await this.hamta(`/avvikelse/v1${sokvag}`, { ...init, ...grans, headers });
    if (!svar.ok) throw new Kommandofel(await this.forklaring(svar));
    return svar;
  }

  /** Needs no key. 503 is an answer too: not ready yet. */
  async redo(): Promise<boolean> {
    return (await this.hamta('/health/ready', { signal: AbortSignal.timeout(SVARSTID_MS) })).ok;
  }

  private async hamta(vag: string, init: RequestInit): Promise<Response> {
    const { url } = this.anslutning;
    if (!URL.canParse(url)) throw new Kommandofel('Adressen i --url kan inte tolkas. Exempel: http://127.0.0.1:3000');
    try {
      return await fetch(new URL(vag, url), init);
    } catch {
      throw new Kommandofel(`Tjänsten på ${url} svarar inte. Är den startad (npm start)? ${ANNAN_PORT}`);
    }
  }

  private async nyckel(): Promise<string> {
    const token = this.miljo['AVVIKELSENAV_TOKEN'] ?? '';
    if (token !== '') return token;
    const fil = this.anslutning.nyckelfil ?? this.nyckelfil();
    try {
      return (await readFile(fil, 'utf8')).trim();
    } catch {
      throw new Kommandofel(this.utanNyckel(fil));
    }
  }

  private async forklaring(svar: Response): Promise<string> {
    const problem = (await svar.json().catch(() => null)) as Problemtext | null;
    if (problem === null) return `Tjänsten svarade ${svar.status}.`;
    return problem.kod === 'HUVUDMAN_SAKNAS' ? this.flerHuvudman() : problemtext(problem, svar.status);
  }

  /** The service speaks of a header, which nobody writes at a keyboard. */
  private flerHuvudman(): string {
    const fil = this.anslutning.nyckelfil ?? (this.anslutning.huvudman === undefined ? null : this.nyckelfil());
    const nyckel = fil === null ? '' : ` --nyckelfil ${fil}`;
    const exempel = /lan-([0-9]{2})/.exec(fil ?? '')?.[1] ?? '2029';
    return `Nyckeln företräder flera huvudmän. Lägg till --huvudman med koden för en av dem, till exempel --huvudman ${exempel}${nyckel}`;
  }

  private utanNyckel(fil: string): string {
    const { huvudman, nyckelfil } = this.anslutning;
    if (nyckelfil !== undefined) return `Nyckelfilen ${fil} kunde inte läsas.`;
    return [
      `Koden ${huvudman} har ingen nyckel i datamappen (${fil} kunde inte läsas).`,
      'Antingen finns ingen huvudman med den koden, eller så är det fel mapp: AVVIKELSENAV_DATA anger vilken.',
      'Nycklarna skapas första gången npm start körs.',
    ].join('\n');
  }

  private nyckelfil(): string {
    const { annars } = this.anslutning;
    const huvudman = this.anslutning.huvudman ?? this.finns(annars);
    if (huvudman === undefined) {
      throw new Kommandofel(
        'Ange vem du företräder med --huvudman KOD, en nyckel med --nyckelfil FIL eller AVVIKELSENAV_TOKEN.',
      );
    }
    if (!/^[A-Za-z0-9-]{2,41}$/.test(huvudman)) throw new Kommandofel('Koden i --huvudman är ogiltig. Exempel: 2029');
    return this.iDatamappen(huvudman);
  }

  private finns(namn: string | undefined): string | undefined {
    return namn !== undefined && existsSync(this.iDatamappen(namn)) ? namn : undefined;
  }

  private iDatamappen(namn: string): string {
    return join(this.miljo['AVVIKELSENAV_DATA'] ?? 'data', 'nycklar', `${namn}.token`);
  }
}

interface Problemtext {
  readonly kod?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly fel?: readonly { readonly pekare?: string; readonly meddelande: string }[];
}

const problemtext = (problem: Problemtext, status: number): string => {
  const { title, detail, fel } = problem;
  const rader = (fel ?? []).map(({ pekare = '', meddelande }) => `  – ${plats(pekare)}${meddelande}`);
  return [`${title ?? 'Fel'}: ${detail ?? status}`, ...rader].join('\n');
};

/** `/berorda/0/huvudman` → `berorda.0.huvudman: ` */
const plats = (pekare: string): string => (pekare === '' ? '' : `${pekare.slice(1).replaceAll('/', '.')}: `);
