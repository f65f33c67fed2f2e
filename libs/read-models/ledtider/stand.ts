import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { arenor } from '../arenor/projection.js';
import { mandatregister } from '../mandatregister/projection.js';
import { samverkanstider } from '../samverkanstider/projection.js';

const VYER = [arendestatistik, arenor, mandatregister, samverkanstider].map(({ namn }) => namn);

/**
 * Where the views of the flow, its times, and the arenas with their mandates stand, as one text: another as soon as one
 * of them has moved or is of another version, so that what was read of them while it is the same need not be read
 * again. Rows of one small table.
 */
export const lasStatistikstand = async (db: Vydatabas): Promise<string> => {
  const [rad] = await db.las<{ readonly stand: string | null }>(
    `SELECT string_agg(namn || ' ' || version || ' ' || position, ',' ORDER BY namn) AS stand
     FROM vy_checkpoint WHERE namn = ANY ($1::text[])`,
    [VYER],
  );
  return rad?.stand ?? '';
};
