import type { Radlager, Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Gravsten } from './nyckelvalv.js';

const SATS_MAX = 200;
const FINNS = 'SELECT CAST(count(*) AS integer) AS antal FROM textnyckel WHERE id = ANY($1)';
const BORT = 'DELETE FROM textnyckel WHERE id = ANY($1)';

/**
 * Removes the keys and leaves tombstones, each batch in one commit; those that have one keep it. Resolves, when what was
 * removed has left the files as far as the store can make it, with how many keys there were.
 */
export const forstorNycklar = async (lager: Radlager, stenar: readonly Gravsten[], nu: Date): Promise<number> => {
  let borta = 0;
  for (let fran = 0; fran < stenar.length; fran += SATS_MAX) {
    const sats = stenar.slice(fran, fran + SATS_MAX);
    const id = sats.map(({ nyckel }) => nyckel);
    const [finns] = await lager.las<{ readonly antal: number }>(FINNS, [id]);
    await lager.skriv([gravsatta(sats, nu), { sql: BORT, parametrar: [id] }]);
    borta += finns?.antal ?? 0;
  }
  if (stenar.length > 0) await lager.utplana(['textnyckel']);
  return borta;
};

const gravsatta = (stenar: readonly Gravsten[], nu: Date): Radsats => ({
  sql: `INSERT INTO gravsten (nyckel, gallring, tid) VALUES ${stenar
    .map((_, nr) => `($${nr * 2 + 2}, $${nr * 2 + 3}, $1)`)
    .join(', ')} ON CONFLICT (nyckel) DO NOTHING`,
  parametrar: [nu.toISOString(), ...stenar.flatMap(({ nyckel, gallringId }) => [nyckel, gallringId])],
});
