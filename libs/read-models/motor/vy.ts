import { createHash } from 'node:crypto';
import type { RecordedEvent } from '#libs/event-store/port.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { skapaTabell, type Tabell } from './tabell.js';

/** A view as the engine sees it: tables, and what a batch of events does to them. */
export interface Vy {
  readonly namn: string;
  /** Fingerprint of number and tables: another one means drop and rebuild. */
  readonly version: string;
  readonly tabeller: readonly Tabell[];
  /** Prefixes of the streams it listens to. It throws on an event of theirs that it does not know. */
  readonly strommar: readonly string[];
  /** Pure but for reading the view's own rows, which stand at the checkpoint before the batch. */
  satser(las: Vydatabas['las'], events: readonly RecordedEvent[]): Promise<readonly Sats[]>;
}

/** @param nummer raised when the fold changes its meaning though the tables stay */
export const vyversion = (nummer: number, tabeller: readonly Tabell[]): string =>
  createHash('sha256')
    .update(JSON.stringify([nummer, tabeller.flatMap(skapaTabell)]))
    .digest('hex')
    .slice(0, 16);
