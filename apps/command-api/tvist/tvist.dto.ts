import {
  HANVISNINGAR_MAX,
  HANVISNINGSTYPER,
  INSTALLNINGAR,
  PARTER_MAX,
  TVISTEFRAGOR,
  type Hanvisning,
  type StallningTagen,
  type Tvistefraga,
} from '#libs/tvist/index.js';
import { Boolesk, Datum, Decimal, Kod, Lista, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { OverenskommelseDto } from '../rapport/rapport.dto.js';
import { DELAS, HUVUDMAN_TECKEN_MAX, Handlandemandat, RUBRIK_TECKEN_MAX, TEXT_TECKEN_MAX } from '../samverkan/falt.js';

/** D5: no field of a tvist can hold an individual; what is not here is refused as unknown. */

export class NyTvistDto {
  @Handlandemandat()
  mandatId: string;

  @Textlista({
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['22'],
    beskrivning: 'Motparterna: huvudmän, aldrig en enskild. Ni är alltid part',
  })
  parter: string[];

  @Kod(TVISTEFRAGOR, { exempel: 'kostnadsansvar' })
  fraga: Tvistefraga;

  @Decimal({ decimaler: 2, valfri: true, exempel: '48500.50', beskrivning: 'Bara i en tvist om kostnadsansvar' })
  beloppKr?: string | null;

  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Kostnad för placering efter behandling', beskrivning: DELAS })
  rubrik: string;

  @Text({
    max: TEXT_TECKEN_MAX,
    exempel: 'Parterna är oeniga om vem som bär kostnaden när vårdplanen har upphört.',
    beskrivning: DELAS,
  })
  beskrivning: string;

  @Uuid({ valfri: true, beskrivning: 'Avvikelsen där en av parterna avvisade ansvaret' })
  avvikelse?: string | null;

  @Objekt(() => OverenskommelseDto, { valfri: true, exempel: null, beskrivning: 'Överenskommelsen som tvisten gäller' })
  overenskommelse?: OverenskommelseDto | null;
}

export class TvistmandatDto {
  @Handlandemandat()
  mandatId: string;
}

export class NyHanvisningDto {
  @Kod(HANVISNINGSTYPER, { exempel: 'lag' })
  typ: Hanvisning['typ'];

  @Text({
    max: 500,
    exempel: 'HSL 12 kap. 1 §',
    beskrivning:
      'Överenskommelsens id eller namn i registret; annars lagrum, delegationsordning eller rutin med egna ord',
  })
  till: string;

  @Text({ max: 200, valfri: true, beskrivning: 'Avsnitt i det som hänvisas till' })
  avsnitt?: string | null;
}

export class StallningstagandeDto {
  @Handlandemandat()
  mandatId: string;

  @Kod(INSTALLNINGAR, { exempel: 'bestrider-eget-ansvar' })
  installning: StallningTagen['data']['installning'];

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Behandlingen är hälso- och sjukvård.', beskrivning: DELAS })
  motivering: string;

  @Lista(() => NyHanvisningDto, {
    max: HANVISNINGAR_MAX,
    exempel: [
      { typ: 'lag', till: 'HSL 12 kap. 1 §' },
      { typ: 'delegationsordning', till: 'Socialnämndens delegationsordning 3.2' },
    ],
    beskrivning: 'Överenskommelse eller lag, och den egna delegationsordningen (D7)',
  })
  hanvisningar: NyHanvisningDto[];
}

export class NyttInterimsansvarDto {
  @Handlandemandat()
  mandatId: string;

  @Datum({ exempel: '2026-11-22' })
  fran: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Vi betalar placeringen tills tvisten är avgjord.', beskrivning: DELAS })
  omfattning: string;
}

export class PrincipbedomningDto {
  @Handlandemandat()
  mandatId: string;

  @Boolesk({ exempel: true, beskrivning: 'Principiell: lyfts till närmaste samverkansnivå' })
  principiell: boolean;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Samma fråga har kommit upp i tre kommuner.', beskrivning: DELAS })
  skal: string;
}

export class AterkalladTvistDto {
  @Handlandemandat()
  mandatId: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Öppnades av misstag.', beskrivning: DELAS })
  skal: string;
}
