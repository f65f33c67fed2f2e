import { comparePositions, type Position, type RecordedEvent } from '#libs/event-store/port.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { flytta, type Checkpoint } from './checkpoint.js';
import type { Vy } from './vy.js';

export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly checkpoint: Position;
}

/**
 * Folds one batch into every view that has not had it, and writes all rows and checkpoints in one transaction.
 * Returns the new checkpoints. Throws `VillkorBrutet` when another projector was there first.
 */
export const tillampa = async (
  { db, vyer }: { readonly db: Vydatabas; readonly vyer: readonly Vy[] },
  batch: Batch,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Checkpoint[]> => {
  const delar = await Promise.all(vyer.map((vy) => satserFor(db, vy, { batch, checkpoints })));
  failpoint('projector-fore-commit');
  await db.skriv(delar.flat());
  failpoint('projector-efter-commit');
  return checkpoints.map(({ namn, position }) => ({ namn, position: senare(position, batch.checkpoint) }));
};

const satserFor = async (
  db: Vydatabas,
  vy: Vy,
  { batch, checkpoints }: { readonly batch: Batch; readonly checkpoints: readonly Checkpoint[] },
): Promise<readonly Sats[]> => {
  const fran = checkpoints.find((checkpoint) => checkpoint.namn === vy.namn);
  if (fran === undefined) throw new Error(`view ${vy.namn} has no checkpoint`);
  if (comparePositions(fran.position, batch.checkpoint) >= 0) return [];
  const events = batch.events.filter((event) => ror(vy, event) && comparePositions(event.position, fran.position) > 0);
  const flytt = flytta(fran, batch.checkpoint, batch.events.at(-1));
  return [flytt, ...(events.length === 0 ? [] : await vy.satser(db.las, events))];
};

const ror = (vy: Vy, event: RecordedEvent): boolean => vy.strommar.some((prefix) => event.stream.startsWith(prefix));

const senare = (en: Position, annan: Position): Position => (comparePositions(en, annan) > 0 ? en : annan);
