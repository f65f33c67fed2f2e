import type { Decider } from '#libs/kernel/index.js';
import { evolve, initial, type AvvikelseState } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { beslutaAtgard, uppdateraAtgard } from './regler-atgarder.js';
import { avvisaAnsvar, bedom, lamnaAterkoppling, taEmot, utred } from './regler-egen-del.js';
import { genomforHandelseanalys, involvera } from './regler-gemensamt.js';
import { aterkallaGrund, registreraGrund } from './regler-grunder.js';
import { gallraTexter, granskaFritext } from './regler-texter.js';
import { lanka, taBortLank } from './regler-lankar.js';
import { ateroppna, avsluta, makulera } from './regler-livslopp.js';
import { rapportera } from './regler-rapportering.js';
import { tilldela } from './regler-tilldelning.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: AvvikelseCommand, state: AvvikelseState): readonly AvvikelseEvent[] => {
  switch (command.type) {
    case 'RapporteraAvvikelse':
      return rapportera(command.data, state);
    case 'MakuleraAvvikelse':
      return makulera(command.data, state);
    case 'InvolveraHuvudman':
      return involvera(command.data, state);
    case 'RegistreraMottagning':
      return taEmot(command.data, state);
    case 'BedomAvvikelse':
      return bedom(command.data, state);
    case 'UtredAvvikelse':
      return utred(command.data, state);
    case 'GenomforHandelseanalys':
      return genomforHandelseanalys(command.data, state);
    case 'BeslutaAtgard':
      return beslutaAtgard(command.data, state);
    case 'UppdateraAtgard':
      return uppdateraAtgard(command.data, state);
    case 'AvvisaAnsvar':
      return avvisaAnsvar(command.data, state);
    case 'LamnaAterkoppling':
      return lamnaAterkoppling(command.data, state);
    case 'TilldelaArende':
      return tilldela(command.data, state);
    case 'AvslutaAvvikelse':
      return avsluta(command.data, state);
    case 'AteroppnaAvvikelse':
      return ateroppna(command.data, state);
    case 'LankaAvvikelse':
      return lanka(command.data, state);
    case 'TaBortLank':
      return taBortLank(command.data, state);
    case 'RegistreraGrund':
      return registreraGrund(command.data, state);
    case 'AterkallaGrund':
      return aterkallaGrund(command.data, state);
    case 'GranskaFritext':
      return granskaFritext(command.data, state);
    case 'GallraTexter':
      return gallraTexter(command.data, state);
  }
};

export const avvikelseDecider: Decider<AvvikelseState, AvvikelseCommand, AvvikelseEvent> = {
  initial,
  decide,
  evolve,
};
