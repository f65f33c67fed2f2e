import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Fristrad } from './table.js';

const FORFALLNA_MAX = 1_000;

export interface Fristfraga {
  /** RFC 3339 date: what fell due before it. */
  readonly fore: string;
  /** The last one seen; null from the beginning. */
  readonly efter: Fristrad | null;
  readonly max: number;
}

/** Days that have passed, the oldest first; a walk by `efter` that what is settled meanwhile does not disturb. */
export const forfallnaFrister = (db: Vydatabas, { fore, efter, max }: Fristfraga): Promise<readonly Fristrad[]> =>
  db.las<Fristrad>(
    `SELECT stream, nyckel, forfaller FROM frister
     WHERE forfaller < $1 AND (forfaller, stream, nyckel) > ($2, $3, $4)
     ORDER BY forfaller, stream, nyckel LIMIT $5`,
    [fore, efter?.forfaller ?? '', efter?.stream ?? '', efter?.nyckel ?? '', Math.min(max, FORFALLNA_MAX)],
  );
