import { arSammaLank, type AvvikelseState } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { LankaAvvikelse, TaBortLank } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { LANKAR_MAX } from './granser.js';
import { ejMakulerad } from './tilltrade.js';

/** Duplicates and patterns are often seen long after, so links come and go on an avslutad case as well. */

export const lanka = (data: LankaAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  const { huvudman, id, typ, till } = data;
  if (id === till) throw avvisning('LANK_TILL_SIG_SJALV');
  if (arende.lankar.some((lank) => arSammaLank(lank, data))) return [];
  if (arende.lankar.length >= LANKAR_MAX) throw avvisning('FOR_MANGA_LANKAR');
  return [{ type: 'AvvikelseLankad', data: { huvudman, typ, till } }];
};

export const taBortLank = (data: TaBortLank['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  if (!arende.lankar.some((lank) => arSammaLank(lank, data))) throw avvisning('LANK_FINNS_EJ');
  return [{ type: 'LankBorttagen', data }];
};
