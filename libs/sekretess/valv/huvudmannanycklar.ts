import { randomBytes } from 'node:crypto';
import type { Clock } from '#libs/platform/clock.js';
import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import { Minne } from './minne.js';
import type { Inslaget, Nyckelskydd } from './nyckelskydd.js';
import { NYCKEL_BYTE } from './textforsegling.js';

/** As stored. */
export interface Huvudmannarad {
  readonly huvudman: string;
  readonly version: number;
  readonly skydd: string;
  /** Wrapped by the protecting key. */
  readonly inslagen: string;
}

export interface Huvudmannanyckel {
  readonly huvudman: string;
  readonly version: number;
  readonly byte: Uint8Array;
}

const SENASTE = `SELECT huvudman, version, skydd, inslagen FROM huvudmannanyckel WHERE huvudman = $1
  ORDER BY version DESC LIMIT 1`;
const NY = `INSERT INTO huvudmannanyckel (huvudman, version, skydd, inslagen, skapad) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (huvudman, version) DO NOTHING`;

/** What a huvudman's key is wrapped for. */
export const skyddskontext = ({ huvudman, version }: Pick<Huvudmannarad, 'huvudman' | 'version'>): string =>
  `avvikelsenav/1|huvudmannanyckel|${huvudman}|${version}`;

export const somInslaget = ({ skydd, inslagen }: Huvudmannarad): Inslaget => ({ skydd, innehall: inslagen });

/** The keys of the huvudmän: the one with the highest version wraps, all of them unwrap. */
export class Huvudmannanycklar {
  private readonly aktiva: Minne<Huvudmannarad>;
  private readonly oppnade: Minne<Huvudmannanyckel>;

  constructor(
    private readonly lager: Radlager,
    private readonly skydd: Nyckelskydd,
    private readonly klocka: Clock,
  ) {
    this.aktiva = new Minne(klocka);
    this.oppnade = new Minne(klocka);
  }

  /** The one that wraps now, made when the huvudman has none. */
  async aktiv(huvudman: string): Promise<Huvudmannanyckel> {
    return this.oppna(
      await this.aktiva.minns(huvudman, async () => (await this.senaste(huvudman)) ?? this.forsta(huvudman)),
    );
  }

  /** Unwraps a stored one. */
  oppna(rad: Huvudmannarad): Promise<Huvudmannanyckel> {
    return this.oppnade.minns(`${rad.huvudman}|${rad.version}`, async () => ({
      huvudman: rad.huvudman,
      version: rad.version,
      byte: await this.skydd.slaUpp(somInslaget(rad), skyddskontext(rad)),
    }));
  }

  /** Its version may have been replaced or destroyed by another process. */
  glom(huvudman: string): void {
    this.aktiva.glom(huvudman);
  }

  /** Stores a new key of the given version, unless there is one. */
  async lagg(huvudman: string, version: number): Promise<void> {
    const inslaget = await this.skydd.slaIn(randomBytes(NYCKEL_BYTE), skyddskontext({ huvudman, version }));
    const parametrar = [huvudman, version, inslaget.skydd, inslaget.innehall, this.klocka.now().toISOString()];
    await this.lager.skriv([{ sql: NY, parametrar }]);
  }

  async senaste(huvudman: string): Promise<Huvudmannarad | undefined> {
    return (await this.lager.las<Huvudmannarad>(SENASTE, [huvudman]))[0];
  }

  /** Two processes may be first: both use what was stored. */
  private async forsta(huvudman: string): Promise<Huvudmannarad> {
    await this.lagg(huvudman, 1);
    const rad = await this.senaste(huvudman);
    if (rad === undefined) throw new Error('a key that was just stored is not there');
    return rad;
  }
}
