import type { Vydatabas } from '#libs/platform/sql/index.js';
import { bristMedAlla, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { allasArenden, BRISTGRUND_MAX } from './grund.js';
import type { Kodad } from './omraden.js';

export interface Tagetfraga extends Pick<KandUppfoljning, 'brister' | 'overenskommelse' | 'parter'> {
  readonly ar: string;
}

/** The title of the standing brist that all cases of a code are in, for one that so many of the län's cases have. */
export type Taget = (brist: Pick<Kodad, 'kod' | 'slag'>, antal: number) => Promise<string | undefined>;

/**
 * What the standing brister trace to is counted by code, in one question of at most as many cases as they hold: a code
 * with more cases than a brist has of it is not taken by it, however many they are. One that has no more than the brist
 * has of it is; only past what a brist may hold are the latest asked for.
 */
export const lasTaget = async (db: Vydatabas, fraga: Tagetfraga): Promise<Taget> => {
  const { brister } = fraga;
  const antalI = await raknaIBrister(db, fraga);
  return async (brist, antal) => {
    const kod = `${brist.slag}:${brist.kod}`;
    const rymmer = brister.find((_, nr) => (antalI.get(`${nr} ${kod}`) ?? 0) >= Math.min(antal, BRISTGRUND_MAX));
    if (rymmer === undefined || antal <= BRISTGRUND_MAX) return rymmer?.rubrik;
    return bristMedAlla(brister, await allasArenden(db, fraga, brist))?.rubrik;
  };
};

const raknaIBrister = async (
  db: Vydatabas,
  { brister, parter, overenskommelse, ar }: Tagetfraga,
): Promise<ReadonlyMap<string, number>> => {
  const par = brister.flatMap(({ avvikelser }, nr) => [...new Set(avvikelser)].map((id) => [String(nr), id] as const));
  if (par.length === 0) return new Map();
  const rader = await db.las<{ readonly nr: string; readonly kod: string; readonly antal: number }>(
    `WITH r AS MATERIALIZED (
       SELECT DISTINCT x.nr, d.id, d.kategori, d.bristtyper FROM unnest($1::text[], $2::text[]) AS x (nr, id)
       JOIN avvikelselista_del d ON d.id = x.id AND d.huvudman = ANY ($3::text[])
       WHERE d.manad >= $4 AND d.manad <= $5 AND d.status <> 'makulerad' AND d.overenskommelse = $6)
     SELECT nr, 'kategori:' || kategori AS kod, count(*)::int AS antal FROM r GROUP BY 1, 2
     UNION ALL SELECT nr, 'bristtyp:' || b, count(*)::int
       FROM r CROSS JOIN LATERAL (SELECT DISTINCT unnest(r.bristtyper)) AS u (b) GROUP BY 1, 2`,
    [par.map(([nr]) => nr), par.map(([, id]) => id), parter, `${ar}-01`, `${ar}-12`, overenskommelse],
  );
  return new Map(rader.map(({ nr, kod, antal }) => [`${nr} ${kod}`, antal]));
};
