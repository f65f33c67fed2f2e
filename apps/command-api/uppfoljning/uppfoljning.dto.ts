import { Datum, Heltal, Kod, Monster, Objekt, Text, Textlista } from '#libs/platform/http/dto.js';
import {
  AR_MAX,
  AR_MIN,
  PARTER_MAX,
  REVISIONSANDRINGAR,
  SEX_FRAGOR,
  type Revisionsandring,
} from '#libs/uppfoljning/index.js';

/** Texts are open: no individual is named in them, which the rules see to. */
export const TEXT_TECKEN_MAX = 20_000;
export const NAMN_TECKEN_MAX = 500;
export const HUVUDMAN_TECKEN_MAX = 41;

export class FormularDto {
  @Monster({
    monster: '^[a-z0-9][a-z0-9-]{0,63}$',
    krav: 'Ska vara ett formulärs id.',
    exempel: SEX_FRAGOR.id,
    beskrivning: 'Formulärets id',
  })
  id: string;

  @Text({ max: 20, exempel: SEX_FRAGOR.version })
  version: string;
}

export class NyUppfoljningDto {
  @Text({
    max: NAMN_TECKEN_MAX,
    exempel: 'dalarna-psykiska-funktionsnedsattningar',
    beskrivning: 'Överenskommelsen: id eller namn ur länets fil, eller ett registrerat uuid',
  })
  overenskommelse: string;

  @Heltal({ min: AR_MIN, max: AR_MAX, exempel: 2022, beskrivning: 'Året som följs upp' })
  ar: number;

  @Text({ max: NAMN_TECKEN_MAX, exempel: 'Uppföljning 2022' })
  rubrik: string;

  @Text({
    max: TEXT_TECKEN_MAX,
    exempel: 'Samordning, tillgänglighet och kvalitet i insatserna, för organisationen och för brukaren.',
    beskrivning: 'Vad som följs upp',
  })
  omfattning: string;

  @Textlista({
    valfri: true,
    min: 2,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['20', '2029'],
    beskrivning: 'Huvudmän ur registret; utan: överenskommelsens parter',
  })
  parter?: string[] | null;

  @Textlista({
    valfri: true,
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['2029'],
    beskrivning: 'De som ska svara på enkäten; utan: kommunerna bland parterna',
  })
  tillfragade?: string[] | null;

  @Objekt(() => FormularDto, { valfri: true, beskrivning: 'Enkätens formulär; utan: länets vanliga' })
  formular?: FormularDto | null;

  @Datum({ exempel: '2023-02-28', beskrivning: 'Sista dag att svara' })
  svarSenast: string;
}

export class NyttEnkatutskickDto {
  @Textlista({
    valfri: true,
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['2029'],
    beskrivning: 'Utan: alla tillfrågade som inte har svarat. Den som har fått enkäten tidigare får en påminnelse',
  })
  till?: string[] | null;

  @Datum({ exempel: '2027-02-28', beskrivning: 'Sista dag att svara' })
  svarSenast: string;
}

export class NyttRevisionsbeslutDto {
  @Kod(REVISIONSANDRINGAR, { exempel: 'ingen-andring' })
  andring: Revisionsandring;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Överenskommelsen gäller till 2027 och håller.' })
  skal: string;
}

export class AteroppningDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'En kommun svarade sent.' })
  skal: string;
}
