import { avvisning } from './avvisningar.js';
import type { LankaRutin, TaBortRutin } from './commands.js';
import type { OverenskommelseEvent } from './events.js';
import { RUTINER_MAX } from './granser.js';
import type { KandOverenskommelse, OverenskommelseState, Rutin } from './overenskommelse.js';
import { kravLank, kravText } from './texter.js';
import { somPart } from './tilltrade.js';

/** N6: a routine for one party or several together, and the brist that it answers. */
export const lankaRutin = (data: LankaRutin['data'], state: OverenskommelseState): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { koordinator, fran: _fran, av, ...given } = data;
  const rutin: Rutin = { ...given, huvudman: [...new Set(given.huvudman)] };
  kravRutin(rutin, overenskommelse);
  if (!koordinator && !rutin.huvudman.includes(av)) throw avvisning('ENBART_RUTINENS_HUVUDMAN');
  const samma = overenskommelse.rutiner.find(({ rutinId }) => rutinId === rutin.rutinId);
  if (samma !== undefined && arLika(samma, rutin)) return [];
  if (samma !== undefined) throw avvisning('RUTIN_FINNS');
  if (overenskommelse.rutiner.length >= RUTINER_MAX) throw avvisning('FOR_MANGA_RUTINER');
  return [...forst, { type: 'RutinLankad', data: { av, ...rutin } }];
};

export const taBortRutin = (
  data: TaBortRutin['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { overenskommelse } = somPart(state, data.av, data);
  const { koordinator, av, rutinId } = data;
  const rutin = overenskommelse.rutiner.find((en) => en.rutinId === rutinId);
  if (rutin === undefined) throw avvisning('RUTIN_FINNS_EJ');
  if (!koordinator && !rutin.huvudman.includes(av)) throw avvisning('ENBART_RUTINENS_HUVUDMAN');
  return [{ type: 'RutinBorttagen', data: { av, rutinId } }];
};

const kravRutin = ({ titel, lank, huvudman, avsnitt }: Rutin, overenskommelse: KandOverenskommelse): void => {
  kravText({ titel });
  kravLank({ lank });
  const utanfor = huvudman.filter((kod) => !overenskommelse.parter.includes(kod));
  if (huvudman.length === 0 || utanfor.length > 0)
    throw avvisning('HUVUDMAN_EJ_PART', utanfor.length > 0 ? utanfor : ['ingen angiven']);
  if (avsnitt !== null && !overenskommelse.avsnitt.includes(avsnitt)) throw avvisning('AVSNITT_FINNS_EJ');
};

const FALT = ['titel', 'lank', 'brist', 'avsnitt'] as const satisfies readonly (keyof Rutin)[];
const arLika = (en: Rutin, annan: Rutin): boolean =>
  FALT.every((falt) => en[falt] === annan[falt]) && en.huvudman.join() === annan.huvudman.join();
