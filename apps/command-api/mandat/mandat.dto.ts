import { BEHORIGHETER, type Behorighet } from '#libs/kernel/index.js';
import { Datum, Kodlista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { FUNKTION_TECKEN_MAX, NIVA_TECKEN_MAX, TEXT_TECKEN_MAX } from '../samverkan/falt.js';

export class RepresenterarDto {
  @Text({ max: NIVA_TECKEN_MAX, exempel: 'forvaltningschefsniva', beskrivning: 'Nivå i linjen som ni saknar' })
  niva: string;

  @Text({
    max: TEXT_TECKEN_MAX,
    exempel: 'Redovisas för ledningsgruppen efter varje möte.',
    beskrivning: 'Hur det som sägs förankras tillbaka hos er',
  })
  forankring: string;
}

export class NyttMandatDto {
  @Text({ max: 100, valfri: true, exempel: 'socialtjanst', beskrivning: 'Utelämnad: huvudmannen som helhet' })
  verksamhet?: string | null;

  @Text({ max: FUNKTION_TECKEN_MAX, exempel: 'Förvaltningschef', beskrivning: 'Funktion, aldrig namn' })
  funktion: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Bedömer om frågor ska lyftas till regional nivå.' })
  uppdrag: string;

  @Kodlista(BEHORIGHETER, { min: 1, max: Object.keys(BEHORIGHETER).length, exempel: ['delta', 'lyfta'] })
  behorigheter: Behorighet[];

  @Text({
    max: NIVA_TECKEN_MAX,
    valfri: true,
    exempel: 'forvaltningschefsniva',
    beskrivning: 'Nivå i linjen där funktionen står',
  })
  niva?: string | null;

  @Objekt(() => RepresenterarDto, {
    valfri: true,
    exempel: null,
    beskrivning: 'När funktionen företräder er på en nivå som ni saknar, med ledningens mandat',
  })
  representerar?: RepresenterarDto | null;

  @Uuid({ valfri: true, beskrivning: 'Arena där funktionen är ledamot eller ersättare' })
  arena?: string | null;

  @Uuid({ valfri: true, beskrivning: 'Det av era mandat som detta ersätter vid förhinder' })
  ersattareFor?: string | null;

  @Datum({ exempel: '2026-11-22', beskrivning: 'Första dagen' })
  giltigFran: string;

  @Datum({ valfri: true, exempel: '2028-12-31', beskrivning: 'Sista dagen; utelämnad: tills vidare' })
  giltigTill?: string | null;
}

export class IntroduktionDto {
  @Datum({ exempel: '2026-11-20', beskrivning: 'Dagen då den som har mandatet introducerades' })
  datum: string;
}

export class MandatandringDto {
  @Datum({ valfri: true, exempel: '2027-12-31', beskrivning: 'Ny sista dag; null: tills vidare. Får inte utelämnas' })
  giltigTill?: string | null;
}

export class MandataterkallelseDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Funktionen har upphört.' })
  skal: string;
}
