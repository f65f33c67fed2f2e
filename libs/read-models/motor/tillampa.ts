import { comparePositions, type Position, type RecordedEvent } from '#libs/event-store/port.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Sats } from '#libs/platform/sql/index.js';
import { flytta, senare, type Checkpoint, type Vydatabasdel } from './checkpoint.js';
import type { Vy } from './vy.js';

export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly checkpoint: Position;
}

export interface Tillampning {
  readonly db: Vydatabasdel;
  readonly vyer: readonly Vy[];
  /** Statements of the same transaction, after all others. */
  readonly darefter?: readonly Sats[];
}

/**
 * Folds one batch into every view that has not had it, and writes all rows and checkpoints in one transaction. A view
 * whose tables are of another version is left alone. Returns the new checkpoints. Throws `VillkorBrutet` when another
 * projector was there first.
 */
export const tillampa = async (
  { db, vyer, darefter = [] }: Tillampning,
  batch: Batch,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Checkpoint[]> => {
  const aktuella = vyer.flatMap((vy) => {
    const checkpoint = checkpoints.find(({ namn }) => namn === vy.namn);
    if (checkpoint === undefined) throw new Error(`view ${vy.namn} has no checkpoint`);
    return checkpoint.version === vy.version ? [{ vy, checkpoint }] : [];
  });
  const delar = await Promise.all(aktuella.map((del) => satserFor(db, del, batch)));
  delar.push(darefter);
  failpoint('projector-fore-commit');
  await db.skriv(delar.flat());
  failpoint('projector-efter-commit');
  const flyttade = new Set(aktuella.map(({ checkpoint }) => checkpoint));
  return checkpoints.map((en) => (flyttade.has(en) ? { ...en, position: senare(en.position, batch.checkpoint) } : en));
};

interface Aktuell {
  readonly vy: Vy;
  readonly checkpoint: Checkpoint;
}

const satserFor = async (
  db: Vydatabasdel,
  { vy, checkpoint: fran }: Aktuell,
  batch: Batch,
): Promise<readonly Sats[]> => {
  if (comparePositions(fran.position, batch.checkpoint) >= 0) return [];
  const events = batch.events.filter((event) => ror(vy, event) && comparePositions(event.position, fran.position) > 0);
  const flytt = flytta(fran, { till: batch.checkpoint, sista: batch.events.at(-1), antal: events.length });
  return [flytt, ...(events.length === 0 ? [] : await vy.satser(db.las, events))];
};

const ror = (vy: Vy, event: RecordedEvent): boolean => vy.strommar.some((prefix) => event.stream.startsWith(prefix));
