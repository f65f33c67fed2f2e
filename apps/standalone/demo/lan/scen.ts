import type { Rost } from '../rost.js';
import type { Demolan } from './lansplan.js';
import type { Slump } from './slump.js';
import type { Tidslinje } from './tidslinje.js';

/** Where a county's years are told: who can speak, and the line that what they do is put on. */
export interface Lansscen {
  readonly lan: Demolan;
  readonly tidslinje: Tidslinje;
  readonly slump: Slump;
  /** First and last day, RFC 3339. */
  readonly fran: string;
  readonly till: string;
  /** A kommun that never reports. */
  readonly tyst: string;
  /** What has been reported so far. */
  readonly rapporterade: { readonly id: string; readonly dag: string; readonly kategori: string }[];
  /** The plan in force of each who leads one, by the id of its key. */
  readonly planer: Map<string, string>;
  /** @param id code of a huvudman, or `koordinator-20` */
  rost(id: string): Rost;
}
