import { grunderFor, grundGaller, type Granskningskrav, type Grundlage } from '#libs/kernel/index.js';
import type { Arende } from './avvikelse.js';

/**
 * Codes of the other involved huvudmän that what this huvudman last wrote does not reach (D9): no ground lets it through,
 * or something hinders it. Empty also for one that takes no part. @param dag RFC 3339 date in Sweden
 */
export const nasFritextInte = (arende: Arende, huvudman: string, dag: string): readonly string[] => {
  if (!arende.delar.has(huvudman)) return [];
  const oppnar = fritextgrunder(arende, huvudman);
  return [...arende.delar.keys()].filter(
    (annan) => annan !== huvudman && !oppnar.some((grund) => grundGaller(grund, annan, dag)),
  );
};

/** Review that is still to come is no reason to say it: the ground is there. */
const SOM_SAGT: Granskningskrav = () => 'vid-inlamning';

/** Those to its last text; before it has written any, those that are not limited to texts. */
const fritextgrunder = (arende: Arende, huvudman: string): readonly Grundlage[] => {
  const sista = arende.texter.findLast((text) => text.huvudman === huvudman);
  const grunder =
    sista === undefined
      ? arende.grunder.filter((grund) => grund.huvudman === huvudman && grund.texter == null)
      : grunderFor({ ...arende, krav: SOM_SAGT }, { agare: huvudman, revision: sista.revision });
  return grunder.filter(({ omfattning }) => omfattning.includes('fritext'));
};
