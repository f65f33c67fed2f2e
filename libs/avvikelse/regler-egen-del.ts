import type { AvvikelseState } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type {
  AvvisaAnsvar,
  BedomAvvikelse,
  LamnaAterkoppling,
  RegistreraMottagning,
  UtredAvvikelse,
} from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { ORSAKER_MAX } from './granser.js';
import { avidentifierad } from './regler-grunder.js';
import { involverad, oppen } from './tilltrade.js';

/** Rules of what each huvudman does in its own part, and nobody for it (D4). */

/** N4: the receipt of its own system; it may come late, so also after avslut and makulering. */
export const taEmot = (data: RegistreraMottagning['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { del } = involverad(state, data.huvudman);
  if (del.arendenummer === data.arendenummer) return [];
  if (del.arendenummer !== null) throw avvisning('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  return [{ type: 'AvvikelseMottagen', data }];
};

/** May be revised as often as needed. Lex Maria and lex Sarah are recorded as this huvudman's own, never reckoned. */
export const bedom = (data: BedomAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  oppen(state, data.huvudman);
  const riskvarde = data.allvarlighetsgrad * data.sannolikhet;
  return [{ type: 'AvvikelseBedomd', data: { ...data, riskvarde } }];
};

export const utred = (data: UtredAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { huvudman, orsaker } = data;
  const { arende } = oppen(state, huvudman);
  if (orsaker.length === 0) throw avvisning('ORSAK_SAKNAS');
  if (orsaker.length > ORSAKER_MAX) throw avvisning('FOR_MANGA_ORSAKER');
  return [
    ...avidentifierad(data.avidentifieradGrundId, huvudman, arende),
    { type: 'AvvikelseUtredd', data: { huvudman, orsaker } },
  ];
};

/** An avslag is no error but a fact: not ours, and perhaps whose. */
export const avvisaAnsvar = (data: AvvisaAnsvar['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { huvudman, skal, foreslagenHuvudman } = data;
  const { arende, del } = oppen(state, huvudman);
  if (arende.rapporterande.huvudman === huvudman) throw avvisning('RAPPORTERANDE_KAN_EJ_AVVISA');
  if (foreslagenHuvudman === huvudman) throw avvisning('FORESLAGEN_AR_SJALV');
  if (del.svar === 'aterkoppling') throw avvisning('REDAN_ATERKOPPLAD');
  return [
    ...avidentifierad(data.avidentifieradGrundId, huvudman, arende),
    { type: 'AnsvarAvvisat', data: { huvudman, skal, foreslagenHuvudman } },
  ];
};

/** The answer to the one who reported: it rests on the huvudman's own bedömning and holds all four parts. */
export const lamnaAterkoppling = (
  data: LamnaAterkoppling['data'],
  state: AvvikelseState,
): readonly AvvikelseEvent[] => {
  const { arende, del } = oppen(state, data.huvudman);
  const { huvudman, orsak, atgard, konsekvens, uppfoljning } = data;
  if (orsak === null || atgard === null || konsekvens === null || uppfoljning === null) {
    throw avvisning('ATERKOPPLING_OFULLSTANDIG', saknadeDelar(data));
  }
  if (!del.bedomd) throw avvisning('BEDOMNING_SAKNAS');
  return [
    ...avidentifierad(data.avidentifieradGrundId, huvudman, arende),
    { type: 'AterkopplingLamnad', data: { huvudman, orsak, atgard, konsekvens, uppfoljning } },
  ];
};

const DELAR = { orsak: 'orsak', atgard: 'åtgärd', konsekvens: 'konsekvens', uppfoljning: 'uppföljning' } as const;

const saknadeDelar = (data: LamnaAterkoppling['data']): readonly string[] =>
  (['orsak', 'atgard', 'konsekvens', 'uppfoljning'] as const)
    .filter((del) => data[del] === null)
    .map((del) => DELAR[del]);
