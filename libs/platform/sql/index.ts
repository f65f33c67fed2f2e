/**
 * Owns: the one door to the database of the views (PGlite in process, or PostgreSQL).
 * Promises: the same SQL on both; a damaged embedded folder is emptied rather than trusted; closes cleanly.
 * Never: holds what cannot be rebuilt from the log.
 */
import { oppnaEmbedded, type Embeddedval } from './embedded.js';
import { oppnaPostgres } from './postgres.js';
import type { Vydatabas } from './vydatabas.js';

export { DatabasUpptagen, lasDatabas, type Databaslas } from './databaslas.js';
export { oppnaLasdatabas, type Lasdatabas, type Ogonblicksbild } from './lasdatabas.js';
export { ALLA_HUVUDMAN, LASARKRETS, medAllaHuvudman, medLasarkrets } from './lasarkrets.js';
export { isLostConnection } from './lost-connection.js';
export { VillkorBrutet } from './vydatabas.js';
export type { Cell, Sats, Sidoschema, Vydatabas } from './vydatabas.js';

/** Injection token of the views' database. */
export const VYDATABAS = Symbol('Vydatabas');

export type Vydatabasval =
  | ({ readonly profil: 'embedded' } & Embeddedval)
  | {
      readonly profil: 'postgres';
      readonly connectionString: string;
      readonly schema: string;
      /** Reads see only the rows of the huvudmän they are for: for a program that answers them. */
      readonly radskydd?: boolean;
    };

/** Throws `KatalogUpptagen` when another process holds the folder. */
export const oppnaVydatabas = (val: Vydatabasval): Promise<Vydatabas> =>
  val.profil === 'embedded' ? oppnaEmbedded(val) : oppnaPostgres(val.connectionString, val.schema, val);
