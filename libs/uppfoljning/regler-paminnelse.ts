import type { PaminnOmEnkat } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { attPaminna } from './frister.js';
import type { UppfoljningState } from './uppfoljning.js';

/** The hub's own. The day has passed for those whose it is: once for each day, and anything stale gives nothing. */
export const paminn = (
  { senast, nastaSenast, idag }: PaminnOmEnkat['data'],
  state: UppfoljningState,
): readonly UppfoljningEvent[] => {
  const vantan = attPaminna(state, idag).find(({ efter }) => efter === senast);
  if (vantan === undefined || senast >= idag || nastaSenast < idag) return [];
  return [{ type: 'EnkatPaminnd', data: { till: vantan.till, senast, nastaSenast } }];
};
