/** What the sender may know of a case: who is involved, and on what ground identity or free text may pass. */

/** A ground for passing identity or free text, as the case's own events tell. */
export interface GrundLage {
  readonly grundId: string;
  readonly omfattning: readonly string[];
  /** Huvudmän it holds for; empty means every involved one. */
  readonly mottagare: readonly string[];
  /** RFC 3339 date, inclusive; null when it has no end. */
  readonly gallerTillOchMed: string | null;
  readonly aterkallad: boolean;
}

export interface Arendelage {
  readonly makulerad: boolean;
  /** Codes of every huvudman that takes part in the case, the reporting one too. */
  readonly involverade: readonly string[];
  readonly grunder: readonly GrundLage[];
}

/** Whether the ground still stands, reaches this recipient and has not passed its last day. @param dag RFC 3339 date in Sweden */
export const grundGaller = (grund: GrundLage, mottagare: string, dag: string): boolean =>
  !grund.aterkallad &&
  (grund.mottagare.length === 0 || grund.mottagare.includes(mottagare)) &&
  (grund.gallerTillOchMed === null || dag <= grund.gallerTillOchMed);
