/** What a case says of whether it may be erased; looked up at the door, and again before it is executed. */
export interface Arendefakta {
  readonly arende: string;
  /** False for a case that is not there, and for one that the huvudman has no part in: the same no. */
  readonly involverad: boolean;
  readonly oppet: boolean;
  /** An open tvist or eskalering is about it. */
  readonly provas: boolean;
  /** A legal hold of the huvudman stands on it. */
  readonly sparrat: boolean;
  /** Texts of the huvudman from before the keys stand in it: there is nothing to destroy that would make them unreadable. */
  readonly oforseglat: boolean;
  /** The retention rule that forbids it today, and the first day that it no longer does; null when none. */
  readonly bevaras: Bevarande | null;
}
export interface Bevarande {
  readonly regel: string;
  /** RFC 3339 date. */
  readonly tidigast: string;
}

/** Who acts. A machine never proposes or decides an erasure. */
export interface Utovare {
  /** Pseudonym of the person. */
  readonly id: string;
  readonly slag: 'person' | 'maskin';
}
