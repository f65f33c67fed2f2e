import type { Decider } from '#libs/kernel/index.js';
import { evolve, initial, type ArenaState } from './arena.js';
import type { ArenaCommand } from './commands.js';
import type { ArenaEvent } from './events.js';
import { anmal, bered, lamna, relatera } from './regler-arenden.js';
import { behandla } from './regler-behandling.js';
import { faststallDagordning, lankaProtokoll, noteraNarvaro } from './regler-mote.js';
import { kalla, stallIn } from './regler-moten.js';
import { oppna } from './regler-oppna.js';
import { aterrapportera, noteraRekommendation } from './regler-rekommendationer.js';
import { utseSammankallande } from './regler-sammankallande.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: ArenaCommand, state: ArenaState): readonly ArenaEvent[] => {
  switch (command.type) {
    case 'OppnaArena':
      return oppna(command.data, state);
    case 'UtseSammankallande':
      return utseSammankallande(command.data, state);
    case 'AnmalArende':
      return anmal(command.data, state);
    case 'LamnaArende':
      return lamna(command.data, state);
    case 'BeredArende':
      return bered(command.data, state);
    case 'RelateraArenden':
      return relatera(command.data, state);
    case 'KallaMote':
      return kalla(command.data, state);
    case 'StallInMote':
      return stallIn(command.data, state);
    case 'FaststallDagordning':
      return faststallDagordning(command.data, state);
    case 'NoteraNarvaro':
      return noteraNarvaro(command.data, state);
    case 'LankaProtokoll':
      return lankaProtokoll(command.data, state);
    case 'BehandlaArende':
      return behandla(command.data, state);
    case 'NoteraRekommendation':
      return noteraRekommendation(command.data, state);
    case 'AterrapporteraUtfall':
      return aterrapportera(command.data, state);
  }
};

export const arenaDecider: Decider<ArenaState, ArenaCommand, ArenaEvent> = { initial, decide, evolve };
