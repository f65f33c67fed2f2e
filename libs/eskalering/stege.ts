/** The ladder of one samverkansmodell as the rules read it: command data, built at the door from the län's file. */

export type Arendeslag = 'avvikelse' | 'tvist' | 'principiell-tvist' | 'fraga';
export type Lyftkrav = 'faktaunderlag' | 'forslag';

export interface Stege {
  /** Id of the samverkansmodell. */
  readonly modell: string;
  /** Lowest first. */
  readonly nivaer: readonly Stegniva[];
  /** Each huvudman's own line, lowest first: the levels of slag `linje` that it has; function null = ej angivet. */
  readonly linjer: Readonly<Record<string, readonly Linjesteg[]>>;
}

export interface Linjesteg {
  readonly niva: string;
  readonly funktion: string | null;
}

export interface Stegniva {
  readonly id: string;
  readonly namn: string;
  readonly slag: 'linje' | 'lokal' | 'regional' | 'politisk';
  /** Rung, 1 lowest; parallel levels share one. */
  readonly ordning: number;
  /** Ways up to the level. Empty: nothing is lifted to it. Null: the source does not say. */
  readonly lyftsAv: readonly Lyftvag[] | null;
  /** The source's own words, cited when a lift is refused (B3). */
  readonly lyftregel: string | null;
  /** Name of the source document. */
  readonly kalla: string | null;
}

export interface Lyftvag {
  /** Level the matter comes from; null = from any, as the function's own right. */
  readonly franNiva: string | null;
  /** Function that lifts; null = ej angivet. */
  readonly funktion: string | null;
  readonly med: readonly Lyftkrav[];
  /** Kinds of matter the way is for; empty = every kind. */
  readonly galler: readonly Arendeslag[];
  readonly villkor: string | null;
}
