import type { Decider } from '#libs/kernel/index.js';
import type { OverenskommelseCommand } from './commands.js';
import type { OverenskommelseEvent } from './events.js';
import { evolve, initial, type OverenskommelseState } from './overenskommelse.js';
import { andraParter, lankaKalla, registrera } from './regler-register.js';
import { paminnOmRevision, utseRevisionsansvarig } from './regler-revision.js';
import { lankaRutin, taBortRutin } from './regler-rutiner.js';
import { angeLokalStatus } from './regler-status.js';
import { antaVersion, rattaVersion } from './regler-versioner.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (
  command: OverenskommelseCommand,
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  switch (command.type) {
    case 'RegistreraOverenskommelse':
      return registrera(command.data, state);
    case 'AntaVersion':
      return antaVersion(command.data, state);
    case 'RattaVersion':
      return rattaVersion(command.data, state);
    case 'AndraParter':
      return andraParter(command.data, state);
    case 'AngeLokalStatus':
      return angeLokalStatus(command.data, state);
    case 'UtseRevisionsansvarig':
      return utseRevisionsansvarig(command.data, state);
    case 'PaminnOmRevision':
      return paminnOmRevision(command.data, state);
    case 'LankaRutin':
      return lankaRutin(command.data, state);
    case 'TaBortRutin':
      return taBortRutin(command.data, state);
    case 'LankaKalla':
      return lankaKalla(command.data, state);
  }
};

export const overenskommelseDecider: Decider<OverenskommelseState, OverenskommelseCommand, OverenskommelseEvent> = {
  initial,
  decide,
  evolve,
};
