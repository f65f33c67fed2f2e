import type { Decider } from '#libs/kernel/index.js';
import type { RekommendationCommand } from './commands.js';
import type { RekommendationEvent } from './events.js';
import { aterkalla } from './regler-aterkalla.js';
import { fatta, ratta } from './regler-beslut.js';
import { expediera } from './regler-expediera.js';
import { paminn, taEmot } from './regler-navet.js';
import { evolve, initial, type RekommendationState } from './rekommendation.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: RekommendationCommand, state: RekommendationState): readonly RekommendationEvent[] => {
  switch (command.type) {
    case 'ExpedieraRekommendation':
      return expediera(command.data, state);
    case 'FattaBeslut':
      return fatta(command.data, state);
    case 'RattaBeslut':
      return ratta(command.data, state);
    case 'PaminnOmBeslut':
      return paminn(command.data, state);
    case 'RegistreraRekommendationsmottagning':
      return taEmot(command.data, state);
    case 'AterkallaRekommendation':
      return aterkalla(command.data, state);
  }
};

export const rekommendationDecider: Decider<RekommendationState, RekommendationCommand, RekommendationEvent> = {
  initial,
  decide,
  evolve,
};
