import { lika } from '#libs/kernel/index.js';
import type { ArenaState } from './arena.js';
import { avvisning } from './avvisningar.js';
import type { AterrapporteraUtfall, NoteraRekommendation } from './commands.js';
import type { ArenaEvent } from './events.js';
import { oppen } from './tilltrade.js';

/** What came of the arena's recommendations, told by policies: noted here, decided elsewhere (B2, B6). */

export const noteraRekommendation = (data: NoteraRekommendation['data'], state: ArenaState): readonly ArenaEvent[] =>
  oppen(state).rekommendationer.has(data.rekommendation) ? [] : [{ type: 'RekommendationLamnad', data }];

export const aterrapportera = (data: AterrapporteraUtfall['data'], state: ArenaState): readonly ArenaEvent[] => {
  const lamnad = oppen(state).rekommendationer.get(data.rekommendation);
  if (lamnad === undefined) throw avvisning('REKOMMENDATION_OKAND');
  const igen = lamnad.utfall !== null && lika(falt(lamnad.utfall), falt(data));
  return igen ? [] : [{ type: 'UtfallAterrapporterat', data }];
};

const falt = (utfall: Omit<AterrapporteraUtfall['data'], 'rekommendation'>): readonly number[] => [
  utfall.bifall,
  utfall.avslag,
  utfall.bordlagda,
  utfall.vantar,
];
