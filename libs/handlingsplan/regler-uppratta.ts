import { lika, upprepade } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { UpprattaPlan } from './commands.js';
import type { HandlingsplanEvent, PlanUpprattad } from './events.js';
import { GODKANNARE_MAX, PARTER_MAX } from './granser.js';
import { godkannarnyckel, type HandlingsplanState } from './handlingsplan.js';
import { kravTexter } from './texter.js';

type Data = PlanUpprattad['data'];

/** N8, V4: by a party, or the koordinator. Until approval is asked for it is a draft. The same again gives nothing. */
export const uppratta = (
  { huvudman: av, koordinator, kommun: huvudman, ...uppgifter }: UpprattaPlan['data'],
  state: HandlingsplanState,
): readonly HandlingsplanEvent[] => {
  const data: Data = { ...uppgifter, av, huvudman, foregangare: null };
  if (!koordinator && !data.parter.includes(av)) throw avvisning('EJ_PART');
  if (state.status !== 'okand') {
    if (lika(falt(data), falt(state.data))) return [];
    throw avvisning('PLAN_FINNS_REDAN');
  }
  kravParter(data);
  kravNiva(data);
  kravGodkannare(data);
  kravTexter(['rubrik', data.rubrik]);
  return [{ type: 'PlanUpprattad', data }];
};

const kravParter = ({ parter }: Data): void => {
  if (parter.length === 0) throw avvisning('PART_SAKNAS');
  if (parter.length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
  const dubbla = upprepade(parter);
  if (dubbla.length > 0) throw avvisning('PART_UPPREPAS', dubbla);
};

/** A local plan is of one kommun, a county's of none. */
const kravNiva = ({ niva, huvudman, parter }: Data): void => {
  if (niva === 'lan' && huvudman !== null) throw avvisning('KOMMUN_EJ_TILLATEN');
  if (niva === 'lokal' && !parter.includes(huvudman ?? '')) throw avvisning('KOMMUN_SAKNAS');
};

/** V5: nobody is asked that has no part in it. */
const kravGodkannare = ({ godkannare, parter }: Data): void => {
  if (godkannare.length === 0) throw avvisning('GODKANNARE_SAKNAS');
  if (godkannare.length > GODKANNARE_MAX) throw avvisning('FOR_MANGA_GODKANNARE');
  const dubbla = upprepade(godkannare.map(godkannarnyckel));
  if (dubbla.length > 0) throw avvisning('GODKANNARE_UPPREPAS', dubbla);
  const utanfor = godkannare.map(({ huvudman }) => huvudman).filter((kod) => !parter.includes(kod));
  if (utanfor.length > 0) throw avvisning('GODKANNARE_EJ_PART', [...new Set(utanfor)]);
};

/** What makes two of them the same. */
export const falt = (data: Data): readonly unknown[] => [
  ...[data.av, data.lan, data.niva, data.slag, data.huvudman, data.uppfoljning, data.foregangare, data.ar, data.rubrik],
  data.parter,
  data.godkannare.map(godkannarnyckel),
  [data.godkannandeAv?.funktion, data.godkannandeAv?.niva],
];
