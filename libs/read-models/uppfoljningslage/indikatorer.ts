import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/uppfoljning.js';
import { tillstandAv } from '../tillstand.js';

/** A value that somebody has stated with its source (B12). */
export type AngivenIndikator = KandUppfoljning['indikatorer'] extends ReadonlyMap<string, infer Varde> ? Varde : never;

/** The latest years' follow-ups of a län: older ones' values are old. */
const UPPFOLJNINGAR_MAX = 10;

/** What the follow-ups of a län state of one indicator, the latest year last. */
export const angivnaIndikatorer = async (
  db: Vydatabas,
  { lan, indikator }: { readonly lan: string; readonly indikator: string },
): Promise<readonly AngivenIndikator[]> => {
  const rader = await db.las<{ readonly tillstand: string }>(
    'SELECT tillstand FROM uppfoljningslage WHERE lan = $1 ORDER BY ar DESC, id LIMIT $2',
    [lan, UPPFOLJNINGAR_MAX],
  );
  return rader
    .toReversed()
    .flatMap(({ tillstand }) => [...tillstandAv<KandUppfoljning>(tillstand).indikatorer.values()])
    .filter((varde) => varde.indikator === indikator);
};
