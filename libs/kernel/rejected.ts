/**
 * Why the rules said no, in terms the doors can translate once:
 * `saknas` there is no such thing (or not for you) · `tillstand` not in the state it is in ·
 * `innehall` what was sent breaks a rule · `behorighet` not yours to do.
 */
export type RejectionKind = 'saknas' | 'tillstand' | 'innehall' | 'behorighet';

/** The rules say no. Expected, never retried, caught once at the door. */
export class Rejected extends Error {
  /** @param code permanent SCREAMING_SNAKE code @param message the reason in Swedish, without personal data */
  constructor(
    readonly code: string,
    message: string,
    readonly kind: RejectionKind = 'innehall',
  ) {
    super(message);
    this.name = 'Rejected';
  }
}
