import { setTimeout as vila } from 'node:timers/promises';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Atkomstlogg } from '#libs/sekretess/atkomst/index.js';

const PAUS_MS = 24 * 3_600_000;
const POSTER_MAX = 500;
/** So many groups a day: the rest waits for the next. */
const GRUPPER_MAX = 200;

/** Removes, in groups, what no huvudman keeps any more; returns how many records. Each group leaves a record of its own. */
export const gallraAtkomst = async (logg: Atkomstlogg, nu: Date): Promise<number> => {
  let antal = 0;
  for (let grupp = 0; grupp < GRUPPER_MAX; grupp += 1) {
    const borta = await logg.gallra(nu, POSTER_MAX);
    antal += borta;
    if (borta === 0) break;
  }
  return antal;
};

export interface Gallringsmiljo {
  readonly clock: Clock;
  readonly logg: Logg;
  readonly signal: AbortSignal;
}

/** The same once a day until the signal aborts. That it fails is told and waits for the next day. */
export const gallraAtkomstDagligen = async (atkomst: Atkomstlogg, miljo: Gallringsmiljo): Promise<void> => {
  const { clock, logg, signal } = miljo;
  while (!signal.aborted) {
    await gallraAtkomst(atkomst, clock.now()).then(
      (antal) => antal > 0 && logg.info('atkomstlogg-gallrad', { antal }),
      (fel: unknown) => logg.fel('atkomstlogg-gallring-fel', { fel: fel instanceof Error ? fel.name : 'okant' }),
    );
    await vila(PAUS_MS, undefined, { signal }).catch(() => undefined);
  }
};
