import {
  GOD_VARD,
  HANDELSETYPER,
  KATEGORIER,
  LAGRUM,
  BRISTTYPER,
  OMFATTNINGAR,
  PARTER_MAX,
  SIP_DELAR,
  type Allvarlighetsgrad,
  type Bristtyp,
  type GodVard,
  type Handelsetyp,
  type Kategori,
  type Lagrum,
  type Omfattning,
  type Sannolikhet,
  type SipDel,
} from '#libs/avvikelse/index.js';
import {
  Beteckning,
  Boolesk,
  Datum,
  DatumEllerTid,
  Decimal,
  Heltal,
  Kod,
  Kodlista,
  Lista,
  Objekt,
  Personnummer,
  Text,
  Textlista,
} from '#libs/platform/http/dto.js';

/** The body of POST /avvikelser, and what a row of an import becomes. */

const KODER_MAX = 20;
const VERSION_MAX = 1_000_000;
const BESKRIVNING_TECKEN_MAX = 20_000;

export class RapportkallaDto {
  @Beteckning({ oppet: true, max: 100, exempel: 'lifecare-avvikelse', beskrivning: 'Källsystemets namn' })
  system: string;

  @Beteckning({ oppet: true, max: 100, exempel: 'LEK-2022-0017', beskrivning: 'Ärendenumret i källsystemet' })
  arendenummer: string;

  @Heltal({ min: 1, max: VERSION_MAX, exempel: 1, beskrivning: 'Källsystemets version; en högre kompletterar' })
  version: number;
}

export class RapportpartDto {
  @Text({ oppet: true, max: 41, exempel: '2029', beskrivning: 'Huvudmannens kod (SCB)' })
  huvudman: string;

  @Text({ oppet: true, max: 100, valfri: true, beskrivning: 'Verksamhetens kod eller namn i registret' })
  verksamhet?: string | null;
}

export class OverenskommelseDto {
  @Text({ oppet: true, max: 100, exempel: 'psykiska-funktionsnedsattningar', beskrivning: 'Överenskommelsens id' })
  id: string;

  @Text({ oppet: true, max: 200, valfri: true, beskrivning: 'Avsnitt så som överenskommelsen benämner det' })
  avsnitt?: string | null;
}

export class SamtyckeDto {
  @Kodlista(OMFATTNINGAR, {
    max: 2,
    exempel: ['identitet', 'fritext'],
    beskrivning: 'Vad som får lämnas ut; tom lista: samtycke nekas, och ett tidigare givet återkallas',
  })
  omfattning: Omfattning[];

  @Datum({ valfri: true, exempel: '2027-12-31' })
  gallerTillOchMed?: string | null;
}

export class RapportDto {
  @Objekt(() => RapportkallaDto)
  kalla: RapportkallaDto;

  @Objekt(() => RapportpartDto, { exempel: { huvudman: '2029' } })
  rapporterande: RapportpartDto;

  @Lista(() => RapportpartDto, { max: PARTER_MAX, valfri: true, exempel: [{ huvudman: '20' }] })
  berorda?: RapportpartDto[] | null;

  @Text({ max: 200, exempel: 'Sjukresa beviljades inte' })
  rubrik: string;

  @Text({
    max: BESKRIVNING_TECKEN_MAX,
    exempel: 'Intyg för godkänd sjukresa skrevs inte.',
    saknasKod: 'BESKRIVNING_SAKNAS',
    saknasText: 'Beskriv vad som hände.',
  })
  beskrivning: string;

  @Personnummer({ valfri: true, beskrivning: 'Förseglas; lämnas bara ut på registrerad grund' })
  personnummer?: string | null;

  @Text({ oppet: true, max: 200, valfri: true, exempel: 'IFO Missbruk' })
  enhet?: string | null;

  @Text({ oppet: true, max: 200, valfri: true, exempel: 'Socialsekreterare', beskrivning: 'Funktion, aldrig namn' })
  rapportorFunktion?: string | null;

  @Kod(HANDELSETYPER, { valfri: true, exempel: 'avvikelse' })
  handelsetyp?: Handelsetyp | null;

  @Kod(KATEGORIER, { exempel: 'transport' })
  kategori: Kategori;

  @Kodlista(BRISTTYPER, { max: KODER_MAX, valfri: true, exempel: ['sjukresa'] })
  bristtyper?: Bristtyp[] | null;

  @DatumEllerTid({ exempel: '2022-02-14' })
  handelsetid: string;

  @DatumEllerTid({ valfri: true, exempel: '2022-02-14' })
  upptackt?: string | null;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  allvarlighetsgrad: Allvarlighetsgrad;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  sannolikhet: Sannolikhet;

  @Kodlista(LAGRUM, { max: KODER_MAX, valfri: true, exempel: ['HSL'] })
  lagrum?: Lagrum[] | null;

  @Textlista({
    max: KODER_MAX,
    tecken: 100,
    oppet: true,
    valfri: true,
    beskrivning: 'Målgruppernas koder eller namn i registret',
  })
  malgrupper?: string[] | null;

  @Kodlista(GOD_VARD, { max: KODER_MAX, valfri: true, exempel: ['i-rimlig-tid'] })
  godVard?: GodVard[] | null;

  @Kodlista(SIP_DELAR, { max: KODER_MAX, valfri: true, exempel: [] })
  sipDelar?: SipDel[] | null;

  @Boolesk({ valfri: true, exempel: false, beskrivning: 'Berör barn: den som handlägger påminns om orosanmälan' })
  beroBarn?: boolean | null;

  @Boolesk({
    valfri: true,
    exempel: false,
    beskrivning:
      'Personen har skyddade personuppgifter: varken identitet eller fritext lämnas då ut automatiskt, oavsett grund. ' +
      'När det en gång sagts gäller det för ärendet',
  })
  skyddadePersonuppgifter?: boolean | null;

  @Objekt(() => OverenskommelseDto, { valfri: true, exempel: null })
  overenskommelse?: OverenskommelseDto | null;

  @Decimal({ decimaler: 2, valfri: true, exempel: '1250.00' })
  kostnadKr?: string | null;

  @Objekt(() => SamtyckeDto, {
    valfri: true,
    exempel: null,
    beskrivning: 'Utelämnat: inget sägs om samtycke, och det som redan är registrerat står kvar',
  })
  samtycke?: SamtyckeDto | null;
}
