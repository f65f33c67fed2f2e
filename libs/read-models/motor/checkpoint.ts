import { comparePositions, START, type EventStore, type Position, type RecordedEvent } from '#libs/event-store/port.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { bestallning, ms, OMBYGGNADSTABELL, somDatum } from './ombyggnad.js';
import { skapaTabell } from './tabell.js';
import type { Vy } from './vy.js';

/** How far the serving tables of a view have come, and of which version they are. */
export interface Checkpoint {
  readonly namn: string;
  readonly position: Position;
  readonly version: string;
  /** When it last moved. */
  readonly uppdaterad: Date | null;
}

export interface Checkpointrad extends Omit<Checkpoint, 'uppdaterad'> {
  readonly uppdaterad: number | null;
  /** The last event folded: where it stands in its stream, and its id. Null: noted by a version that did not say where. */
  readonly kontroll_strom: string | null;
  readonly kontroll_revision: number | null;
  readonly kontroll_id: string;
  readonly tabeller: readonly string[];
}

export type Jamforelselogg = Pick<EventStore, 'head' | 'readStream'>;
export type Vydatabasdel = Pick<Vydatabas, 'las' | 'skriv'>;

/** `kontroll_position` was in the way of logs whose positions have holes; nobody reckons with positions. */
const SKAPA = [
  `CREATE TABLE IF NOT EXISTS vy_checkpoint (
    namn text PRIMARY KEY, version text NOT NULL, position bigint NOT NULL, tabeller text[] NOT NULL,
    kontroll_id text NOT NULL)`,
  `ALTER TABLE vy_checkpoint DROP COLUMN IF EXISTS kontroll_position,
    ADD COLUMN IF NOT EXISTS kontroll_strom text, ADD COLUMN IF NOT EXISTS kontroll_revision int,
    ADD COLUMN IF NOT EXISTS handelser bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS ikapp boolean NOT NULL DEFAULT false, ADD COLUMN IF NOT EXISTS uppdaterad timestamptz`,
];

const LAS = `SELECT namn, version, position::text AS position, kontroll_strom, kontroll_revision, kontroll_id, tabeller,
  ${ms('uppdaterad')} AS uppdaterad FROM vy_checkpoint`;

const somSats = (sql: string): Sats => ({ sql, parametrar: [] });

const SENASTE_KOLUMN = `SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass('vy_checkpoint') AND attname = 'uppdaterad'`;

/**
 * Makes the engine's own tables in this schema. What stands already is left alone: even an ALTER that changes nothing
 * waits for every reader, and holds up those that come after. @param extra statements that belong with them
 */
export const skapaGrund = async (db: Vydatabasdel, extra: readonly string[] = []): Promise<void> => {
  const finns = (await db.las(SENASTE_KOLUMN)).length > 0;
  await db.skriv([...(finns ? [] : SKAPA), ...extra].map(somSats));
};

export const lasRader = async (db: Vydatabasdel): Promise<ReadonlyMap<string, Checkpointrad>> =>
  new Map((await db.las<Checkpointrad>(LAS)).map((rad) => [rad.namn, rad]));

/**
 * Makes every view ready to serve and to follow the log. One that is missing, ahead of the log or folded from another
 * log is dropped and begins again: wrong rows never serve. One of another version serves on as it stands, and a rebuild
 * beside it is ordered. Returns where each stands.
 */
export const forbered = async (
  db: Vydatabasdel,
  store: Jamforelselogg,
  vyer: readonly Vy[],
): Promise<readonly Checkpoint[]> => {
  await skapaGrund(db, [OMBYGGNADSTABELL]);
  const rader = await lasRader(db);
  const checkpoints: Checkpoint[] = [];
  for (const vy of vyer) checkpoints.push(await forberedEn({ db, store }, vy, rader.get(vy.namn)));
  return checkpoints;
};

const forberedEn = async (
  { db, store }: { readonly db: Vydatabasdel; readonly store: Jamforelselogg },
  vy: Vy,
  rad: Checkpointrad | undefined,
): Promise<Checkpoint> => {
  const logg = rad === undefined ? 'annan' : await jamfor(store, rad);
  if (rad === undefined || logg === 'annan') {
    await db.skriv([...byggFranBorjan(vy, rad?.tabeller ?? []), utanOmbyggnad(vy)]);
    return fran(vy);
  }
  if (rad.version !== vy.version) await db.skriv([bestallning(vy.namn, 'version')]);
  else if (logg === 'okand') await db.skriv([bestallning(vy.namn, 'okand-logg')]);
  return somCheckpoint(rad);
};

export const fran = ({ namn, version }: Vy): Checkpoint => ({ namn, version, position: START, uppdaterad: null });

export const somCheckpoint = ({ namn, version, position, uppdaterad }: Checkpointrad): Checkpoint => ({
  namn,
  version,
  position,
  uppdaterad: somDatum(uppdaterad),
});

/** Whether the rows were folded from this log: its event must stand where it stood. */
export const jamfor = async (store: Jamforelselogg, rad: Checkpointrad): Promise<'samma' | 'annan' | 'okand'> => {
  if (comparePositions(rad.position, await store.head()) > 0) return 'annan';
  if (rad.kontroll_id === '') return rad.position === START ? 'samma' : 'annan';
  const { kontroll_strom: strom, kontroll_revision: revision, kontroll_id: id } = rad;
  if (strom === null || revision === null) return 'okand';
  const dar = await store.readStream(strom, { from: revision, limit: 1 });
  return dar.some((event) => event.id === id && event.revision === revision) ? 'samma' : 'annan';
};

/** Empty tables, and a checkpoint before the first event. */
export const byggFranBorjan = (vy: Vy, gamla: readonly string[]): readonly Sats[] => {
  const tabeller = vy.tabeller.map((tabell) => tabell.namn);
  const bort = [...new Set([...gamla, ...tabeller])].map((namn) => `DROP TABLE IF EXISTS ${namn}`);
  return [
    ...[...bort, ...vy.tabeller.flatMap(skapaTabell)].map(somSats),
    { sql: 'DELETE FROM vy_checkpoint WHERE namn = $1', parametrar: [vy.namn] },
    {
      sql: `INSERT INTO vy_checkpoint (namn, version, position, kontroll_id, tabeller) VALUES ($1, $2, 0, '', $3::text[])`,
      parametrar: [vy.namn, vy.version, tabeller],
    },
  ];
};

const utanOmbyggnad = ({ namn }: Vy): Sats => ({
  sql: 'DELETE FROM vy_ombyggnad WHERE namn = $1',
  parametrar: [namn],
});

/** The views have met the head of the log; said once of every set of tables. */
export const motteHuvudet = (vyer: readonly Vy[]): Sats => ({
  sql: 'UPDATE vy_checkpoint SET ikapp = true WHERE NOT ikapp AND namn = ANY($1::text[]) AND version = ANY($2::text[])',
  parametrar: [vyer.map(({ namn }) => namn), vyer.map(({ version }) => version)],
});

export interface Flytt {
  readonly till: Position;
  /** The last event of the batch, of whatever view. */
  readonly sista: RecordedEvent | undefined;
  /** Events of the batch that the view folds. */
  readonly antal: number;
}

/** Moves the checkpoint, but only from where this projector left it: a second projector loses with `VillkorBrutet`. */
export const flytta = ({ namn, version, position }: Checkpoint, { till, sista, antal }: Flytt): Sats => ({
  sql:
    'UPDATE vy_checkpoint SET position = $4::bigint, handelser = handelser + $5::int, uppdaterad = clock_timestamp(), ' +
    'kontroll_strom = coalesce($6::text, kontroll_strom), kontroll_revision = coalesce($7::int, kontroll_revision), ' +
    'kontroll_id = coalesce($8::text, kontroll_id) WHERE namn = $1 AND version = $2 AND position = $3::bigint',
  parametrar: [namn, version, position, till, antal, sista?.stream ?? null, sista?.revision ?? null, sista?.id ?? null],
  kraverRader: 1,
});

/** The lowest of these; START when there are none. */
export const lagsta = (checkpoints: readonly Checkpoint[]): Position =>
  checkpoints.reduce<Position | undefined>(
    (lag, { position }) => (lag === undefined || comparePositions(position, lag) < 0 ? position : lag),
    undefined,
  ) ?? START;

export const hogsta = (checkpoints: readonly Checkpoint[]): Position =>
  checkpoints.reduce((hog, { position }) => senare(position, hog), START);

export const senare = (en: Position, annan: Position): Position => (comparePositions(en, annan) > 0 ? en : annan);
