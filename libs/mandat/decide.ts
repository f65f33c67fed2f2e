import type { Decider } from '#libs/kernel/index.js';
import type { MandatCommand } from './commands.js';
import type { MandatEvent } from './events.js';
import { evolve, initial, type MandatState } from './mandat.js';
import { andra, aterkalla, introducera, registrera } from './regler-mandat.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: MandatCommand, state: MandatState): readonly MandatEvent[] => {
  switch (command.type) {
    case 'RegistreraMandat':
      return registrera(command.data, state);
    case 'GenomforIntroduktion':
      return introducera(command.data, state);
    case 'AndraMandat':
      return andra(command.data, state);
    case 'AterkallaMandat':
      return aterkalla(command.data, state);
  }
};

export const mandatDecider: Decider<MandatState, MandatCommand, MandatEvent> = { initial, decide, evolve };
