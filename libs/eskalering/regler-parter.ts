import { avvisning } from './avvisningar.js';
import type { LaggTillPart, RegistreraEskaleringsmottagning } from './commands.js';
import type { EskaleringState } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { PARTER_MAX } from './granser.js';
import { kravLagstaNiva } from './regler-start.js';
import { ejAvslutad, kravMandat, kravModell, part } from './tilltrade.js';

/**
 * B11: by a party or by the koordinator, who sees whom else it concerns; at the foot of its line like the others. A party
 * acts under a mandate (D6): what a new part is let into, it may read.
 */
export const laggTillPart = (data: LaggTillPart['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  if (state.status === 'okand') throw avvisning('ESKALERING_FINNS_EJ');
  const eskalering = ejAvslutad(data.koordinator ? state : part(state, data.huvudman).eskalering);
  if (!data.koordinator) kravMandat(data, ['lyfta']);
  kravModell(eskalering, data.stege);
  if (eskalering.parter.has(data.part.huvudman)) return [];
  if (eskalering.parter.size >= PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
  kravLagstaNiva(data.stege, data.part);
  return [{ type: 'PartTillagd', data: { av: data.av, part: data.part } }];
};

/** N4: its own system's number, in any state: a receipt may be late. */
export const taEmot = (
  data: RegistreraEskaleringsmottagning['data'],
  state: EskaleringState,
): readonly EskaleringEvent[] => {
  const { arendenummer } = part(state, data.huvudman).plats;
  if (arendenummer === data.arendenummer) return [];
  if (arendenummer !== null) throw avvisning('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  return [{ type: 'EskaleringMottagen', data: { huvudman: data.huvudman, arendenummer: data.arendenummer } }];
};
