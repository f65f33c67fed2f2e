/** An arena of the made-up county. */
export interface Arena {
  readonly id: string;
  /** Mandates of its members as they stand, by huvudman. */
  readonly ledamoter: Map<string, string>;
  /** Matters lifted to it that it has not dealt with. */
  readonly arenden: Set<Arendeiarena>;
}

/** How the län's file or its coordinator names an arena when it is opened. */
export interface Arenaval {
  readonly lansfilId: string;
  /** Those that it is for; absent: every one of the län. */
  readonly huvudman?: readonly string[];
  /** Absent: the file's own. */
  readonly namn?: string;
}

export interface Motet {
  /** Address of the meeting. */
  readonly vag: string;
  /** The day after it. */
  readonly dag: string;
}

export interface Arendeiarena {
  readonly id: string;
  /** The day it was lifted there. */
  readonly sedan: string;
  /** Whether the arena is done with it. */
  behandla(mote: Motet): Promise<boolean>;
}
