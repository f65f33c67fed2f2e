/** When a failed delivery is tried again, and when it is parked. */
export interface Omforsoksregel {
  readonly basSekunder: number;
  /** No pause is longer than this, not even one the recipient asks for. */
  readonly takSekunder: number;
  /** So long after the first failure since it was queued or resent, it is parked… */
  readonly parkerasEfterSekunder: number;
  /** …if it has been tried so many times: a computer that slept for days has tried nothing meanwhile. */
  readonly forsokMinst: number;
}

export const OMFORSOKSREGEL: Omforsoksregel = {
  basSekunder: 5,
  takSekunder: 4 * 3600,
  parkerasEfterSekunder: 72 * 3600,
  forsokMinst: 10,
};

export interface Misslyckande {
  /** Failures in a row since it was queued or resent, this one included: from 1. */
  readonly antal: number;
  /** Since the first of them, seconds. */
  readonly sedanForstaSekunder: number;
  /** Retry-After, when the recipient gave one. */
  readonly vantaMinstSekunder?: number;
  /** Random in [0, 1). */
  readonly slump: number;
}

/**
 * Seconds to the next attempt, or null: park. Full jitter (uniform from 0 to the doubled pause), so that a recipient
 * that comes up again is not met by everything at once. The last attempt is made when the time is just out.
 */
export const pausTillNasta = (regel: Omforsoksregel, misslyckande: Misslyckande): number | null => {
  const kvar = regel.parkerasEfterSekunder - misslyckande.sedanForstaSekunder;
  if (kvar <= 0 && misslyckande.antal >= regel.forsokMinst) return null;
  const langst = Math.min(regel.takSekunder, regel.basSekunder * 2 ** Math.min(misslyckande.antal - 1, 30));
  const begard = Math.min(misslyckande.vantaMinstSekunder ?? 0, regel.takSekunder);
  const paus = Math.max(misslyckande.slump * langst, begard);
  return kvar > 0 ? Math.min(paus, kvar) : paus;
};
