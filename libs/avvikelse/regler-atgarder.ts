import { arKalenderdatum } from '#libs/kernel/index.js';
import type { AvvikelseState } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { BeslutaAtgard, UppdateraAtgard } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { ATGARDER_MAX } from './granser.js';
import { ATGARDSSTATUS, type Atgardsstatus } from './kodverk.js';
import { ejMakulerad, oppen } from './tilltrade.js';

/** What a status may become. `klar` is final; an avbruten åtgärd may be taken up again. */
const STATUSBYTEN: Readonly<Record<Atgardsstatus, readonly Atgardsstatus[]>> = {
  planerad: ['pagar', 'klar', 'avbruten'],
  pagar: ['klar', 'avbruten'],
  avbruten: ['pagar'],
  klar: [],
};

export const beslutaAtgard = (data: BeslutaAtgard['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende, del } = oppen(state, data.huvudman);
  if (!arKalenderdatum(data.klartSenast)) throw avvisning('OGILTIGT_DATUM', ['klartSenast']);
  const upptaget = [...arende.delar.values()].some((enDel) => enDel.atgarder.has(data.atgardId));
  if (upptaget) throw avvisning('ATGARD_FINNS_REDAN');
  if (del.atgarder.size >= ATGARDER_MAX) throw avvisning('FOR_MANGA_ATGARDER');
  return [{ type: 'AtgardBeslutad', data }];
};

/** Also after the avslut: an åtgärd often runs longer than the case. */
export const uppdateraAtgard = (data: UppdateraAtgard['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const status = ejMakulerad(state, data.huvudman).del.atgarder.get(data.atgardId);
  if (status === undefined) throw avvisning('ATGARD_FINNS_EJ');
  if (status === 'klar') throw avvisning('ATGARD_REDAN_KLAR');
  if (status === data.status) return data.kommentar === null ? [] : [{ type: 'AtgardUppdaterad', data }];
  if (!STATUSBYTEN[status].includes(data.status)) throw avvisning('OGILTIGT_STATUSBYTE', [byte(status, data.status)]);
  return [{ type: 'AtgardUppdaterad', data }];
};

const byte = (fran: Atgardsstatus, till: Atgardsstatus): string =>
  `från ${ATGARDSSTATUS[fran].toLowerCase()} till ${ATGARDSSTATUS[till].toLowerCase()}`;
