import { lasKonfiguration, nodebrist, type Konfiguration, type Tjanstnamn } from '#libs/platform/config.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import type { Tjanst } from '../tjanst.js';

/** Starts a service: resolves when its doors answer. What had started is stopped again when a later part refuses. */
export type Tjanststart = (konfiguration: Konfiguration, logg: Logg, telemetri: Telemetri) => Promise<Tjanst>;

/**
 * The main program of one of the six. Load the service itself inside `starta`: what it imports may need a newer Node than
 * this one, which is told first.
 */
export const korTjanst = async (namn: Tjanstnamn, starta: Tjanststart): Promise<void> => {
  const brist = nodebrist(process.version);
  if (brist !== undefined) throw new Error(brist);
  lasKonfiguration(process.env, namn);
  await Promise.resolve(starta);
};
