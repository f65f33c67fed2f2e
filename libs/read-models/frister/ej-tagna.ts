import { svenskDag } from '#libs/platform/datum.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';

const RADER_MAX = 100_000;

/** Waited since the day was over, or since the last claim ran out. */
const EJ_TAGNA = `SELECT count(*)::int AS antal, extract(epoch FROM now() - min(sedan))::float8 AS sekunder FROM (
    SELECT greatest((f.forfaller::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm', a.tagen_till) AS sedan
    FROM vyer.frister f LEFT JOIN drift.fristansprak a
      ON a.forfaller = f.forfaller AND a.stream = f.stream AND a.nyckel = f.nyckel
    WHERE f.forfaller < $1 AND (a.tagen_till IS NULL OR a.tagen_till <= now()) LIMIT ${RADER_MAX}) x`;

export interface EjTagna {
  /** At most 100 000. */
  readonly antal: number;
  /** How long the oldest has waited; null when there is none. */
  readonly sekunder: number | null;
}

/**
 * Days that have passed and that no processor holds. A living one claims anew whatever stands in the view, also what
 * gave nothing, so that each here means that nobody has come to it.
 */
export const ejTagnaFrister = async (drift: Pick<Driftdatabas, 'las'>, nu: Date): Promise<EjTagna> => {
  const [rad] = await drift.las<EjTagna>(EJ_TAGNA, [svenskDag(nu)]);
  return rad ?? { antal: 0, sekunder: null };
};
