export type Nyckelskyddsfelkod =
  /** Out of reach or busy: again later. */
  | 'NYCKELSKYDD_OTILLGANGLIGT'
  /** The credential may not. */
  | 'NYCKELSKYDD_NEKAR'
  /** The protecting key is gone or another, or what was wrapped does not belong here. */
  | 'NYCKELSKYDD_OPPNAR_INTE'
  /** The file or the settings cannot be used. */
  | 'NYCKELSKYDD_FELINSTALLT';

/** The keys of the huvudmän cannot be wrapped or unwrapped. The message is plain Swedish and holds no key. */
export class Nyckelskyddsfel extends Error {
  constructor(
    readonly kod: Nyckelskyddsfelkod,
    message: string,
  ) {
    super(message);
    // The log tells the name alone, and the doors know it by name.
    this.name = kod;
  }
}
