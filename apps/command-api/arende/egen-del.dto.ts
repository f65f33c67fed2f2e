import {
  ATGARDSSTATUS,
  BRISTTYPER,
  LEX_UTFALL,
  ORSAKER_MAX,
  type Allvarlighetsgrad,
  type Atgardsstatus,
  type Bristtyp,
  type LexUtfall,
  type Sannolikhet,
} from '#libs/avvikelse/index.js';
import { Beteckning, Boolesk, Datum, Heltal, Kod, Lista, Text } from '#libs/platform/http/dto.js';

/** What each huvudman says of its own part. */

export const FRITEXT_TECKEN_MAX = 20_000;
const FUNKTION_TECKEN_MAX = 200;

export class MottagningDto {
  @Beteckning({ oppet: true, max: 64, exempel: 'RD-2026-00412', beskrivning: 'Ert eget ärendenummer' })
  arendenummer: string;
}

export class NyBedomningDto {
  @Heltal({ min: 1, max: 4, exempel: 3 })
  allvarlighetsgrad: Allvarlighetsgrad;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  sannolikhet: Sannolikhet;

  @Kod(LEX_UTFALL, { valfri: true, exempel: 'utreds', beskrivning: 'Er egen bedömning, aldrig gemensam' })
  lexMaria?: LexUtfall | null;

  @Kod(LEX_UTFALL, { valfri: true, exempel: 'anmals-inte' })
  lexSarah?: LexUtfall | null;

  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Risk för avbruten behandling.' })
  motivering?: string | null;
}

export class NyOrsakDto {
  @Kod(BRISTTYPER, { valfri: true, exempel: 'sjukresa' })
  typ?: Bristtyp | null;

  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Rutinen för intyg var inte känd på avdelningen.' })
  beskrivning: string;
}

/** A statement of the text of this very act: that is what the ground opens (D9). */
const Avidentifierad = (): PropertyDecorator =>
  Boolesk({
    valfri: true,
    exempel: false,
    beskrivning:
      'Texten är granskad och innehåller inget som pekar ut en person. Registrerar grunden AVIDENTIFIERAT för just den ' +
      'här texten: den lämnas till de andra huvudmännen tills ni återkallar grunden',
  });

export class UtredningDto {
  @Lista(() => NyOrsakDto, { max: ORSAKER_MAX })
  orsaker: NyOrsakDto[];

  @Avidentifierad()
  avidentifierad?: boolean | null;
}

export class NyAtgardDto {
  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Rutinen för sjukreseintyg gås igenom på arbetsplatsträff.' })
  beskrivning: string;

  @Text({ oppet: true, max: FUNKTION_TECKEN_MAX, exempel: 'Enhetschef', beskrivning: 'Funktion, aldrig namn' })
  ansvarigFunktion: string;

  @Datum({ exempel: '2027-01-31' })
  klartSenast: string;
}

export class AtgardsuppdateringDto {
  @Kod(ATGARDSSTATUS, { exempel: 'pagar' })
  status: Atgardsstatus;

  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Genomgången är bokad.' })
  kommentar?: string | null;
}

export class NyAnsvarsavvisningDto {
  @Text({ max: FRITEXT_TECKEN_MAX, exempel: 'Sjukresor beslutas av regionens sjukreseenhet.' })
  skal: string;

  @Text({ oppet: true, max: 41, valfri: true, exempel: '20', beskrivning: 'Huvudman som ni menar har ansvaret' })
  foreslagenHuvudman?: string | null;

  @Avidentifierad()
  avidentifierad?: boolean | null;
}

/** Which part is missing is told by the rules, so that every door says the same. */
export class NyAterkopplingDto {
  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Rutinen var inte känd.' })
  orsak?: string | null;

  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Genomgång på arbetsplatsträff.' })
  atgard?: string | null;

  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Resan blev dyrare för brukaren.' })
  konsekvens?: string | null;

  @Text({ max: FRITEXT_TECKEN_MAX, valfri: true, exempel: 'Följs upp efter tre månader.' })
  uppfoljning?: string | null;

  @Avidentifierad()
  avidentifierad?: boolean | null;
}
