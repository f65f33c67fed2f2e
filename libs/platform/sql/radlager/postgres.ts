import pg from 'pg';
import { medLosenord } from '../../konfiguration-databas.js';
import { isLostConnection, retried } from '../lost-connection.js';
import { migrera, provatSchemanamn } from '../migrering.js';
import { forberedPool, iTransaktion } from '../pool.js';
import { Satsnamn } from '../satsnamn.js';
import { survive } from '../survive.js';
import { VillkorBrutet } from '../vydatabas.js';
import { RadlagerFullt, RadlagerOtillgangligt, RadlagerStangt } from './port.js';
import type { Radcell, Radlager, Radsats, Serverval } from './port.js';
import { KO_MAX } from './skrivko.js';

const KOPPLINGAR_MAX = 8;
const SATS_MS_MAX = 30_000;
const ANSLUT_MS_MAX = 5_000;
/** Never acknowledge before the disk has it. */
const DURABELT = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

/** Rows in one schema; migrated when something is missing, else a role that may create nothing can open it. */
export const oppnaServer = async (val: Serverval, steg: readonly string[]): Promise<Radlager> => {
  const schema = provatSchemanamn(val.schema);
  const losenordsfil = val.losenordsfil ?? '';
  const pool = oppnaPool(medLosenord(val.connectionString, losenordsfil), schema);
  survive(pool);
  await forberedPool(pool, (klient) =>
    migrera(
      { query: (sql) => klient.query(sql), exec: async (sql) => void (await klient.query(sql)) },
      { schema, steg, vad: `the schema ${schema}` },
    ),
  );
  return new Serverlager(pool, val.koMax ?? KO_MAX);
};

const oppnaPool = (connectionString: string, schema: string): pg.Pool => {
  const val: Omit<pg.PoolConfig, 'onConnect'> & { readonly onConnect: (klient: pg.ClientBase) => Promise<unknown> } = {
    connectionString,
    max: KOPPLINGAR_MAX,
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: ANSLUT_MS_MAX,
    query_timeout: SATS_MS_MAX,
    keepAlive: true,
    application_name: `avvikelsenav ${schema}`,
    // Awaited by the pool: a connection without the setting is not handed out.
    onConnect: (klient) => klient.query(DURABELT),
  };
  return new pg.Pool(val);
};

/** Each set is a transaction of its own; the server lets those that commit at the same moment share one flush. */
class Serverlager implements Radlager {
  private readonly satsnamn = new Satsnamn();
  /** Sets under way; bounded by `koMax`. */
  private readonly pagar = new Set<Promise<unknown>>();
  private stangt: Promise<void> | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly koMax: number,
  ) {}

  async las<Rad>(sql: string, parametrar: readonly Radcell[] = []): Promise<readonly Rad[]> {
    if (this.stangt !== null) throw new RadlagerStangt();
    // The driver is untyped: the caller names the shape its own statement returns.
    return (await retried(() => this.pool.query(this.fraga({ sql, parametrar }))).catch(otillgangligt)).rows as Rad[];
  }

  async skriv(satser: readonly Radsats[]): Promise<void> {
    if (this.stangt !== null) throw new RadlagerStangt();
    if (this.pagar.size >= this.koMax) throw new RadlagerFullt();
    const skrivs = this.skrivNu(satser).catch(otillgangligt);
    this.pagar.add(skrivs);
    await skrivs.finally(() => this.pagar.delete(skrivs));
  }

  async utplana(tabeller: readonly string[]): Promise<void> {
    for (const tabell of tabeller) await this.pool.query(`VACUUM ${provatSchemanamn(tabell)}`).catch(otillgangligt);
  }

  /** The pool would leave those that wait for a connection of it without one. */
  stang(): Promise<void> {
    return (this.stangt ??= Promise.allSettled(this.pagar).then(() => this.pool.end()));
  }

  private skrivNu(satser: readonly Radsats[]): Promise<unknown> {
    const [ensam] = satser;
    if (ensam === undefined) return Promise.resolve();
    if (satser.length === 1 && ensam.kraverRader === undefined) return this.pool.query(this.fraga(ensam));
    return this.transaktion(satser);
  }

  private transaktion(satser: readonly Radsats[]): Promise<void> {
    return iTransaktion(this.pool, async (klient) => {
      for (const [index, sats] of satser.entries()) kontrollera(index, sats, await klient.query(this.fraga(sats)));
    });
  }

  private fraga({ sql, parametrar = [] }: Radsats): { text: string; values: unknown[]; name?: string } {
    return this.satsnamn.fraga(sql, parametrar);
  }
}

const kontrollera = (index: number, { kraverRader }: Radsats, { rowCount }: pg.QueryResult): void => {
  if (kraverRader !== undefined && rowCount !== kraverRader) throw new VillkorBrutet(index);
};

const otillgangligt = (fel: unknown): never => {
  throw isLostConnection(fel) ? new RadlagerOtillgangligt(fel) : fel;
};
