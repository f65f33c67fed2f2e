import { setTimeout as vila } from 'node:timers/promises';
import type { Logg } from '#libs/platform/logg.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';

const DAGAR = 30;
const RADER_MAX = 5_000;
const SATSER_MAX = 200;
const MELLAN_MS = 3_600_000;

/**
 * Forgets keys last used more than 30 days ago, in statements of at most 5 000; returns how many. Rows that another
 * process is at are left to it.
 */
export const stadaNycklar = async (drift: Pick<Driftdatabas, 'las'>): Promise<number> => {
  let [summa, satser] = [0, 0];
  let antal = RADER_MAX;
  while (antal === RADER_MAX && satser < SATSER_MAX) {
    const [rad] = await drift.las<{ readonly antal: number }>(
      `WITH borta AS (
         DELETE FROM nyckel WHERE kommando IN (
           SELECT kommando FROM nyckel WHERE tid < now() - interval '${DAGAR} days' ORDER BY tid LIMIT ${RADER_MAX}
           FOR UPDATE SKIP LOCKED)
         RETURNING 1)
       SELECT count(*)::int AS antal FROM borta`,
    );
    antal = rad?.antal ?? 0;
    summa += antal;
    satser += 1;
  }
  return summa;
};

/** Once an hour or so until the signal aborts; the first after a part of one, so that instances do not meet. */
export const stadaNycklarIbland = async (
  drift: Pick<Driftdatabas, 'las'>,
  { logg, signal }: { readonly logg: Logg; readonly signal: AbortSignal },
): Promise<void> => {
  while (!signal.aborted) {
    await vila(MELLAN_MS * Math.random() * 2, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await stadaNycklar(drift).catch((fel: unknown) =>
      logg.varning('nyckel-stadning-fel', { fel: fel instanceof Error ? fel.name : 'okant' }),
    );
  }
};
