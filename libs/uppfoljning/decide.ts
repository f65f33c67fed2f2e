import type { Decider } from '#libs/kernel/index.js';
import type { UppfoljningCommand } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { angeIndikator, bedom, tillforSynpunkt } from './regler-bedomning.js';
import { fastsla, stryk } from './regler-brister.js';
import { frys } from './regler-frysning.js';
import { oppna, skickaEnkat } from './regler-oppna.js';
import { paminn } from './regler-paminnelse.js';
import { angePraxis, ratta } from './regler-rattelse.js';
import { ateroppna, fattaRevisionsbeslut, kopplaPlan, slutfor } from './regler-slutfor.js';
import { besvara } from './regler-svar.js';
import { evolve, initial, type UppfoljningState } from './uppfoljning.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: UppfoljningCommand, state: UppfoljningState): readonly UppfoljningEvent[] => {
  switch (command.type) {
    case 'OppnaUppfoljning':
      return oppna(command.data, state);
    case 'SkickaEnkat':
      return skickaEnkat(command.data, state);
    case 'PaminnOmEnkat':
      return paminn(command.data, state);
    case 'BesvaraEnkat':
      return besvara(command.data, state);
    case 'RattaEnkatsvar':
      return ratta(command.data, state);
    case 'AngePraxis':
      return angePraxis(command.data, state);
    case 'BedomKriterium':
      return bedom(command.data, state);
    case 'AngeIndikator':
      return angeIndikator(command.data, state);
    case 'TillforSynpunkt':
      return tillforSynpunkt(command.data, state);
    case 'FastslaBrist':
      return fastsla(command.data, state);
    case 'StrykBrist':
      return stryk(command.data, state);
    case 'FattaRevisionsbeslut':
      return fattaRevisionsbeslut(command.data, state);
    case 'KopplaPlan':
      return kopplaPlan(command.data, state);
    case 'FrysRapport':
      return frys(command.data, state);
    case 'SlutforUppfoljning':
      return slutfor(command.data, state);
    case 'AteroppnaUppfoljning':
      return ateroppna(command.data, state);
  }
};

export const uppfoljningDecider: Decider<UppfoljningState, UppfoljningCommand, UppfoljningEvent> = {
  initial,
  decide,
  evolve,
};
