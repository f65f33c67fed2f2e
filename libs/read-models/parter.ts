import { medAllaHuvudman, type Vydatabas } from '#libs/platform/sql/index.js';
import type { Beror, Berordauppslag } from '#libs/sekretess/atkomst/index.js';

interface Partrad {
  readonly id: string;
  readonly huvudman: string;
  readonly slag: string;
}

/** A lifted case stands under the case's own id: the case comes first. */
const FRAGA = `SELECT id, huvudman, 'avvikelse' AS slag, 1 AS ordning FROM avvikelselista_del WHERE id = ANY($1)
  UNION ALL SELECT id, huvudman, 'tvist', 2 FROM tvistlage_part WHERE id = ANY($1)
  UNION ALL SELECT id, del, 'eskalering', 3 FROM eskaleringstrappa_del WHERE id = ANY($1)
  UNION ALL SELECT id, huvudman, 'arena', 4 FROM arenor_huvudman WHERE id = ANY($1)
  ORDER BY id, ordning, huvudman`;

/** Whose cases and matters of samverkan the ids are, as the views know them. */
export const vyBerorda =
  (db: Pick<Vydatabas, 'las'>): Berordauppslag =>
  async (ids) => {
    const rader = await medAllaHuvudman(() => db.las<Partrad>(FRAGA, [ids]));
    return new Map([...Map.groupBy(rader, ({ id }) => id)].map(([id, dess]) => [id, beror(dess)]));
  };

const beror = (rader: readonly Partrad[]): Beror => ({
  slag: rader[0]?.slag ?? 'ovrigt',
  huvudman: [...new Set(rader.map(({ huvudman }) => huvudman))],
});
