import type { Inloggad } from '../inloggad.js';
import type { Omfang } from './omfang.js';
import { rattigheter, type Handling } from './tabell.js';

/** For the guard at the door: whether some role may take the action at all. On what, the service layer proves. */
export const farUtfora = (inloggad: Inloggad, handling: Handling): boolean =>
  inloggad.roller.some((roll) => rattigheter(handling, roll).some(({ omfang }) => nar(omfang, inloggad)));

/** How the nav runs is everybody's: a role given by one huvudman reaches none of it. */
const nar = (omfang: Omfang, { huvudman }: Inloggad): boolean => omfang !== 'konfiguration' || huvudman.length === 0;
