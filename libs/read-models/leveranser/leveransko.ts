import type { ForfallenForsandelse, Leveransko } from '#libs/formedling/leveransko.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';

const FORFALLNA_MAX = 1_000;

/**
 * The sender's queue, read from the index of due heads of line alone: what waits behind them is never looked at.
 * Recipients take turns, so that ten thousand due to one that has been down hold up nobody else.
 */
export const vyLeveransko = (db: Vydatabas): Leveransko => ({
  forfallna: (nu, max, mottagare) =>
    db.las<ForfallenForsandelse>(
      `SELECT x.id, x.arende, x.mottagare FROM unnest($1::text[]) AS m (mottagare), LATERAL (
         SELECT id, arende, mottagare, nasta_forsok, row_number() OVER (ORDER BY nasta_forsok, id) AS tur
         FROM leveranser l
         WHERE l.forst AND l.status IN ('koad', 'misslyckad') AND l.mottagare = m.mottagare AND l.nasta_forsok <= $2
         ORDER BY nasta_forsok, id LIMIT $3) x
       ORDER BY x.tur, x.nasta_forsok, x.id LIMIT $3`,
      [mottagare, nu.toISOString(), Math.min(max, FORFALLNA_MAX)],
    ),
  nastaForfall: async (mottagare) => {
    const [rad] = await db.las<{ readonly nasta: string | null }>(
      `SELECT min(x.nasta) AS nasta FROM unnest($1::text[]) AS m (mottagare), LATERAL (
         SELECT nasta_forsok AS nasta FROM leveranser l
         WHERE l.forst AND l.status IN ('koad', 'misslyckad') AND l.mottagare = m.mottagare
         ORDER BY nasta_forsok, id LIMIT 1) x`,
      [mottagare],
    );
    return rad?.nasta == null ? null : new Date(rad.nasta);
  },
});
