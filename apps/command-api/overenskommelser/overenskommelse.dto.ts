import {
  AVSNITT_MAX,
  GILTIGHET_AR_MAX,
  LANK_LANGD_MAX,
  LOKALSTATUSAR,
  OVERENSKOMMELSENIVAER,
  PARTER_MAX,
  VERSIONER_MAX,
  type Lokalstatus,
} from '#libs/overenskommelse/index.js';
import { Datum, Heltal, Kod, Lista, Monster, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';

/** Texts are open: no individual is named in them (D5), which the rules see to. */
const NAMN_TECKEN_MAX = 500;
const TEXT_TECKEN_MAX = 2_000;
const HUVUDMAN_TECKEN_MAX = 41;
const LANK_EXEMPEL = 'https://www.example.se/overenskommelse.pdf';

export class NyVersionDto {
  @Text({ max: 50, exempel: '4', beskrivning: 'Versionens namn; unikt i överenskommelsen' })
  version: string;

  @Datum({ valfri: true, exempel: '2026-01-01', beskrivning: 'Första dag; utelämna om den inte är angiven' })
  giltigFran?: string | null;

  @Datum({ valfri: true, exempel: '2028-12-31', beskrivning: 'Sista dag; får överlappa andra versioner' })
  giltigTill?: string | null;

  @Heltal({ valfri: true, min: 1, max: GILTIGHET_AR_MAX, beskrivning: 'Längd i år, när slutdatum inte är angivet' })
  giltighetAr?: number | null;

  @Text({ valfri: true, max: 100, exempel: 'RD 2026/12' })
  dnr?: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Organ eller funktion, aldrig namn' })
  antagenAv?: string | null;

  @Datum({ valfri: true })
  antagen?: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Organ eller funktion, aldrig namn' })
  godkandAv?: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Organ eller funktion, aldrig namn' })
  ansvarigForRevidering?: string | null;
}

export class RattadVersionDto extends NyVersionDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Slutdatumet var fel avskrivet.' })
  skal: string;
}

export class NyOverenskommelseDto {
  @Text({ max: NAMN_TECKEN_MAX, exempel: 'Lokal överenskommelse om psykisk hälsa' })
  namn: string;

  @Text({ valfri: true, max: 200, exempel: 'Lokal överenskommelse' })
  dokumenttyp?: string | null;

  @Kod(OVERENSKOMMELSENIVAER, { exempel: 'lokal' })
  niva: keyof typeof OVERENSKOMMELSENIVAER;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9][a-z0-9-]{0,99}$',
    krav: 'Ska vara ett id ur länets fil eller ett uuid.',
    exempel: 'dalarna-psykiska-funktionsnedsattningar',
    beskrivning: 'Den länsövergripande överenskommelse som bryts ned; krävs när nivån är lokal',
  })
  overordnad?: string | null;

  @Textlista({
    min: 2,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['20', '2029'],
    beskrivning: 'Huvudmän ur registret, er egen bland dem',
  })
  parter: string[];

  @Textlista({ valfri: true, max: AVSNITT_MAX, tecken: 300, exempel: ['Tvister'] })
  avsnitt?: string[] | null;

  @Lista(() => NyVersionDto, {
    valfri: true,
    max: VERSIONER_MAX,
    exempel: [{ version: '1', giltigFran: '2026-01-01' }],
  })
  versioner?: NyVersionDto[] | null;

  @Text({ valfri: true, max: LANK_LANGD_MAX, exempel: LANK_EXEMPEL, beskrivning: 'Var ägaren har dokumentet' })
  lank?: string | null;
}

export class NyaAvtalsparterDto {
  @Textlista({
    min: 2,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['20', '2029'],
    beskrivning: 'Alla parter efter ändringen',
  })
  parter: string[];

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Kommunen har anslutit sig.' })
  skal: string;
}

export class NyLokalstatusDto {
  @Kod(LOKALSTATUSAR, { exempel: 'finns-och-utvarderad' })
  status: Lokalstatus;

  @Datum({ valfri: true, exempel: '2025-10-01', beskrivning: 'När den utvärderades; bara till finns-och-utvarderad' })
  datum?: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Funktion som äger arbetet; krävs när den är vilande' })
  agare?: string | null;

  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, beskrivning: 'Huvudman som saknas; bara till saknar-en-part' })
  saknadPart?: string | null;

  @Text({ valfri: true, max: 500, beskrivning: 'Varifrån uppgiften kommer' })
  kalla?: string | null;
}

export class NyttRevisionsansvarDto {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '20' })
  huvudman: string;

  @Text({ max: 300, exempel: 'Förvaltningschefsnätverket', beskrivning: 'Funktion eller organ, aldrig namn' })
  funktion: string;

  @Datum({ exempel: '2027-06-30', beskrivning: 'Dagen då arbetet senast ska börja; därefter påminner navet' })
  revideraSenast: string;
}

export class NyRutinDto {
  @Text({ max: NAMN_TECKEN_MAX, exempel: 'Rutin för läkemedelsdelegering' })
  titel: string;

  @Text({ max: LANK_LANGD_MAX, exempel: 'https://www.example.se/rutin' })
  lank: string;

  @Textlista({
    valfri: true,
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['2029'],
    beskrivning: 'Parter som rutinen gäller; utan: er egen huvudman',
  })
  huvudman?: string[] | null;

  @Uuid({ valfri: true, beskrivning: 'Avvikelsen vars brist rutinen svarar på; en som ni är involverade i' })
  brist?: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Avsnitt i överenskommelsen' })
  avsnitt?: string | null;
}

export class NyAvtalskallaDto {
  @Text({ max: LANK_LANGD_MAX, exempel: LANK_EXEMPEL, beskrivning: 'https, utan användare och lösenord' })
  lank: string;
}
