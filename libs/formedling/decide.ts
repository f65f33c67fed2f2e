import type { Decider } from '#libs/kernel/index.js';
import { AVVISNINGAR } from './avvisningar.js';
import type { BokforMisslyckande, ForsandelseCommand, KoaForsandelse, KvitteraForsandelse } from './commands.js';
import type { ForsandelseEvent } from './events.js';
import { evolve, INGEN_FORSANDELSE, type Forsandelse } from './forsandelse.js';

type Befintlig = Exclude<Forsandelse, { status: 'ingen' }>;
type Events = readonly ForsandelseEvent[];
const INGET: Events = [];

/** Facts of the world (delivered, failed) are never refused: one that comes too late gives nothing. */
const decide = (command: ForsandelseCommand, state: Forsandelse): Events => {
  if (command.type === 'KoaForsandelse') return koa(command, state);
  if (state.status === 'ingen') throw AVVISNINGAR.FORSANDELSE_SAKNAS();
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
      if (state.status === 'stoppad') throw AVVISNINGAR.FORSANDELSE_STOPPAD();
      return state.status === 'koad' ? INGET : [{ type: 'OmsandningBegard', data: command.data }];
  }
};

const koa = ({ data }: KoaForsandelse, state: Forsandelse): Events => {
  if (data.grundId === null && Object.keys(data.skyddat).length > 0) throw AVVISNINGAR.SKYDDAT_UTAN_GRUND();
  return state.status === 'ingen' ? [{ type: 'ForsandelseKoad', data }] : INGET;
};

const misslyckades = ({ data }: BokforMisslyckande, state: Befintlig): Events =>
  vantar(state) && data.forsok > state.forsok ? [{ type: 'LeveransMisslyckad', data }] : INGET;

/** Only the recipient's; one that overtakes the booking of the delivery, or comes from the pull inbox, notes that too. */
const kvittera = ({ data }: KvitteraForsandelse, state: Befintlig): Events => {
  if (data.huvudman !== state.mottagare || state.status === 'stoppad') throw AVVISNINGAR.FORSANDELSE_SAKNAS();
  if (data.arendenummer !== null && !ARENDENUMMER.test(data.arendenummer)) throw AVVISNINGAR.ARENDENUMMER_OGILTIGT();
  const kvitterad: ForsandelseEvent = { type: 'ForsandelseKvitterad', data: { arendenummer: data.arendenummer } };
  if (state.status === 'levererad') return [kvitterad];
  if (state.status !== 'kvitterad') {
    const levererad = { forsok: state.forsok + 1, kanal: state.kanal ?? 'inkorg' } as const;
    return [{ type: 'ForsandelseLevererad', data: levererad }, kvitterad];
  }
  if (data.arendenummer === null || data.arendenummer === state.arendenummer) return INGET;
  if (state.arendenummer !== null) throw AVVISNINGAR.KVITTERAD_MED_ANNAT_NUMMER();
  return [kvitterad];
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
