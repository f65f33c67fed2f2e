/** What may be a parameter; a list only as `= ANY($n)`. A boolean comes back from SQLite as 0 or 1: compare in SQL. */
export type Radcell = string | number | boolean | null | Uint8Array | readonly string[];

export interface Radsats {
  readonly sql: string;
  readonly parametrar?: readonly Radcell[];
  /** The statement must touch exactly so many rows, else the whole set is undone with `VillkorBrutet`. */
  readonly kraverRader?: number;
}

/** Step n (from 1), several statements; one text where both stores read it alike. A released one is never edited. */
export type Radmigrering = string | { readonly sqlite: string; readonly postgres: string };

/**
 * A small store of rows, apart from the log and the views: SQL that SQLite and PostgreSQL both read, `$1…` for
 * parameters. Integers beyond 2^53 do not pass.
 */
export interface Radlager {
  /** What is committed, never what is under way. */
  las<Rad>(sql: string, parametrar?: readonly Radcell[]): Promise<readonly Rad[]>;
  /**
   * All or nothing, durable when resolved; callers at the same moment share one commit, each with its own outcome.
   * Errors: `VillkorBrutet`; `RadlagerFullt` when too many wait (nothing was written); `RadlagerStangt`; a fault of the
   * store, after which it is unknown whether the set was written.
   */
  skriv(satser: readonly Radsats[]): Promise<void>;
  /**
   * After a deletion: what was deleted leaves the files, as far as the store can make it. SQLite overwrites it and empties
   * its write-ahead log; PostgreSQL vacuums the tables, while its own log and its backups live their days.
   */
  utplana(tabeller: readonly string[]): Promise<void>;
  /** Lets what was accepted finish. */
  stang(): Promise<void>;
}

/** `:memory:` is gone when closed; a file is made with its folder, readable by its owner alone. */
export interface Filval {
  readonly fil: string;
  /** Called once if the store can write no more (its thread has died): the process should end and start anew. */
  readonly vidHaveri?: (skal: unknown) => void;
  /** Sets waiting before `RadlagerFullt`; default 4 096. */
  readonly koMax?: number;
}

export interface Serverval {
  readonly connectionString: string;
  readonly schema: string;
  /** File with the password, when the connection string has none. */
  readonly losenordsfil?: string;
  readonly koMax?: number;
}

export type Radlagerval = Filval | Serverval;

/** Too many sets wait for their turn; nothing of this one was written. */
export class RadlagerFullt extends Error {
  constructor() {
    super('too much waits to be written');
    this.name = 'RadlagerFullt';
  }
}

export class RadlagerStangt extends Error {
  constructor() {
    super('the store is closed');
    this.name = 'RadlagerStangt';
  }
}

/** The store is out of reach or broken. */
export class RadlagerOtillgangligt extends Error {
  constructor(cause: unknown) {
    super('the store cannot be reached', { cause });
    this.name = 'RadlagerOtillgangligt';
  }
}
