import type { Kysely } from 'kysely';

/** What may be a parameter or a column: the views keep to types that PGlite and PostgreSQL return alike. */
export type Cell = string | number | boolean | null | readonly string[];

export interface Sats {
  readonly sql: string;
  readonly parametrar: readonly Cell[];
  /** The statement must touch exactly so many rows, else the whole transaction is undone with `VillkorBrutet`. */
  readonly kraverRader?: number;
}

/** The database of the views: rebuilt from the log whenever in doubt. */
export interface Vydatabas {
  readonly profil: 'embedded' | 'postgres';
  /** For reads. It runs no transactions of its own: those go through `skriv`. */
  readonly kysely: Kysely<Record<never, never>>;
  /** Why the folder was emptied when opened; null when it was kept. */
  readonly aterstalld: string | null;
  las<Rad>(sql: string, parametrar?: readonly Cell[]): Promise<readonly Rad[]>;
  /**
   * The same database as it stood at one moment, however much is written meanwhile: for what is read in many questions
   * and must hang together. It can only be read. Short work alone: embedded, everybody else waits for it.
   */
  ogonblick<T>(arbete: (bild: Vydatabas) => Promise<T>): Promise<T>;
  /** All in one transaction, or none. */
  skriv(satser: readonly Sats[]): Promise<void>;
  /**
   * The same database where names without a schema are those of another one, which must exist: for what is built beside
   * what serves. Its reads see that schema alone.
   */
  iSchema(namn: string): Sidoschema;
  /**
   * What it holds is damaged: it is to be built anew at the next start.
   * @param medan statements before, of the same transaction, where others may write too: none is met, nothing is condemned
   */
  underkann(medan?: readonly Sats[]): Promise<void>;
  /** Lets what is under way finish. */
  stang(): Promise<void>;
}

export type Sidoschema = Pick<Vydatabas, 'las' | 'skriv' | 'stang'>;

/** A statement touched another number of rows than it required; nothing was written. */
export class VillkorBrutet extends Error {
  constructor(readonly index: number) {
    super(`statement ${index} did not touch the rows it required`);
    this.name = 'VillkorBrutet';
  }
}
