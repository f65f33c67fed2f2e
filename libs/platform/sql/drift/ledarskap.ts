import { setTimeout as vila } from 'node:timers/promises';
import type pg from 'pg';
import { oppnaLaskoppling } from '../laskoppling.js';
import { isLostConnection } from '../lost-connection.js';

/** "avvl" in ASCII: the first half of every leader's advisory lock; the second says which. */
const LEDARLAS = 0x6176766c;
const TJANSTER = { projector: 1, processor: 2, router: 3, notarie: 4, gallring: 5 } as const;
export type Ledartjanst = keyof typeof TJANSTER;

const VANTAN_MS = 500;
/** Asked this often whether the connection lives: sooner than the server gives the lock away (25 s). */
const PULS_MS = 5_000;
const SVAR_MS_MAX = 5_000;
const SLUT_MS_MAX = 2_000;
/** Lost connections in a row before it is told of: half a minute when the server refuses at once. */
const AVBROTT_MAX = 60;

export interface Ledarskap {
  /** The lock was lost with its connection: stop the work at once, and stand for election anew. */
  readonly forlorat: AbortSignal;
  slapp(): Promise<void>;
}

/**
 * Waits until this process alone leads the service in this database; null when the signal aborts first. A session's
 * advisory lock: the server gives it to another when the connection ends. A process that was paused past that learns of
 * it late, so what it then writes must be fenced (`Checkpointrad`). Errors: no connection for half a minute, no right.
 */
export const ledarskap = async (
  connectionString: string,
  namn: Ledartjanst,
  signal: AbortSignal,
): Promise<Ledarskap | null> => {
  const kandidat = new Kandidat(connectionString, namn);
  while (!signal.aborted) {
    const klient = await kandidat.kandidera();
    if (klient !== null) return leda(klient);
    await vila(VANTAN_MS * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
  }
  await kandidat.stang();
  return null;
};

/** Keeps one connection while it waits, and gets another when that breaks. */
class Kandidat {
  private klient: pg.Client | null = null;
  private avbrott = 0;

  constructor(
    private readonly connectionString: string,
    private readonly namn: Ledartjanst,
  ) {}

  /** The connection that holds the lock, or null: somebody else does, or the server was not reached this time. */
  async kandidera(): Promise<pg.Client | null> {
    try {
      this.klient ??= await this.oppna();
      const { rows } = await this.klient.query<{ fick: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS fick', [
        LEDARLAS,
        TJANSTER[this.namn],
      ]);
      this.avbrott = 0;
      return rows[0]?.fick === true ? this.klient : null;
    } catch (fel) {
      await this.stang();
      this.avbrott += 1;
      if (!isLostConnection(fel) || this.avbrott >= AVBROTT_MAX) throw fel;
      return null;
    }
  }

  async stang(): Promise<void> {
    const klient = this.klient;
    this.klient = null;
    if (klient !== null) await slut(klient);
  }

  private oppna(): Promise<pg.Client> {
    const namn = `avvikelsenav ${this.namn} pid ${process.pid}`;
    return oppnaLaskoppling(this.connectionString, namn, { query_timeout: SVAR_MS_MAX });
  }
}

const leda = (klient: pg.Client): Ledarskap => {
  const forlorat = new AbortController();
  let slappt = false;
  const forlora = (): void => {
    clearInterval(puls);
    if (slappt) return;
    forlorat.abort();
    void slut(klient);
  };
  const puls = setInterval(() => klient.query('SELECT 1').catch(forlora), PULS_MS);
  klient.once('end', forlora);
  return {
    forlorat: forlorat.signal,
    slapp: async () => {
      slappt = true;
      clearInterval(puls);
      await slut(klient);
    },
  };
};

/** A connection whose other end has gone silent never says that it has ended. */
const slut = async (klient: pg.Client): Promise<void> => {
  const tiden = new AbortController();
  const klar = klient.end().catch(() => undefined);
  await Promise.race([klar, vila(SLUT_MS_MAX, undefined, { signal: tiden.signal }).catch(() => undefined)]);
  tiden.abort();
};
