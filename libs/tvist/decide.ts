import type { Decider } from '#libs/kernel/index.js';
import type { TvistCommand } from './commands.js';
import type { TvistEvent } from './events.js';
import { aterkalla, avsluta, kvittera, paminn, taEmot } from './regler-livslopp.js';
import { avboj, besluta, foresla, godkann } from './regler-losning.js';
import { oppna } from './regler-oppna.js';
import { bedomPrincipfraga, taInterimsansvar, taStallning, utse } from './regler-stallning.js';
import { evolve, initial, type TvistState } from './tvist.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: TvistCommand, state: TvistState): readonly TvistEvent[] => {
  switch (command.type) {
    case 'OppnaTvist':
      return oppna(command.data, state);
    case 'UtseForetradare':
      return utse(command.data, state);
    case 'TaStallning':
      return taStallning(command.data, state);
    case 'TaInterimsansvar':
      return taInterimsansvar(command.data, state);
    case 'BedomPrincipfraga':
      return bedomPrincipfraga(command.data, state);
    case 'ForeslaLosning':
      return foresla(command.data, state);
    case 'GodkannLosning':
      return godkann(command.data, state);
    case 'AvbojLosning':
      return avboj(command.data, state);
    case 'BeslutaTvist':
      return besluta(command.data, state);
    case 'RegistreraTvistmottagning':
      return taEmot(command.data, state);
    case 'KvitteraBeslut':
      return kvittera(command.data, state);
    case 'AvslutaTvist':
      return avsluta(command.data, state);
    case 'AterkallaTvist':
      return aterkalla(command.data, state);
    case 'PaminnOmStallning':
      return paminn(command.data, state);
  }
};

export const tvistDecider: Decider<TvistState, TvistCommand, TvistEvent> = { initial, decide, evolve };
