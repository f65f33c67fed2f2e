import type { Decider } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type {
  BokforMisslyckande,
  ForsandelseCommand,
  KoaForsandelse,
  KvitteraForsandelse,
  SandOmForsandelse,
} from './commands.js';
import type { ForsandelseEvent } from './events.js';
import { evolve, INGEN_FORSANDELSE, type Forsandelse } from './forsandelse.js';

type Befintlig = Exclude<Forsandelse, { status: 'ingen' }>;
type Events = readonly ForsandelseEvent[];
const INGET: Events = [];

/** Facts of the world (delivered, failed) are never refused: one that comes too late gives nothing. */
const decide = (command: ForsandelseCommand, state: Forsandelse): Events => {
  if (command.type === 'KoaForsandelse') return koa(command, state);
  if (state.status === 'ingen') throw avvisning('FORSANDELSE_SAKNAS');
  switch (command.type) {
    case 'BokforLeverans':
      return arFardig(state) ? INGET : [{ type: 'ForsandelseLevererad', data: command.data }];
    case 'BokforMisslyckande':
      return misslyckades(command, state);
    case 'ParkeraForsandelse':
      return vantar(state) ? [{ type: 'ForsandelseParkerad', data: command.data }] : INGET;
    case 'KvitteraForsandelse':
      return kvittera(command, state);
    case 'StoppaForsandelse':
      return vantar(state) ? [{ type: 'ForsandelseStoppad', data: command.data }] : INGET;
    case 'SandOmForsandelse':
      return sandOm(command, state);
  }
};

const koa = ({ data }: KoaForsandelse, state: Forsandelse): Events => {
  if (data.grundId === null && Object.keys(data.skyddat).length > 0) throw avvisning('SKYDDAT_UTAN_GRUND');
  return state.status === 'ingen' ? [{ type: 'ForsandelseKoad', data }] : INGET;
};

const misslyckades = ({ data }: BokforMisslyckande, state: Befintlig): Events =>
  vantar(state) && data.forsok > state.forsok ? [{ type: 'LeveransMisslyckad', data }] : INGET;

/** Only the recipient's; one that overtakes the booking of the delivery, or comes from the pull inbox, notes that too. */
const kvittera = ({ data }: KvitteraForsandelse, state: Befintlig): Events => {
  kravGiltig(data, state);
  const kvitterad: ForsandelseEvent = { type: 'ForsandelseKvitterad', data: { arendenummer: data.arendenummer } };
  const arNytt = bringarNytt(data.arendenummer, state);
  if (state.status === 'levererad') return [kvitterad];
  if (state.status === 'kvitterad') return arNytt ? [kvitterad] : INGET;
  const kanal = data.kanal ?? state.kanal ?? 'inkorg';
  return [{ type: 'ForsandelseLevererad', data: { forsok: state.forsok + 1, kanal } }, kvitterad];
};

const kravGiltig = ({ huvudman, arendenummer }: KvitteraForsandelse['data'], state: Befintlig): void => {
  if (huvudman !== state.mottagare || state.status === 'stoppad') throw avvisning('FORSANDELSE_SAKNAS');
  if (arendenummer !== null && !ARENDENUMMER.test(arendenummer)) throw avvisning('ARENDENUMMER_OGILTIGT');
};

/** A repeated receipt, also after a resend, says nothing new, unless it brings the number that the first one lacked. */
const bringarNytt = (arendenummer: string | null, state: Befintlig): boolean => {
  if (arendenummer === null || arendenummer === state.arendenummer) return false;
  if (state.arendenummer !== null) throw avvisning('KVITTERAD_MED_ANNAT_NUMMER');
  return true;
};

const sandOm = ({ data }: SandOmForsandelse, state: Befintlig): Events => {
  if (state.status === 'stoppad') throw avvisning('FORSANDELSE_STOPPAD');
  return state.status === 'koad' ? INGET : [{ type: 'OmsandningBegard', data }];
};

/** One line of 1–64 printable characters, no space at either end. */
const ARENDENUMMER = /^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,64}(?<! )$/u;

const vantar = (state: Befintlig): boolean => state.status === 'koad' || state.status === 'misslyckad';
const arFardig = (state: Befintlig): boolean =>
  state.status === 'levererad' || state.status === 'kvitterad' || state.status === 'stoppad';

/** The whole life of a försändelse. */
export const forsandelse: Decider<Forsandelse, ForsandelseCommand, ForsandelseEvent> = {
  initial: INGEN_FORSANDELSE,
  decide,
  evolve,
};
