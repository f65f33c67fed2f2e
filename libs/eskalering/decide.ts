import type { Decider } from '#libs/kernel/index.js';
import type { EskaleringCommand } from './commands.js';
import { evolve, initial, type EskaleringState } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { atersand } from './regler-atersand.js';
import { avsluta, foljArendetsAvslut } from './regler-avslut.js';
import { bevaka } from './regler-bevakning.js';
import { lyft } from './regler-lyft.js';
import { laggTillPart, taEmot } from './regler-parter.js';
import { utseRepresentant } from './regler-representant.js';
import { stallFraga } from './regler-start.js';
import { besvara } from './regler-svar.js';

/** What may happen. Throws `Rejected` with a code of `avvisningar.ts`; `[]` when nothing needs to happen. */
export const decide = (command: EskaleringCommand, state: EskaleringState): readonly EskaleringEvent[] => {
  switch (command.type) {
    case 'StallFraga':
      return stallFraga(command.data, state);
    case 'LyftArende':
      return lyft(command.data, state);
    case 'UtseRepresentant':
      return utseRepresentant(command.data, state);
    case 'BesvaraNiva':
      return besvara(command.data, state);
    case 'AtersandArende':
      return atersand(command.data, state);
    case 'BevakaSvar':
      return bevaka(command.data, state);
    case 'LaggTillPart':
      return laggTillPart(command.data, state);
    case 'RegistreraEskaleringsmottagning':
      return taEmot(command.data, state);
    case 'AvslutaEskalering':
      return avsluta(command.data, state);
    case 'FoljArendetsAvslut':
      return foljArendetsAvslut(command.data, state);
  }
};

export const eskaleringDecider: Decider<EskaleringState, EskaleringCommand, EskaleringEvent> = {
  initial,
  decide,
  evolve,
};
