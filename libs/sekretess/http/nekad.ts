import type { Handling } from '../policy/index.js';
import type { Inloggad } from '../inloggad.js';

/** Injection token of `VidNekad`; without a provider nothing is recorded. */
export const VID_NEKAD = Symbol('VidNekad');

/** A request that the guard turned away. */
export interface Nekande {
  readonly status: 401 | 403;
  readonly kod: string;
  /** Null: the credential told nothing. */
  readonly inloggad: Inloggad | null;
  /** Null: the endpoint declares no action. */
  readonly handling: Handling | null;
}

/** Told of each denial before it is answered; what it throws is answered instead (503 when the access log is down). */
export type VidNekad = (begaran: unknown, nekande: Nekande) => Promise<void>;
