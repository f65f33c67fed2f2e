import type { Foretradare } from '#libs/kernel/index.js';
import { Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto, type Namnare } from './namn.js';

export class ForetradareDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ max: 300, exempel: 'Verksamhetschef', beskrivning: 'En funktion, aldrig en persons namn' })
  funktion: string;

  @Uuid({ exempel: '5d1c2b3a-4f5e-8a6b-9c7d-8e9f0a1b2c3d' })
  mandatId: string;
}

export const foretradarsvar = ({ huvudman, funktion, mandatId }: Foretradare, namnare: Namnare): ForetradareDto => ({
  huvudman: namnare.huvudman(huvudman),
  funktion,
  mandatId,
});
