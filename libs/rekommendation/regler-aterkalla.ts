import { avvisning } from './avvisningar.js';
import type { AterkallaRekommendation } from './commands.js';
import type { RekommendationEvent } from './events.js';
import type { RekommendationState } from './rekommendation.js';
import { kravTexter } from './texter.js';
import { arArenans, kravSammankallande } from './tilltrade.js';

/** Before all have decided; what is decided stands. */
export const aterkalla = (
  data: AterkallaRekommendation['data'],
  state: RekommendationState,
): readonly RekommendationEvent[] => {
  const { huvudman: av, skal, arenafakta: arena } = data;
  const finns = state.status !== 'okand' && arena?.id === state.data.arena.id && arArenans(arena, data);
  if (!finns) throw avvisning('REKOMMENDATION_FINNS_EJ');
  kravSammankallande(arena, data);
  if (state.status === 'aterkallad') return [];
  if (state.utfall !== null) throw avvisning('ALLA_HAR_BESLUTAT');
  kravTexter(['skal', skal]);
  return [{ type: 'RekommendationAterkallad', data: { av, skal } }];
};
