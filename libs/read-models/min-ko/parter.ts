import type { Parter } from '#libs/avvikelse/parter.js';
import type { Koarende } from './table.js';

export const partkolumn = ({ rapporterande, berorda }: Parter): Pick<Koarende, 'parter'> => ({
  parter: JSON.stringify({ rapporterande, berorda }),
});

/** The parts that `partkolumn` wrote. */
export const parterI = ({ parter }: Pick<Koarende, 'parter'>): Parter => JSON.parse(parter) as Parter;
