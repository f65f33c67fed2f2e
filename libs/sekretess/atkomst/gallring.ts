import type { Radlager, Radsats } from '#libs/platform/sql/radlager/index.js';
import { atkomstId, gransId } from './atkomst-id.js';
import type { Atkomstpost } from './atkomstpost.js';
import { BEVARANDE_AR_MIN } from './schema.js';

/** Years where a huvudman has said nothing. */
export const BEVARANDE_AR_STANDARD = 10;

const TABELLER = [
  ['atkomst_objekt', 'post'],
  ['atkomst_synlig', 'post'],
  ['atkomst_granskning', 'post'],
  ['atkomst', 'id'],
] as const;

interface Gammal {
  readonly post: string;
  readonly huvudman: string;
  readonly ar: number | null;
}

/** What has gone out of time: a record stays as long as any huvudman that may see it keeps its records. */
export interface Utgangna {
  readonly poster: readonly string[];
  readonly huvudman: readonly string[];
}

export const utgangna = async (lager: Radlager, nu: Date, max: number): Promise<Utgangna> => {
  const rader = await lager.las<Gammal>(
    `SELECT g.id AS post, coalesce(s.huvudman, '') AS huvudman, b.ar FROM
       (SELECT a.id FROM atkomst a WHERE a.id < $1 AND NOT EXISTS (
          SELECT 1 FROM atkomst_synlig v JOIN atkomst_bevarande w ON w.huvudman = v.huvudman
          WHERE v.post = a.id AND w.ar > $3) ORDER BY a.id LIMIT $2) AS g
     LEFT JOIN atkomst_synlig s ON s.post = g.id LEFT JOIN atkomst_bevarande b ON b.huvudman = s.huvudman`,
    [gransId(arFore(nu, BEVARANDE_AR_MIN)), max, BEVARANDE_AR_STANDARD],
  );
  const borta = [...Map.groupBy(rader, ({ post }) => post)].filter(([post, dess]) =>
    dess.every(({ ar }) => post < gransId(arFore(nu, ar ?? BEVARANDE_AR_STANDARD))),
  );
  const huvudman = borta.flatMap(([, dess]) => dess.map((en) => en.huvudman)).filter((en) => en !== '');
  return { poster: borta.map(([post]) => post), huvudman: [...new Set(huvudman)] };
};

const arFore = (nu: Date, ar: number): Date => {
  const da = new Date(nu);
  da.setUTCFullYear(da.getUTCFullYear() - ar);
  return da;
};

export const borttagning = (poster: readonly string[]): readonly Radsats[] =>
  TABELLER.map(([tabell, kolumn]) => ({
    sql: `DELETE FROM ${tabell} WHERE ${kolumn} = ANY($1)`,
    parametrar: [poster],
  }));

/** That records were removed is itself a record. */
export const gallringspost = (nu: Date, { poster, huvudman }: Utgangna): Atkomstpost => ({
  id: atkomstId(nu),
  tid: nu.toISOString(),
  vem: { klient: 'nav', slag: 'nav', roller: [], uppdrag: null, verksamheter: [], huvudman },
  handling: 'atkomstlogg.gallra',
  rutt: 'gallring',
  objekt: [],
  falt: [`antal poster: ${poster.length}`],
  sokning: [],
  andamal: 'gallring-arkiv',
  grund: [],
  utfall: 'given',
  kod: null,
  kanal: 'api',
  flaggor: [],
  spar: null,
  mottagare: null,
  forsandelse: null,
});
