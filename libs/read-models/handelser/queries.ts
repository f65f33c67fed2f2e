import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, somSida, type Sida, type Sidval } from '../sida.js';
import type { Handelserad } from './table.js';

/** An event of the case, or of a försändelse about it (then `forsandelse` is its stream). */
export type Historikrad = Handelserad & { readonly forsandelse: string | null };

/**
 * The history of a case and its försändelser in the order it happened. `arende` is the case's stream; that the reader
 * is involved is the caller's to check.
 */
export const lasHistorik = async (
  db: Vydatabas,
  arende: string,
  { limit, offset }: Sidval,
): Promise<Sida<Historikrad>> => {
  const rader = await db.las<Historikrad>(
    `SELECT h.stream, h.revision, h.id, h.arende, h.typ, h.tid, h.aktor, h.data,
            CASE WHEN h.stream = $1 THEN NULL ELSE h.stream END AS forsandelse
     ${FRAN} ORDER BY h.tid, (h.stream <> $1), h.stream, h.revision LIMIT $2 OFFSET $3`,
    [arende, limit, offset],
  );
  const antal = `SELECT count(*)::int AS antal FROM (SELECT 1 ${FRAN} LIMIT ${ANTAL_MAX + 1}) t`;
  const [rad] = await db.las<{ readonly antal: number }>(antal, [arende]);
  return somSida(rader, rad?.antal ?? 0);
};

const FRAN = `FROM (SELECT stream FROM handelser WHERE arende = $1 AND revision = 0) s
  JOIN handelser h ON h.stream = s.stream`;
