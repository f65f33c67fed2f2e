import type { RegistreraRekommendationsmottagning } from '#libs/rekommendation/commands.js';
import { nummerAttFora, type Kvittens } from './kvittens.js';
import type { Rekommendationsfakta } from './rekommendation-fakta.js';

/** vid kvittens: the huvudman's own number is noted the first time it is given (N4), unless it names somebody (D5). */
export const tillRekommendation = (
  kvittens: Kvittens,
  fakta: Rekommendationsfakta,
): RegistreraRekommendationsmottagning | null => {
  const { mottagare: huvudman } = kvittens;
  const arendenummer = nummerAttFora(kvittens);
  if (arendenummer === null || fakta.arendenummer.has(huvudman)) return null;
  return { type: 'RegistreraRekommendationsmottagning', data: { huvudman, arendenummer } };
};
