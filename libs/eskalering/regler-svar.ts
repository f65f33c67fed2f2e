import type { BesvaraNiva } from './commands.js';
import type { EskaleringState } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { kravText } from './regler-text.js';
import { foretradare, kravMandat, pagaende } from './tilltrade.js';

/** A huvudman's own answer at the level where it stands; said again in other words, the last one holds. */
export const besvara = (data: BesvaraNiva['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  const { plats } = pagaende(state, data.huvudman);
  const av = foretradare(kravMandat(data, ['lyfta', 'besluta']));
  kravText('svar', data.svar);
  if (plats.svar === data.svar) return [];
  return [{ type: 'NivaBesvarad', data: { av, niva: plats.niva, svar: data.svar } }];
};
