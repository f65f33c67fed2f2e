import type { Atkomstpost, Flagga } from './atkomstpost.js';

export const ATKOMSTLOGG = Symbol('Atkomstlogg');

/** What one huvudman asks of the log. */
export interface Atkomstfraga {
  readonly huvudman: string;
  readonly arende?: string | undefined;
  readonly klient?: string | undefined;
  readonly handling?: string | undefined;
  readonly flagga?: Exclude<Flagga, 'volym'> | undefined;
  /** RFC 3339 UTC, inclusive and exclusive. */
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** How it was judged when somebody looked at it. */
export const GRANSKNINGSUTFALL = {
  motiverad: 'Motiverad',
  oklar: 'Oklar, utreds vidare',
  obehorig: 'Obehörig',
} as const;
export type Granskningsutfall = keyof typeof GRANSKNINGSUTFALL;

export interface Granskning {
  readonly id: string;
  readonly post: string;
  readonly huvudman: string;
  /** Client id of who looked. */
  readonly av: string;
  readonly tid: string;
  readonly utfall: Granskningsutfall;
}

/** A record as one huvudman may see it: of others' readers the huvudman and roles, of the objects its own. */
export interface Atkomstrad extends Atkomstpost {
  /** The reader acted for the huvudman that asks. */
  readonly egen: boolean;
  readonly granskningar: readonly Granskning[];
}

export interface Atkomstsida {
  readonly rader: readonly Atkomstrad[];
  /** Counted to at most 1 000. */
  readonly antal: number;
  readonly antalArMinst: boolean;
}

/** More cases by one person than so many in an hour or a day are looked at. */
export interface Volymgranser {
  readonly perTimme: number;
  readonly perDygn: number;
}

/** Injection token of `Volymgranser`. */
export const VOLYMGRANSER = Symbol('Volymgranser');
export const VOLYMGRANSER_STANDARD: Volymgranser = { perTimme: 200, perDygn: 1_000 };

export interface Stickprovsfraga {
  readonly huvudman: string;
  readonly antal: number;
  /** The same seed gives the same random rows of the same log. */
  readonly seed: string;
  readonly fran: string;
  readonly till: string;
  readonly volym: Volymgranser;
}

export interface Stickprovsrad {
  readonly rad: Atkomstrad;
  /** Why it was picked. */
  readonly skal: readonly ('slump' | Flagga)[];
}

/** Append-only. A store of its own. */
export interface Atkomstlogg {
  /** Durable when resolved, all or nothing. Errors: those of the store; then nothing may be given. */
  skriv(poster: readonly Atkomstpost[]): Promise<void>;
  /** Newest first. */
  las(fraga: Atkomstfraga): Promise<Atkomstsida>;
  /** All that is recorded on the objects and that the huvudman may see, newest first, at most `max`. */
  forObjekt(huvudman: string, objekt: readonly string[], max: number): Promise<readonly Atkomstrad[]>;
  stickprov(fraga: Stickprovsfraga): Promise<readonly Stickprovsrad[]>;
  /** Errors: `VillkorBrutet` when it is no reading of the huvudman's own readers, or is by the very person who looks. */
  granska(granskning: Granskning): Promise<void>;
  /** Years a huvudman keeps its records. */
  bevarande(huvudman: string): Promise<number>;
  sattBevarande(huvudman: string, ar: number): Promise<void>;
  /** Removes what no huvudman keeps any more, at most so many, and records that it did; returns how many. */
  gallra(nu: Date, max: number): Promise<number>;
  stang(): Promise<void>;
}
