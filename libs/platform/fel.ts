/** What is wrong with one value, row or file, in the terms of whoever sent it. */
export interface Fel {
  /** Permanent SCREAMING_SNAKE code. */
  readonly kod: string;
  /** JSON pointer to the value (RFC 6901); empty for the whole. */
  readonly pekare: string;
  /** The reason in Swedish, without personal data. */
  readonly meddelande: string;
}
