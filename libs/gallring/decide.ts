import type { Decider } from '#libs/kernel/index.js';
import type { GallringCommand, SparrCommand } from './commands.js';
import type { GallringEvent } from './events.js';
import { evolve, initial, type GallringState } from './gallring.js';
import { aterkalla, avsla, besluta, foresla } from './regler-beslut.js';
import { hav, sparra } from './regler-sparr.js';
import { paborja, verkstall } from './regler-verkstallighet.js';
import { foljSparr, ingenSparr, type SparrState } from './sparr.js';
import type { SparrEvent } from './sparr-events.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: GallringCommand, state: GallringState): readonly GallringEvent[] => {
  switch (command.type) {
    case 'ForeslaGallring':
      return foresla(command.data, state);
    case 'BeslutaGallring':
      return besluta(command.data, state);
    case 'AvslaGallring':
      return avsla(command.data, state);
    case 'AterkallaGallring':
      return aterkalla(command.data, state);
    case 'PaborjaGallring':
      return paborja(command.data, state);
    case 'VerkstallGallring':
      return verkstall(command.data, state);
  }
};

export const decideSparr = (command: SparrCommand, state: SparrState): readonly SparrEvent[] =>
  command.type === 'SparraGallring' ? sparra(command.data, state) : hav(command.data, state);

export const gallringDecider: Decider<GallringState, GallringCommand, GallringEvent> = { initial, decide, evolve };

export const sparrDecider: Decider<SparrState, SparrCommand, SparrEvent> = {
  initial: ingenSparr,
  decide: decideSparr,
  evolve: foljSparr,
};
