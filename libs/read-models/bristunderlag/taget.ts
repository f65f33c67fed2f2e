import type { Vydatabas } from '#libs/platform/sql/index.js';
import { bristMedAlla, type Brist, type KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { allasArenden, BRISTGRUND_MAX } from './allas-arenden.js';
import type { Kodad } from './omraden.js';

export interface Tagetfraga extends Pick<KandUppfoljning, 'brister' | 'overenskommelse' | 'parter'> {
  readonly ar: string;
}

/** The standing brist that holds all that a proposal of a code would establish: the parties' cases, the latest 500. */
export type Taget = (brist: Pick<Kodad, 'kod' | 'slag'>) => Promise<Brist | undefined>;

/**
 * The page that proposes and the door that establishes ask this, of the same cases. What the standing brister trace to is
 * counted by code, in one question of at most as many cases as they hold. A code that none of them has is not taken; of one
 * that some have, the brist with most of it has all of them or none has, and the first case outside it says so. Only where
 * it has as many as a brist may hold are the latest asked for.
 */
export const lasTaget = async (db: Vydatabas, fraga: Tagetfraga): Promise<Taget> => {
  const { brister } = fraga;
  const antalI = await raknaIBrister(db, fraga);
  return async (brist) => {
    const antal = brister.map((_, nr) => antalI.get(`${nr} ${brist.slag}:${brist.kod}`) ?? 0);
    const flest = Math.max(0, ...antal);
    if (flest === 0) return undefined;
    if (flest >= BRISTGRUND_MAX) return bristMedAlla(brister, await allasArenden(db, fraga, brist));
    const forst = brister[antal.indexOf(flest)];
    return forst === undefined || (await finnsUtanfor(db, { ...fraga, utom: forst.avvikelser }, brist))
      ? undefined
      : forst;
  };
};

/** Whether the parties have a case of the code that is none of these; the first that is found answers. */
const finnsUtanfor = async (
  db: Vydatabas,
  { parter, overenskommelse, ar, utom }: Tagetfraga & { readonly utom: readonly string[] },
  { slag, kod }: Pick<Kodad, 'kod' | 'slag'>,
): Promise<boolean> => {
  const rader = await db.las<{ readonly id: string }>(
    `SELECT d.id FROM unnest($1::text[]) AS p (huvudman) CROSS JOIN LATERAL (
       SELECT id FROM avvikelselista_del
       WHERE huvudman = p.huvudman AND manad >= $2 AND manad <= $3 AND status <> 'makulerad' AND overenskommelse = $4
         AND ${slag === 'kategori' ? 'kategori = $5' : '$5 = ANY (bristtyper)'} AND id <> ALL ($6::text[])
       LIMIT 1) d LIMIT 1`,
    [parter, `${ar}-01`, `${ar}-12`, overenskommelse, kod, utom],
  );
  return rader.length > 0;
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
