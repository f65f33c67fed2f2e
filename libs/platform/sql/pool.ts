import pg from 'pg';
import { ALLA_HUVUDMAN, kretssattare, LASARKRETS } from './lasarkrets.js';
import { isLostConnection, retried } from './lost-connection.js';
import { arAnnanKolumn, Satsnamn } from './satsnamn.js';
import { survive } from './survive.js';
import { VillkorBrutet, type Cell, type Sats, type Vydatabas } from './vydatabas.js';

const KOPPLINGAR_MAX = 10;
/** Longer than any statement of ours takes; a server that has gone silent is given up after it. */
const SATS_MS_MAX = 30_000;
const ANSLUT_MS_MAX = 5_000;
const SCHEMA = /^[a-z][a-z0-9_]{0,40}$/;

/** What a pool of one schema can do: the door's `las` and `skriv`. */
export interface Schemapool extends Pick<Vydatabas, 'las' | 'skriv' | 'stang'> {
  readonly pool: pg.Pool;
  /** A connection for a read, told whose it is where row security holds. */
  readonly koppla: () => Promise<pg.PoolClient>;
}

export interface Poolval {
  readonly kopplingarMax?: number | undefined;
  /** Reads see only the rows of those they are for (lasarkrets.ts); else those of every huvudman. */
  readonly radskydd?: boolean;
}

/** Statements with parameters are prepared, a bounded number of them. Reads wait out a lost connection for some seconds; a write does not, as whether it was done is unknown. Opens nothing yet. */
export const schemapool = (connectionString: string, schema: string, val: Poolval = {}): Schemapool => {
  const { kopplingarMax = KOPPLINGAR_MAX, radskydd = false } = val;
  if (!SCHEMA.test(schema)) throw new Error(`schema ${schema} is not a plain lower-case name`);
  const pool = new pg.Pool({
    connectionString,
    max: kopplingarMax,
    options: `-c search_path=${schema}${radskydd ? '' : ` -c ${LASARKRETS}=${ALLA_HUVUDMAN}`}`,
    connectionTimeoutMillis: ANSLUT_MS_MAX,
    query_timeout: SATS_MS_MAX,
    keepAlive: true,
    application_name: 'avvikelsenav',
  });
  survive(pool);
  const satsnamn = new Satsnamn();
  const satt = kretssattare();
  const koppla = radskydd ? () => pool.connect().then(satt) : () => pool.connect();
  return {
    pool,
    koppla,
    las: async <Rad>(sql: string, parametrar: readonly Cell[] = []): Promise<Rad[]> =>
      // The driver is untyped: the caller names the shape its own statement returns.
      (await retried(() => lasPa(radskydd ? koppla : null, (en) => las(en ?? pool, satsnamn, { sql, parametrar }))))
        .rows as Rad[],
    skriv: (satser) => skriv(pool, satsnamn, satser),
    stang: () => pool.end(),
  };
};

/** With a connection of its own where one must be told whose read it is; it is given back whatever comes. */
const lasPa = async (
  koppla: (() => Promise<pg.PoolClient>) | null,
  fraga: (klient: pg.PoolClient | null) => Promise<pg.QueryResult>,
): Promise<pg.QueryResult> => {
  if (koppla === null) return fraga(null);
  const klient = await koppla();
  try {
    const svar = await fraga(klient);
    klient.release();
    return svar;
  } catch (fel) {
    klient.release(isLostConnection(fel));
    throw fel;
  }
};

/** Runs on one connection of the pool, again after a lost one; what fails closes the pool. */
export const forberedPool = async (
  pool: pg.Pool,
  forbered: (klient: pg.PoolClient) => Promise<void>,
): Promise<void> => {
  const enGang = async (): Promise<void> => {
    const klient = await pool.connect();
    try {
      await forbered(klient);
      klient.release();
    } catch (fel) {
      klient.release(true);
      throw fel;
    }
  };
  try {
    await retried(enGang);
  } catch (fel) {
    await pool.end();
    throw fel;
  }
};

type Fragbar = Pick<pg.Pool | pg.PoolClient, 'query'>;

const las = async (pool: Fragbar, satsnamn: Satsnamn, { sql, parametrar }: Sats): Promise<pg.QueryResult> => {
  try {
    return await pool.query(satsnamn.fraga(sql, parametrar));
  } catch (fel) {
    if (!arAnnanKolumn(fel)) throw fel;
    satsnamn.glom(sql);
    return pool.query(satsnamn.fraga(sql, parametrar));
  }
};

/** Commits when `gor` resolves, else undoes all of it; a connection that cannot even roll back is thrown away. */
export const iTransaktion = async (pool: pg.Pool, gor: (klient: pg.PoolClient) => Promise<void>): Promise<void> => {
  const klient = await pool.connect();
  try {
    await klient.query('BEGIN');
    await gor(klient);
    await klient.query('COMMIT');
    klient.release();
  } catch (fel) {
    const trasig = await klient.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    klient.release(trasig);
    throw fel;
  }
};

const skriv = (pool: pg.Pool, satsnamn: Satsnamn, satser: readonly Sats[]): Promise<void> =>
  iTransaktion(pool, async (klient) => {
    for (const [index, { sql, parametrar, kraverRader }] of satser.entries()) {
      const { rowCount } = await klient.query(satsnamn.fraga(sql, parametrar));
      kontrollera(index, rowCount, kraverRader);
    }
  });

const kontrollera = (index: number, rader: number | null, kraverRader: number | undefined): void => {
  if (kraverRader !== undefined && rader !== kraverRader) throw new VillkorBrutet(index);
};
