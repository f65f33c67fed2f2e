import type { AvvikelseState } from './avvikelse.js';
import type { TilldelaArende } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { oppen } from './tilltrade.js';

/** Given to a verksamhet of the own huvudman, in its own part only (D4); the same again gives nothing. */
export const tilldela = (data: TilldelaArende['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { tilldelning } = oppen(state, data.huvudman).del;
  const redan = tilldelning?.verksamhet === data.verksamhet && tilldelning.handlaggare === data.handlaggare;
  return redan ? [] : [{ type: 'ArendeTilldelat', data }];
};
