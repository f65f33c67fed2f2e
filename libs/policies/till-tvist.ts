import type { KvitteraBeslut, RegistreraTvistmottagning } from '#libs/tvist/commands.js';
import { nummerAttFora, type Kvittens } from './kvittens.js';
import type { Tvistfakta } from './tvist-fakta.js';

/**
 * vid kvittens: the receipt of the decision is the party's own system having it (D8), with or without a number; the
 * first number of all is the party's own for the tvist (N4). One that names somebody is not carried on (D5).
 */
export const tillTvist = (
  kvittens: Kvittens,
  fakta: Tvistfakta,
): readonly (RegistreraTvistmottagning | KvitteraBeslut)[] => {
  const { mottagare, meddelandetyp } = kvittens;
  const arendenummer = nummerAttFora(kvittens);
  return [
    ...(arendenummer !== null && !fakta.arendenummer.has(mottagare) ? [mottagning(mottagare, arendenummer)] : []),
    ...(meddelandetyp === 'tvist.avgjord' ? [beslutskvittens(mottagare, arendenummer)] : []),
  ];
};

const mottagning = (huvudman: string, arendenummer: string): RegistreraTvistmottagning => ({
  type: 'RegistreraTvistmottagning',
  data: { huvudman, arendenummer },
});

const beslutskvittens = (huvudman: string, arendenummer: string | null): KvitteraBeslut => ({
  type: 'KvitteraBeslut',
  data: { huvudman, arendenummer },
});
