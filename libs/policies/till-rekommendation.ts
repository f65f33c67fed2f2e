import type { RegistreraRekommendationsmottagning } from '#libs/rekommendation/commands.js';
import type { Kvittens } from './kvittens.js';
import type { Rekommendationsfakta } from './rekommendation-fakta.js';

/** vid kvittens: the huvudman's own number is noted the first time it is given (N4). */
export const tillRekommendation = (
  { mottagare, arendenummer }: Kvittens,
  fakta: Rekommendationsfakta,
): RegistreraRekommendationsmottagning | null => {
  if (arendenummer === null || fakta.arendenummer.has(mottagare)) return null;
  return { type: 'RegistreraRekommendationsmottagning', data: { huvudman: mottagare, arendenummer } };
};
