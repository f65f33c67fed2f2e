import { involverade, type Parter } from '#libs/avvikelse/parter.js';
import type { Koarende } from './table.js';

export const partkolumn = ({ rapporterande, berorda }: Parter): Pick<Koarende, 'parter' | 'involverade'> => ({
  parter: JSON.stringify({ rapporterande, berorda }),
  involverade: involverade({ rapporterande, berorda }),
});

/** The parts that `partkolumn` wrote. */
export const parterI = ({ parter }: Pick<Koarende, 'parter'>): Parter => JSON.parse(parter) as Parter;
