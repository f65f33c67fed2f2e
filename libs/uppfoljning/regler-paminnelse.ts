import type { PaminnOmEnkat } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { fristerAv, tysta } from './frister.js';
import type { UppfoljningState } from './uppfoljning.js';

/** The hub's own. The day has passed: once for each day, and anything stale gives nothing. */
export const paminn = (
  { senast, nastaSenast, idag }: PaminnOmEnkat['data'],
  state: UppfoljningState,
): readonly UppfoljningEvent[] => {
  const [frist] = fristerAv(state);
  const galler = frist?.forfaller === senast && senast < idag && nastaSenast >= idag;
  if (state.status === 'okand' || !galler) return [];
  return [{ type: 'EnkatPaminnd', data: { till: tysta(state), senast, nastaSenast } }];
};
