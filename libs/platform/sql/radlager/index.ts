/**
 * Owns: small stores of rows beside the log and the views (keys, access log, proofs): SQLite in a file, or PostgreSQL.
 * Promises: a set of statements is durable when acknowledged, whole or not at all; deleted rows are overwritten (SQLite).
 * Never: knows what the rows mean, or shares a file between two writing programs.
 */
import { oppnaServer } from './postgres.js';
import { oppnaSqlite } from './sqlite.js';
import type { Radlager, Radlagerval, Radmigrering } from './port.js';

export { VillkorBrutet } from '../vydatabas.js';
export {
  RadlagerFullt,
  RadlagerOtillgangligt,
  RadlagerStangt,
  type Filval,
  type Radcell,
  type Radlager,
  type Radlagerval,
  type Radmigrering,
  type Radsats,
  type Serverval,
} from './port.js';

/** Opens the store and brings its tables up to this program's version. Errors: a store of a newer program, or not ours. */
export const oppnaRadlager = (val: Radlagerval, migreringar: readonly Radmigrering[]): Promise<Radlager> =>
  'fil' in val
    ? oppnaSqlite(
        val,
        migreringar.map((steg) => (typeof steg === 'string' ? steg : steg.sqlite)),
      )
    : oppnaServer(
        val,
        migreringar.map((steg) => (typeof steg === 'string' ? steg : steg.postgres)),
      );
