import {
  DELTAGARE_MAX,
  GRUNDER,
  LANKTYPER,
  OMFATTNINGAR,
  PARTER_MAX,
  type Grund,
  type Lanktyp,
  type Omfattning,
} from '#libs/avvikelse/index.js';
import { Datum, Kod, Kodlista, Lista, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
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

export class NyGrundDto {
  @Kod(GRUNDER, { exempel: 'SAMTYCKE' })
  grund: Grund;

  @Kodlista(OMFATTNINGAR, { min: 1, max: 2, exempel: ['identitet', 'fritext'] })
  omfattning: Omfattning[];

  @Textlista({
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    oppet: true,
    valfri: true,
    exempel: ['20'],
    beskrivning: 'Tom: alla som är involverade nu, inte den som kommer till senare',
  })
  mottagare?: string[] | null;

  @Datum({ valfri: true, exempel: '2027-12-31' })
  gallerTillOchMed?: string | null;

  @Text({
    max: 500,
    oppet: true,
    valfri: true,
    exempel: 'OSL 10 kap. 1 §',
    beskrivning: 'Lagrum eller beslut; ingen uppgift om personen',
  })
  hanvisning?: string | null;
}
