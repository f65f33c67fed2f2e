import pg from 'pg';

const ANSLUT_MS_MAX = 5_000;
/** The server lets go of a holder whose machine is gone after some 25 seconds. */
const VAKEN = 'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

/** A connection of its own, for a lock that lives as long as it does. @param namn shown in pg_stat_activity */
export const oppnaLaskoppling = async (
  connectionString: string,
  namn: string,
  val: Pick<pg.ClientConfig, 'query_timeout'> = {},
): Promise<pg.Client> => {
  const klient = new pg.Client({
    connectionString,
    connectionTimeoutMillis: ANSLUT_MS_MAX,
    keepAlive: true,
    application_name: namn,
    ...val,
  });
  // A lost connection shows as `end` as well; without this listener `error` would end the process.
  klient.on('error', () => undefined);
  try {
    await klient.connect();
    await klient.query(VAKEN);
    return klient;
  } catch (fel) {
    await klient.end().catch(() => undefined);
    throw fel;
  }
};
