import type { Inloggad } from '../inloggad.js';
import { rattigheter, type Handling } from './tabell.js';

/** For the guard at the door: whether some role may take the action at all. On what, the service layer proves. */
export const farUtfora = (inloggad: Inloggad, handling: Handling): boolean =>
  inloggad.roller.some((roll) => rattigheter(handling, roll).length > 0);
