import type { EventStore } from '../port.js';
import { openPostgresStore } from '../postgres/index.js';
import { openSqliteStore } from '../sqlite/index.js';

/** The log that a child process writes to until it is killed. */
export type KillTarget =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly connectionString: string; readonly schema: string };

/** A fault put into the child to test the tester: each must show in the report. */
export type Plant = 'acknowledge-early';

export const openTarget = (target: KillTarget): Promise<EventStore> =>
  target.kind === 'sqlite' ? openSqliteStore({ path: target.path }) : openPostgresStore(target);

/** One line of the journal outside the process: what was acknowledged, written after the acknowledgement. */
export interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
  /** Absent when a planted fault acknowledged before it could know. */
  readonly result?: { readonly revision: number; readonly position: string };
}
