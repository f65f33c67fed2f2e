import type { Meddelandetyp } from '#libs/formedling/events.js';

/** A recipient's receipt of one message. */
export interface Kvittens {
  readonly mottagare: string;
  readonly meddelandetyp: Meddelandetyp;
  /** Its own number for the matter; null when the receipt gave none. */
  readonly arendenummer: string | null;
}
