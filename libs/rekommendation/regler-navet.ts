import { avvisning } from './avvisningar.js';
import type { PaminnOmBeslut, RegistreraRekommendationsmottagning } from './commands.js';
import type { RekommendationEvent } from './events.js';
import { fristerAv } from './frister.js';
import { beslutsnyckel, type RekommendationState } from './rekommendation.js';
import { mottagares } from './tilltrade.js';

/** The hub's own. The day to decide by has passed: once for each day, and anything stale gives nothing. */
export const paminn = (data: PaminnOmBeslut['data'], state: RekommendationState): readonly RekommendationEvent[] => {
  const { huvudman, verksamhet, senast, nastaSenast, idag } = data;
  const frist = fristerAv(state).find(({ nyckel }) => nyckel === beslutsnyckel(data));
  const galler = frist?.forfaller === senast && senast < idag && nastaSenast > senast;
  return galler ? [{ type: 'BeslutPaminnt', data: { huvudman, verksamhet, senast, nastaSenast } }] : [];
};

/** N4: a recipient's own system has it, also when it is withdrawn by then. */
export const taEmot = (
  data: RegistreraRekommendationsmottagning['data'],
  state: RekommendationState,
): readonly RekommendationEvent[] => {
  const nummer = mottagares(state, data.huvudman).arendenummer.get(data.huvudman);
  if (nummer === data.arendenummer) return [];
  if (nummer !== undefined) throw avvisning('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  return [{ type: 'RekommendationMottagen', data }];
};
