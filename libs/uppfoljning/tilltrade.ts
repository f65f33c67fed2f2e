import type { Rejected } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import { kriterielistaFor, type KandUppfoljning, type UppfoljningState } from './uppfoljning.js';

export interface Handlande {
  readonly av: string;
  readonly koordinator: boolean;
}

/** All may read all follow-ups, so this hides nothing. */
export const kand = (state: UppfoljningState): KandUppfoljning => {
  if (state.status === 'okand') throw avvisning('UPPFOLJNING_FINNS_EJ');
  return state;
};

/** For a party, or the koordinator of its län; open or completed. */
export const somPart = (state: UppfoljningState, { av, koordinator }: Handlande): KandUppfoljning => {
  const uppfoljning = kand(state);
  if (!koordinator && !uppfoljning.parter.includes(av)) throw avvisning('ENBART_PART_ELLER_KOORDINATOR');
  return uppfoljning;
};

/** The same, while the follow-up is open. */
export const somLedare = (state: UppfoljningState, handlande: Handlande): KandUppfoljning =>
  oppen(somPart(state, handlande));

export const oppen = (uppfoljning: KandUppfoljning): KandUppfoljning => {
  if (uppfoljning.status === 'slutford') throw avvisning('UPPFOLJNING_SLUTFORD');
  return uppfoljning;
};

export const kravParter = ({ parter }: Pick<KandUppfoljning, 'parter'>, koder: readonly string[]): void => {
  const utanfor = koder.filter((kod) => !parter.includes(kod));
  if (utanfor.length > 0) throw avvisning('HUVUDMAN_EJ_PART', utanfor);
};

/** N9: what it is assessed by is not found, neither in its län's file nor in the programme. */
export const kriterielistaSaknas = (uppfoljning: KandUppfoljning): Rejected => {
  const { id, version } = kriterielistaFor(uppfoljning);
  return avvisning('KRITERIELISTA_SAKNAS', [`${id} version ${version}`]);
};
