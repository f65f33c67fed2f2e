import type { KvitteraBeslut, RegistreraTvistmottagning } from '#libs/tvist/commands.js';
import type { Kvittens } from './kvittens.js';
import type { Tvistfakta } from './tvist-fakta.js';

/**
 * vid kvittens: the receipt of the decision is the party's own system having it (D8), with or without a number; the
 * first number of all is the party's own for the tvist (N4).
 */
export const tillTvist = (
  { mottagare, arendenummer, meddelandetyp }: Kvittens,
  fakta: Tvistfakta,
): readonly (RegistreraTvistmottagning | KvitteraBeslut)[] => [
  ...(arendenummer !== null && !fakta.arendenummer.has(mottagare) ? [mottagning(mottagare, arendenummer)] : []),
  ...(meddelandetyp === 'tvist.avgjord' ? [kvittens(mottagare, arendenummer)] : []),
];

const mottagning = (huvudman: string, arendenummer: string): RegistreraTvistmottagning => ({
  type: 'RegistreraTvistmottagning',
  data: { huvudman, arendenummer },
});

const kvittens = (huvudman: string, arendenummer: string | null): KvitteraBeslut => ({
  type: 'KvitteraBeslut',
  data: { huvudman, arendenummer },
});
