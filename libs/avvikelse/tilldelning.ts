import type { Arende } from './avvikelse.js';
import type { Tilldelning } from './huvudmansdel.js';
import { allaParter, type Parter } from './parter.js';

/**
 * The verksamheter of a huvudman that a case belongs to: those that its parts name, and the one it is assigned to. Null
 * among them: the huvudman's common intake, until somebody has assigned it. Pure; views reckon with the same function.
 */
export const verksamheterI = (
  parter: Parter,
  huvudman: string,
  tilldelning: Tilldelning | null,
): readonly (string | null)[] => {
  const namngivna = allaParter(parter)
    .filter((part) => part.huvudman === huvudman)
    .map(({ verksamhet }) => verksamhet);
  if (tilldelning === null) return [...new Set(namngivna)];
  return [...new Set([...namngivna.filter((kod) => kod !== null), tilldelning.verksamhet])];
};

/** How a huvudman, and a person of it, stand to a case. */
export interface Arendeforhallande {
  readonly involverad: boolean;
  readonly verksamheter: readonly (string | null)[];
  readonly tilldelad: boolean;
}

/** @param person pseudonymous id of who asks */
export const arendeforhallande = (arende: Arende, huvudman: string, person: string): Arendeforhallande => {
  const tilldelning = arende.delar.get(huvudman)?.tilldelning ?? null;
  return {
    involverad: arende.delar.has(huvudman),
    verksamheter: verksamheterI(arende, huvudman, tilldelning),
    tilldelad: tilldelning !== null && tilldelning.handlaggare === person,
  };
};
