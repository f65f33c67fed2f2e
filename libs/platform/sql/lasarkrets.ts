import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/**
 * Whose rows a read may see, by PostgreSQL's own row security: a second wall behind each question's own condition. The
 * tables' policies compare with this setting of the connection. Unset, nothing of them is seen.
 */
export const LASARKRETS = 'avvikelsenav.huvudman';
/** For programs that work for every huvudman (deliver, watch, verify), and never answer anybody. */
export const ALLA_HUVUDMAN = '*';

const KOD = /^[A-Za-z0-9-]{1,41}$/;
const krets = new AsyncLocalStorage<string>();

/** What `arbete` reads is read for these huvudmän alone. */
export const medLasarkrets = <T>(huvudman: readonly string[], arbete: () => T): T =>
  krets.run(huvudman.filter((kod) => KOD.test(kod)).join(','), arbete);

/** For what is read of every huvudman to answer none: who are concerned by a case, for the access log. */
export const medAllaHuvudman = <T>(arbete: () => T): T => krets.run(ALLA_HUVUDMAN, arbete);

/** A connection is told whose read comes before each, unless it was told so last: one short question more, or none. */
export const kretssattare = (): ((klient: pg.PoolClient) => Promise<pg.PoolClient>) => {
  const senast = new WeakMap<pg.PoolClient, string>();
  return async (klient) => {
    const nu = krets.getStore() ?? '';
    if (senast.get(klient) === nu) return klient;
    senast.delete(klient);
    try {
      await klient.query({ name: 'lasarkrets', text: `SELECT set_config('${LASARKRETS}', $1, false)`, values: [nu] });
    } catch (fel) {
      klient.release(true);
      throw fel;
    }
    senast.set(klient, nu);
    return klient;
  };
};
