import type { Rost } from '../rost.js';
import type { Arena } from './arena.js';
import type { Demolan } from './lansplan.js';
import type { Lyftfall, Lyftvag } from './lyftvagar.js';
import type { Slump } from './slump.js';
import type { Tidslinje } from './tidslinje.js';

/** Where a county's years are told: who can speak, and the line that what they do is put on. */
export interface Lansscen {
  readonly lan: Demolan;
  readonly tidslinje: Tidslinje;
  /** Reports of the whole county in a working day of ordinary season. */
  readonly perArbetsdag: number;
  /** First and last day, RFC 3339. */
  readonly fran: string;
  readonly till: string;
  /** A kommun that never reports. */
  readonly tyst: string;
  /** What has been reported so far that the region may read. */
  readonly rapporterade: { readonly id: string; readonly dag: string; readonly kategori: string }[];
  /** The plan in force of each who leads one, by the id of its key. */
  readonly planer: Map<string, string>;
  /** Opened so far, each by what it was opened as. */
  readonly arenor: Map<string, Promise<Arena>>;
  /** Chance of its own for what is named. */
  slump(namn: string): Slump;
  /** Where the län's model lets a matter be lifted to; null: nowhere. */
  lyftvag(fall: Lyftfall): Lyftvag | null;
  /** @param id code of a huvudman, or `koordinator-20` */
  rost(id: string): Rost;
}
