import type { Decider } from '#libs/kernel/index.js';
import type { HandlingsplanCommand } from './commands.js';
import type { HandlingsplanEvent } from './events.js';
import { evolve, initial, type HandlingsplanState } from './handlingsplan.js';
import { avsluta, motta, overfor } from './regler-arsskifte.js';
import { andra, laggTill } from './regler-atgarder.js';
import { avsla, begar, godkann } from './regler-godkannande.js';
import { paminn, sattStatus, utvardera } from './regler-lage.js';
import { uppratta } from './regler-uppratta.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: HandlingsplanCommand, state: HandlingsplanState): readonly HandlingsplanEvent[] => {
  switch (command.type) {
    case 'UpprattaPlan':
      return uppratta(command.data, state);
    case 'LaggTillAtgard':
      return laggTill(command.data, state);
    case 'AndraAtgard':
      return andra(command.data, state);
    case 'SattAtgardsstatus':
      return sattStatus(command.data, state);
    case 'UtvarderaEffekt':
      return utvardera(command.data, state);
    case 'BegarGodkannande':
      return begar(command.data, state);
    case 'GodkannPlan':
      return godkann(command.data, state);
    case 'AvslaPlan':
      return avsla(command.data, state);
    case 'PaminnOmAtgard':
      return paminn(command.data, state);
    case 'OverforPlan':
      return overfor(command.data, state);
    case 'MottaOverforing':
      return motta(command.data, state);
    case 'AvslutaPlan':
      return avsluta(command.data, state);
  }
};

export const handlingsplanDecider: Decider<HandlingsplanState, HandlingsplanCommand, HandlingsplanEvent> = {
  initial,
  decide,
  evolve,
};
