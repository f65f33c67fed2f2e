import type { Meddelandetyp } from '#libs/formedling/events.js';
import { namnerPersonnummer } from '#libs/kernel/index.js';

/** A recipient's receipt of one message. */
export interface Kvittens {
  readonly mottagare: string;
  readonly meddelandetyp: Meddelandetyp;
  /** Its own number for the matter; null when the receipt gave none. */
  readonly arendenummer: string | null;
}

/**
 * The number that may be carried on to the other parties of a matter in samverkan, where nobody is named (D5). The receipt
 * itself counts all the same: refused, it would hold up the end of a tvist (D8).
 */
export const nummerAttFora = ({ arendenummer }: Pick<Kvittens, 'arendenummer'>): string | null =>
  arendenummer === null || namnerPersonnummer(arendenummer) ? null : arendenummer;
