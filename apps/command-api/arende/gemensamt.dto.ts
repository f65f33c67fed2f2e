import { DELTAGARE_MAX, LANKTYPER, type Lanktyp } from '#libs/avvikelse/index.js';
import { Kod, Lista, Text, Uuid } from '#libs/platform/http/dto.js';
import { FRITEXT_TECKEN_MAX } from './egen-del.dto.js';

/** What concerns the case as a whole. */

const HUVUDMAN_TECKEN_MAX = 41;

export class NyDeltagareDto {
  @Text({ oppet: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2029' })
  huvudman: string;

  @Text({ oppet: true, max: 200, exempel: 'MAS', beskrivning: 'Funktion, aldrig namn' })
  funktion: string;
}

export class NyHandelseanalysDto {
  @Lista(() => NyDeltagareDto, {
    max: DELTAGARE_MAX,
    exempel: [
      { huvudman: '2029', funktion: 'MAS' },
      { huvudman: '20', funktion: 'Chefläkare' },
    ],
  })
  deltagare: NyDeltagareDto[];

  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Intyget efterfrågades två gånger.' })
  forlopp: string;

  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Oklart vem som skriver intyget.' })
  orsaker: string;

  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Gemensam rutin för sjukreseintyg.' })
  forslag: string;
}

export class SkalDto {
  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Registrerades av misstag.' })
  skal: string;
}

export class ParttillaggDto {
  @Text({ oppet: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2062' })
  huvudman: string;

  @Text({ oppet: true, max: 100, valfri: true })
  verksamhet?: string | null;
}

export class NyLankDto {
  @Kod(LANKTYPER, { exempel: 'dubblett' })
  typ: Lanktyp;

  @Uuid({ exempel: '7c9e6679-7425-80de-944b-e07fc1f90ae7', beskrivning: 'Avvikelsen som länken går till' })
  till: string;
}
