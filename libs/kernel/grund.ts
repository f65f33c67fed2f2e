/** A recorded ground for passing identity or free text to another huvudman, as the case's own events tell (D9, N12). */
export interface Grundlage {
  readonly grundId: string;
  /** Who recorded it: a ground opens only its own huvudman's words. */
  readonly huvudman: string;
  readonly omfattning: readonly string[];
  /** Huvudmän it holds for; empty means every involved one. */
  readonly mottagare: readonly string[];
  /** RFC 3339 date, inclusive; null when it has no end. */
  readonly gallerTillOchMed: string | null;
  readonly aterkallad: boolean;
  /** Revisions of the texts it is limited to; null: all of its huvudman's. */
  readonly texter?: readonly number[] | null;
}

/** Whether it still stands, reaches this reader and has not passed its last day. @param dag RFC 3339 date in Sweden */
export const grundGaller = (grund: Omit<Grundlage, 'grundId' | 'texter'>, lasare: string, dag: string): boolean =>
  !grund.aterkallad &&
  (grund.mottagare.length === 0 || grund.mottagare.includes(lasare)) &&
  (grund.gallerTillOchMed === null || dag <= grund.gallerTillOchMed);
