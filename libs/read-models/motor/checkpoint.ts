import { comparePositions, START, type EventStore, type Position, type RecordedEvent } from '#libs/event-store/port.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { skapaTabell } from './tabell.js';
import type { Vy } from './vy.js';

/** How far each view has come, beside its version and one event of the log that it has folded. */
export interface Checkpoint {
  readonly namn: string;
  readonly position: Position;
}

interface Checkpointrad {
  readonly namn: string;
  readonly version: string;
  readonly position: Position;
  readonly kontroll_position: Position;
  readonly kontroll_id: string;
  readonly tabeller: readonly string[];
}

const SKAPA = `CREATE TABLE IF NOT EXISTS vy_checkpoint (
  namn text PRIMARY KEY, version text NOT NULL, position bigint NOT NULL,
  kontroll_position bigint NOT NULL, kontroll_id text NOT NULL, tabeller text[] NOT NULL)`;

const LAS = `SELECT namn, version, position::text AS position, kontroll_position::text AS kontroll_position,
  kontroll_id, tabeller FROM vy_checkpoint`;

/**
 * Makes every view ready to follow the log: one that is missing, of another version, ahead of the log or folded from
 * another log is dropped and starts again from the beginning. Returns where each stands.
 */
export const forbered = async (
  db: Vydatabas,
  store: Pick<EventStore, 'head' | 'readAll'>,
  vyer: readonly Vy[],
): Promise<readonly Checkpoint[]> => {
  await db.skriv([{ sql: SKAPA, parametrar: [] }]);
  const rader = new Map((await db.las<Checkpointrad>(LAS)).map((rad) => [rad.namn, rad]));
  const checkpoints: Checkpoint[] = [];
  for (const vy of vyer) {
    const rad = rader.get(vy.namn);
    const duger = rad !== undefined && rad.version === vy.version && (await stammer(store, rad));
    if (!duger) await db.skriv(byggOm(vy, rad?.tabeller ?? []));
    checkpoints.push({ namn: vy.namn, position: duger ? rad.position : START });
  }
  return checkpoints;
};

const stammer = async (store: Pick<EventStore, 'head' | 'readAll'>, rad: Checkpointrad): Promise<boolean> => {
  if (comparePositions(rad.position, await store.head()) > 0) return false;
  if (rad.kontroll_id === '') return rad.position === START;
  const fore = (BigInt(rad.kontroll_position) - 1n).toString() as Position;
  const { events } = await store.readAll({ after: fore, limit: 1 });
  return events[0]?.id === rad.kontroll_id;
};

const byggOm = (vy: Vy, gamla: readonly string[]): readonly Sats[] => {
  const tabeller = vy.tabeller.map((tabell) => tabell.namn);
  const bort = [...new Set([...gamla, ...tabeller])].map((namn) => `DROP TABLE IF EXISTS ${namn}`);
  return [
    ...[...bort, ...vy.tabeller.flatMap(skapaTabell)].map((sql) => ({ sql, parametrar: [] })),
    { sql: 'DELETE FROM vy_checkpoint WHERE namn = $1', parametrar: [vy.namn] },
    {
      sql: `INSERT INTO vy_checkpoint VALUES ($1, $2, 0, 0, '', $3::text[])`,
      parametrar: [vy.namn, vy.version, tabeller],
    },
  ];
};

/** Moves the checkpoint, but only from where this projector left it: a second projector loses with `VillkorBrutet`. */
export const flytta = (fran: Checkpoint, till: Position, sista: RecordedEvent | undefined): Sats => ({
  sql:
    'UPDATE vy_checkpoint SET position = $3::bigint, kontroll_position = coalesce($4::bigint, kontroll_position), ' +
    'kontroll_id = coalesce($5::text, kontroll_id) WHERE namn = $1 AND position = $2::bigint',
  parametrar: [fran.namn, fran.position, till, sista?.position ?? null, sista?.id ?? null],
  kraverRader: 1,
});
